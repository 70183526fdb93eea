"""Undo and redo from any page: the page is shown again, as it is after the step."""

from __future__ import annotations

from collections.abc import Callable

from fastapi import APIRouter, Request
from starlette.responses import RedirectResponse, Response

from counterclaim.casefile.store import Casefile
from counterclaim.model.decision import Decision
from counterclaim.web.access import CurrentPerson, Right, needs
from counterclaim.web.casefiles import CurrentCasefile, deciding
from counterclaim.web.undo.steps import redo_last, undo_last

pages = APIRouter(dependencies=[needs(Right.DECIDE)])


@pages.post("/undo")
def undo(request: Request, casefile: CurrentCasefile, person: CurrentPerson) -> Response:
    """Take back the last decision of this person."""
    return _stepped(request, casefile, person.name, undo_last)


@pages.post("/redo")
def redo(request: Request, casefile: CurrentCasefile, person: CurrentPerson) -> Response:
    """Decide again what was last taken back."""
    return _stepped(request, casefile, person.name, redo_last)


def _stepped(request: Request, casefile: Casefile, by: str, step: Callable[[Casefile, str], Decision]) -> Response:
    with deciding(casefile) as within:
        step(within, by)
    if "HX-Request" in request.headers:
        return Response(status_code=204, headers={"HX-Refresh": "true"})
    return RedirectResponse("/", 303)
