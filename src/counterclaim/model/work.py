"""What people do about what needs a look: who has it, until when it rests, that it is finished. It decides nothing of claims."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum


class WorkKind(StrEnum):
    """What is done. CHECK: that another person has looked at what was finished, and approves of it; RETURN: that it goes back, to
    be done again. UNDO takes a whole gesture back, or an undoing."""

    ASSIGN = "assign"
    SNOOZE = "snooze"
    FINISH = "finish"
    REOPEN = "reopen"
    CHECK = "check"
    RETURN = "return"
    UNDO = "undo"


class What(StrEnum):
    """What it is done about: an incident, a report, the contradictions of an incident, or two reports that share words."""

    INCIDENT = "incident"
    REPORT = "report"
    CONTRADICTIONS = "contradictions"
    COPY = "copy"
    GESTURE = "gesture"


@dataclass(frozen=True, slots=True)
class Step:
    """One step of work, never changed and never deleted: a later one undoes it.

    gesture: what all steps that were made at once have in common; one undoing takes all of them back. name: what its subject was
    called then. about: keys of the accounts that the incident was made of, the report, the two reports of a pair, or the gesture
    that is undone. whom: for ASSIGN, nobody where None. until: for SNOOZE, the day on which it comes back. seen: for FINISH, what
    was there to be seen, as a hash; for CHECK, that and what people had decided of it. reason: of a second look, in free words.
    """

    seq: int
    gesture: str
    kind: WorkKind
    what: What
    name: str
    about: tuple[str, ...]
    by: str
    at: datetime
    whom: str | None = None
    until: date | None = None
    seen: str | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Progress:
    """Where the work on something stands. seen: of the finish that holds; checked_seen: of the second look at it, which is always
    another person's; last: the number of the newest step that holds."""

    has: str | None = None
    until: date | None = None
    finished_by: str | None = None
    finished_at: datetime | None = None
    seen: str | None = None
    last: int = 0
    checked_by: str | None = None
    checked_at: datetime | None = None
    checked_seen: str | None = None

    def unchecked(self) -> Progress:
        """The same without the second look."""
        return replace(self, checked_by=None, checked_at=None, checked_seen=None)


def is_same_person(one: str, other: str) -> bool:
    """Whether two names are one person's, however they are written."""
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()


def progress(steps: Iterable[Step]) -> Progress:
    """What the steps that hold, in the order of their making, come to: each kind's latest counts, and to finish ends the rest."""
    now = Progress()
    for step in sorted(steps, key=lambda step: step.seq):
        now = _after(now, step)
    return now


def _after(now: Progress, step: Step) -> Progress:
    match step.kind:
        case WorkKind.ASSIGN:
            return replace(now, has=step.whom, last=step.seq)
        case WorkKind.SNOOZE:
            return replace(now, until=step.until, last=step.seq)
        case WorkKind.FINISH:
            return Progress(now.has, None, step.by, step.at, step.seen, step.seq)
        case WorkKind.CHECK if now.finished_by is not None and not is_same_person(now.finished_by, step.by):
            return replace(now, checked_by=step.by, checked_at=step.at, checked_seen=step.seen, last=step.seq)
        case WorkKind.CHECK:
            return replace(now, last=step.seq)
        case WorkKind.REOPEN:
            return Progress(now.has, None, last=step.seq)
        case WorkKind.RETURN:
            return Progress(now.finished_by or now.has, None, last=step.seq)
        case WorkKind.UNDO:
            return now


def standing_steps(steps: Iterable[Step]) -> list[Step]:
    """The steps that hold, in order: those that no undoing that holds takes back, without the undoings."""
    undone: set[str] = set()
    kept: list[Step] = []
    for step in sorted(steps, key=lambda step: -step.seq):
        if step.gesture in undone:
            continue
        if step.kind is WorkKind.UNDO:
            undone.update(step.about)
        else:
            kept.append(step)
    return kept[::-1]
