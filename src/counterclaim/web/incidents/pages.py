"""The pages of incidents: the list, and one incident with all that it is made of."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Annotated

from fastapi import APIRouter, Query, Request
from sqlalchemy import Connection
from starlette.responses import RedirectResponse, Response

from counterclaim import __version__
from counterclaim.casefile.decided import decided_about
from counterclaim.casefile.glimpse import glimpse
from counterclaim.casefile.incidents import find_incident, incident_named
from counterclaim.casefile.neighbours import Neighbour, found_by, neighbours
from counterclaim.casefile.paging import Order, page_of
from counterclaim.casefile.upkeep import left_behind
from counterclaim.export.withheld import without_names
from counterclaim.model.work import What
from counterclaim.vocabulary.loader import load_toml
from counterclaim.web.access import CurrentSession, Right, sees_private
from counterclaim.web.addresses import incident_address
from counterclaim.web.casefiles import Reading
from counterclaim.web.choices import choices
from counterclaim.web.incidents.asked import AskedFor, Day, Words
from counterclaim.web.incidents.leave import leave_of
from counterclaim.web.incidents.view import view_of
from counterclaim.web.language import language_of
from counterclaim.web.pages import page
from counterclaim.web.queue.place import place_of
from counterclaim.web.queue.standing import stand_of
from counterclaim.web.wording import wording
from counterclaim.weighing.stated import facts_of

pages = APIRouter(prefix="/incidents")


@pages.get("")
def list_page(
    request: Request, session: CurrentSession, connection: Reading, asked: AskedFor, after: str | None = None
) -> Response:
    """The incidents that are asked for, a page at a time."""
    found = page_of(connection, asked.selection, order=asked.order, after=after)
    if not sees_private(session.person):
        found = replace(found, incidents=tuple(without_names(one) for one in found.incidents))
    return page(
        request,
        "incidents/list.html",
        session,
        asked=asked,
        found=found,
        begun=after,
        choices=choices(connection, language_of(request)),
        orders=list(Order),
        left=left_behind(connection),
    )


@pages.get("/{name:path}/others")
def others_part(
    request: Request, session: CurrentSession, connection: Reading, name: str, words: Words = "", day: Day = None
) -> Response:
    """The part of the page with other incidents that may be the same: those that are searched for, else those that are near."""
    id = incident_named(connection, name)
    return page(
        request,
        "incidents/others.html",
        session,
        id=id,
        others=_others(connection, id, words, day),
        searched=bool(words.strip() or day),
        seen=glimpse(connection, id),
    )


@pages.get("/{name:path}")
def incident_page(
    request: Request,
    session: CurrentSession,
    connection: Reading,
    name: str,
    rule: str | None = None,
    beside: Annotated[list[str] | None, Query()] = None,
    words: Words = "",
    day: Day = None,
) -> Response:
    """One incident, by any name that it ever had; the address that is shown is the one that it has now."""
    record = find_incident(connection, name, rule=rule or None)
    id = record.incident.id
    if id != name:
        query = f"?{request.url.query}" if request.url.query else ""
        return RedirectResponse(incident_address(id) + query, 303)
    decided, worded = decided_about(connection, record.incident.accounts), wording(language_of(request))
    view = view_of(record, decided, beside=beside or (), worded=worded)
    return page(
        request,
        "incidents/incident.html",
        session,
        view=view,
        rule=rule,
        place=place_of(request, connection, What.INCIDENT, id),
        stand=stand_of(connection, What.INCIDENT, id, session.person),
        here=incident_address(id),
        seen=glimpse(connection, id),
        others=_others(connection, id, words, day),
        searched=bool(words.strip() or day),
        asked={"words": words, "day": day},
        now=datetime.now(UTC),
        version=__version__,
        may_decide=Right.DECIDE in session.person.rights,
        facts_now=facts_of(record.incident),
        kinds=list(load_toml("event_types.toml")),
        may_export=Right.EXPORT in session.person.rights,
        leave=leave_of(connection, id, rule or None, session.person),
    )


def _others(connection: Connection, id: str, words: str, day: date | None) -> list[Neighbour]:
    return found_by(connection, id, words, day) if words.strip() or day else neighbours(connection, id)
