"""The pages of incidents: the list, and one incident with all that it is made of."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import RedirectResponse, Response

from counterclaim.casefile.incidents import find_incident
from counterclaim.casefile.paging import Order, page_of
from counterclaim.model.account import Status
from counterclaim.vocabulary.loader import load_toml
from counterclaim.web.access import CurrentSession
from counterclaim.web.addresses import incident_address
from counterclaim.web.casefiles import Reading
from counterclaim.web.incidents.asked import AskedFor
from counterclaim.web.incidents.view import view_of
from counterclaim.web.pages import page

pages = APIRouter(prefix="/incidents")


@pages.get("")
def list_page(
    request: Request, session: CurrentSession, connection: Reading, asked: AskedFor, after: str | None = None
) -> Response:
    """The incidents that are asked for, a page at a time."""
    found = page_of(connection, asked.selection, order=asked.order, after=after)
    kinds = sorted(load_toml("event_types.toml"))
    return page(
        request,
        "incidents/list.html",
        session,
        asked=asked,
        found=found,
        begun=after,
        kinds=kinds,
        statuses=list(Status),
        orders=list(Order),
    )


@pages.get("/{name:path}")
def incident_page(request: Request, session: CurrentSession, connection: Reading, name: str, rule: str | None = None) -> Response:
    """One incident, by any name that it ever had; the address that is shown is the one that it has now."""
    record = find_incident(connection, name, rule=rule or None)
    if record.incident.id != name:
        query = f"?{request.url.query}" if request.url.query else ""
        return RedirectResponse(incident_address(record.incident.id) + query, 303)
    return page(request, "incidents/incident.html", session, view=view_of(record), rule=rule)
