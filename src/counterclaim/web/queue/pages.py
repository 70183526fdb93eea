"""The pages of the queue."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import RedirectResponse, Response

from counterclaim.casefile.incidents import list_incidents
from counterclaim.casefile.selection import Selection
from counterclaim.web.access import CurrentSession
from counterclaim.web.casefiles import Reading
from counterclaim.web.pages import page

pages = APIRouter()


@pages.get("/")
def begin(session: CurrentSession) -> Response:
    """Where the day begins."""
    return RedirectResponse("/queue", 303)


@pages.get("/queue")
def queue(request: Request, session: CurrentSession, connection: Reading) -> Response:
    """The incidents of the casefile."""
    return page(request, "queue/queue.html", session, incidents=list(list_incidents(connection, Selection(), most=50)))
