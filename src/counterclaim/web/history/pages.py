"""The pages of history: the latest of everything, or of one thing."""

from __future__ import annotations

from fastapi import APIRouter, Request
from sqlalchemy import Connection
from starlette.responses import Response

from counterclaim.casefile.history import Of, history
from counterclaim.web.access import CurrentSession, Session
from counterclaim.web.casefiles import Reading
from counterclaim.web.history.asked import before_of, of_named
from counterclaim.web.history.links import about_address, history_address, subject_address
from counterclaim.web.history.view import MOST_ABOUT, briefs, told_of
from counterclaim.web.pages import page

pages = APIRouter()


@pages.get("/history")
def latest(request: Request, session: CurrentSession, connection: Reading, before: str = "") -> Response:
    """The latest of everything."""
    return _shown(request, session, connection, None, "", before)


@pages.get("/history/{kind}/{name:path}")
def of_one(request: Request, session: CurrentSession, connection: Reading, kind: str, name: str, before: str = "") -> Response:
    """What happened to one thing, the newest first."""
    return _shown(request, session, connection, of_named(kind), name, before)


def _shown(request: Request, session: Session, connection: Connection, of: Of | None, name: str, before: str) -> Response:
    events, more = history(connection, of, name, before=before_of(before))
    known = briefs(connection, events, name)
    return page(
        request,
        "history/history.html",
        session,
        of=of,
        name=name,
        events=events,
        told=[told_of(event, known) for event in events],
        known=known,
        most_about=MOST_ABOUT,
        more=more.isoformat() if more else None,
        here=history_address(of, name) if of else "/history",
        subject=subject_address(of, name) if of else None,
        about_address=about_address,
        history_address=history_address,
    )
