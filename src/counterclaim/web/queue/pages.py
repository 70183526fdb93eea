"""The pages of the queue."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Annotated

from fastapi import APIRouter, Form, Request
from starlette.responses import RedirectResponse, Response

from counterclaim.casefile.example import is_empty
from counterclaim.casefile.handling import redo_work, undo_work
from counterclaim.casefile.queue import Spot
from counterclaim.casefile.teamwork import team
from counterclaim.web.access import CurrentPerson, CurrentSession, Right, is_team, needs, sees_private
from counterclaim.web.addresses import inside
from counterclaim.web.casefiles import CurrentCasefile, Reading
from counterclaim.web.choices import choices
from counterclaim.web.language import language_of
from counterclaim.web.pages import page
from counterclaim.web.queue.asked import address, asked, fields_of
from counterclaim.web.queue.gestures import Do, make
from counterclaim.web.queue.second import second
from counterclaim.web.queue.view import queue_view

pages = APIRouter()
pages.include_router(second)


@pages.get("/")
def begin(session: CurrentSession, connection: Reading) -> Response:
    """Where the day begins: in the queue, or, as long as there is no report, where reports are added."""
    adds = Right.ADD in session.person.rights and is_empty(connection)
    return RedirectResponse("/add" if adds else "/queue", 303)


@pages.get("/queue")
def queue(request: Request, session: CurrentSession, connection: Reading, after: str = "") -> Response:
    """What needs a look, the weightiest first."""
    today = date.today()
    wanted = asked(request.query_params, today, team=is_team(request))
    view = queue_view(connection, wanted, private=sees_private(session.person), after=Spot.parse(after))
    return page(
        request,
        "queue/queue.html",
        session,
        view=view,
        may_work=Right.DECIDE in session.person.rights,
        may_check=Right.REVIEW in session.person.rights,
        here=address(view.wanted, after=after),
        fields=fields_of(view.wanted),
        countries=choices(connection, language_of(request)).countries,
        link=lambda **changes: address(replace(view.wanted, **changes)),
        tomorrow=today + timedelta(days=1),
        week=today + timedelta(days=7),
    )


@pages.get("/progress")
def progress(request: Request, session: CurrentSession, connection: Reading) -> Response:
    """How far the team is, by person and by day."""
    return page(request, "queue/progress.html", session, done=team(connection, date.today()))


@pages.post("/queue/work", dependencies=[needs(Right.DECIDE)])
def work(
    casefile: CurrentCasefile,
    person: CurrentPerson,
    do: Annotated[str, Form()] = "",
    ref: Annotated[list[str], Form()] = [],  # noqa: B006 (FastAPI copies it)
    one: Annotated[str, Form()] = "",
    whom: Annotated[str, Form()] = "",
    until: Annotated[str, Form()] = "",
    shown: Annotated[int | None, Form()] = None,
    back: Annotated[str, Form()] = "/queue",
) -> Response:
    """Do something with the rows that are ticked, or with one by its own button ("finish incident/i5b3b9b59fa3e")."""
    named, _, only = one.partition(" ")
    make(casefile, Do.named(named or do), [only] if only else ref, by=person.name, whom=whom, until=until, shown=shown)
    return RedirectResponse(inside(back, "/queue"), 303)


@pages.post("/queue/undo", dependencies=[needs(Right.DECIDE)])
def undo(casefile: CurrentCasefile, person: CurrentPerson, back: Annotated[str, Form()] = "/queue") -> Response:
    """Take back what this person did here last."""
    undo_work(casefile, person.name)
    return RedirectResponse(inside(back, "/queue"), 303)


@pages.post("/queue/redo", dependencies=[needs(Right.DECIDE)])
def redo(casefile: CurrentCasefile, person: CurrentPerson, back: Annotated[str, Form()] = "/queue") -> Response:
    """Do again what was taken back last."""
    redo_work(casefile, person.name)
    return RedirectResponse(inside(back, "/queue"), 303)
