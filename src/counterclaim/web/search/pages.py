"""The page of search, and the searches that are kept on it."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request
from sqlalchemy import select
from starlette.responses import RedirectResponse, Response

from counterclaim.casefile.saved import forget, look_at, save
from counterclaim.casefile.tables import reports
from counterclaim.errors import WorkbenchError
from counterclaim.web.access import CurrentPerson, CurrentSession, Right, needs
from counterclaim.web.casefiles import CurrentCasefile, Reading
from counterclaim.web.pages import page
from counterclaim.web.search.asked import address, kind_of, newer_of, sought_by
from counterclaim.web.search.view import opened_hit, saved_view, sections

pages = APIRouter()


@pages.get("/search")
def search(request: Request, session: CurrentSession, connection: Reading, behind: str = "") -> Response:
    """Search over everything, with the words marked in their place."""
    fields = dict(request.query_params)
    sought, kind = sought_by(fields), kind_of(fields)
    newer = newer_of(fields)
    found = sections(connection, sought, kind, behind=behind or None, newer=newer) if sought else []
    here = address(sought, kind=kind.value if kind else None) if sought else "/search"
    return page(
        request,
        "search/search.html",
        session,
        fields=fields,
        sought=sought,
        kind=kind,
        sections=found,
        here=here,
        every=address(sought) if sought else "/search",
        opened=lambda hit: opened_hit(hit, here),
        saved=saved_view(connection, session.person.name),
        may_save=Right.DECIDE in session.person.rights,
        languages_held=list(connection.scalars(select(reports.c.language).where(reports.c.language.is_not(None)).distinct())),
    )


@pages.post("/search/save", dependencies=[needs(Right.DECIDE)])
def keep(
    request: Request,
    casefile: CurrentCasefile,
    person: CurrentPerson,
    q: Annotated[str, Form()],
    name: Annotated[str, Form()] = "",
    shared: Annotated[bool, Form()] = False,
    publisher: Annotated[str, Form()] = "",
    language: Annotated[str, Form()] = "",
    since: Annotated[str, Form()] = "",
    until: Annotated[str, Form()] = "",
) -> Response:
    """Keep what was searched for under a name."""
    fields = {"q": q, "publisher": publisher, "language": language, "since": since, "until": until}
    sought = sought_by(fields)
    if sought is None:
        raise WorkbenchError("there is no word to search for: give one or more")
    save(casefile, name or sought.words[:60], sought, by=person.name, shared=shared)
    return RedirectResponse(address(sought), 303)


@pages.post("/search/saved/{id}", dependencies=[needs(Right.DECIDE)])
def open_saved(casefile: CurrentCasefile, person: CurrentPerson, id: int) -> Response:
    """Search for what was saved; what came since one last did so is marked as new."""
    found = look_at(casefile, id, by=person.name)
    return RedirectResponse(address(found.sought, newer=f"{found.seen[0]}.{found.seen[1]}"), 303)


@pages.post("/search/saved/{id}/forget", dependencies=[needs(Right.DECIDE)])
def forget_saved(casefile: CurrentCasefile, person: CurrentPerson, id: int) -> Response:
    """End a saved search of one's own."""
    forget(casefile, id, by=person.name)
    return RedirectResponse("/search", 303)
