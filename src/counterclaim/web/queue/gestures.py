"""What a form or a program asks to have done with some rows of the queue."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from counterclaim.casefile.handling import Ref, assign, finish, reopen, snooze
from counterclaim.casefile.store import Casefile
from counterclaim.errors import WorkbenchError
from counterclaim.model.work import Step


class Do(StrEnum):
    """What can be done. TAKE: by oneself; GIVE: to whoever is named; LEAVE: to nobody; WAKE: what rests comes back now."""

    TAKE = "take"
    GIVE = "give"
    LEAVE = "leave"
    SNOOZE = "snooze"
    WAKE = "wake"
    FINISH = "finish"
    REOPEN = "reopen"

    @classmethod
    def named(cls, name: str) -> Do:
        """What has this name; WorkbenchError where nothing has."""
        if name not in set(cls):
            raise WorkbenchError(f"nothing is called '{name[:40]}' here; there is: {', '.join(cls)}")
        return cls(name)


@dataclass(frozen=True, slots=True)
class Made:
    """The steps of work that were made or taken back, and the gesture by which they are undone."""

    gesture: str
    steps: list[Step] = field(default_factory=list)


def make(
    casefile: Casefile, do: Do, refs: Sequence[str], *, by: str, whom: str = "", until: str = "", shown: int | None = None
) -> list[Step]:
    """Do it, as one gesture; WorkbenchError where it lacks what it needs."""
    found = [Ref.parse(ref) for ref in refs]
    if not found:
        raise WorkbenchError("no row is chosen: tick one, or go to one with j and k")
    match do:
        case Do.TAKE:
            return assign(casefile, found, by=by, whom=by, shown=shown)
        case Do.GIVE if not whom.strip():
            raise WorkbenchError("whom to give it to is not said: write a name")
        case Do.GIVE | Do.LEAVE:
            return assign(casefile, found, by=by, whom=whom if do is Do.GIVE else None, shown=shown)
        case Do.SNOOZE:
            return snooze(casefile, found, by=by, until=_day(until), shown=shown)
        case Do.WAKE:
            return snooze(casefile, found, by=by, until=None, shown=shown)
        case Do.FINISH:
            return finish(casefile, found, by=by, shown=shown)
        case Do.REOPEN:
            return reopen(casefile, found, by=by, shown=shown)


def _day(until: str) -> date:
    try:
        day = date.fromisoformat(until)
    except ValueError as exc:
        raise WorkbenchError(f"'{until[:40]}' is no day: choose the one on which it comes back") from exc
    if day <= date.today():
        raise WorkbenchError(f"{day} has passed: choose a day to come")
    return day
