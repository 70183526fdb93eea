"""The second look: approving of what another has finished, or giving it back, from the queue, from a page, and for programs."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from fastapi import APIRouter, Form
from starlette.responses import RedirectResponse, Response

from counterclaim.casefile.handling import Ref, check, give_back
from counterclaim.casefile.store import Casefile
from counterclaim.errors import WorkbenchError
from counterclaim.model.work import Step
from counterclaim.web.access import CurrentPerson, Right, needs
from counterclaim.web.addresses import inside
from counterclaim.web.casefiles import CurrentCasefile
from counterclaim.web.queue.gestures import Made

_MAY = [needs(Right.REVIEW)]
second, second_api = APIRouter(dependencies=_MAY), APIRouter(tags=["queue"], dependencies=_MAY)


class Finding(StrEnum):
    """What a second look comes to."""

    CHECK = "check"
    RETURN = "return"

    @classmethod
    def named(cls, name: str) -> Finding:
        """What has this name; WorkbenchError where nothing has."""
        if name not in set(cls):
            raise WorkbenchError(f"a second look comes to nothing called '{name[:40]}'; it may be: {', '.join(cls)}")
        return cls(name)


@dataclass(frozen=True, slots=True)
class SecondLook:
    """What comes of it, and with what ("incident/ID", "report/NAME"). reason: what is to be done, where it is given back.

    shown: the newest step of work known; seen: the incidents as they were looked at; where one has changed, that is an error.
    """

    do: Finding
    refs: list[str]
    reason: str = ""
    shown: int | None = None
    seen: tuple[str, ...] = ()


@second.post("/queue/second")
def look(
    casefile: CurrentCasefile,
    person: CurrentPerson,
    do: Annotated[str, Form()] = "",
    ref: Annotated[list[str], Form()] = [],  # noqa: B006 (FastAPI copies it)
    one: Annotated[str, Form()] = "",
    reason: Annotated[str, Form(max_length=2_000)] = "",
    shown: Annotated[int | None, Form()] = None,
    seen: Annotated[str, Form()] = "",
    back: Annotated[str, Form()] = "/queue",
) -> Response:
    """Look, as the second person, at the rows that are ticked, or at one by its own button ("check incident/i5b3b9b59fa3e")."""
    named, _, only = one.partition(" ")
    asked = SecondLook(Finding.named(named or do), [only] if only else ref, reason, shown, (seen,) if seen else ())
    _make(casefile, asked, person.name)
    return RedirectResponse(inside(back, "/queue"), 303)


@second_api.post("/work/second")
def second_look(casefile: CurrentCasefile, person: CurrentPerson, look: SecondLook) -> Made:
    """Approve, as the second person, of what others have finished, or give it back; 403 for who has done any of it."""
    steps = _make(casefile, look, person.name)
    return Made(steps[0].gesture, steps)


def _make(casefile: Casefile, look: SecondLook, by: str) -> list[Step]:
    refs = [Ref.parse(ref) for ref in look.refs]
    if not refs:
        raise WorkbenchError("no row is chosen: tick one, or go to one with j and k")
    if look.do is Finding.RETURN:
        return give_back(casefile, refs, by=by, reason=look.reason, shown=look.shown)
    return check(casefile, refs, by=by, reason=look.reason, shown=look.shown, seen=look.seen)
