"""What somebody gave to be added: a job that a worker does step by step, and what has become of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum


class JobState(StrEnum):
    """Where a job stands, in the order in which it goes; FAILED: it broke off, and what was taken in until then is kept."""

    WAITING = "waiting"
    TAKING_IN = "taking_in"
    READING = "reading"
    LINKING = "linking"
    DONE = "done"
    FAILED = "failed"

    @property
    def ended(self) -> bool:
        """Whether nothing more happens."""
        return self in (JobState.DONE, JobState.FAILED)


@dataclass(frozen=True, slots=True)
class Wish:
    """What was said of all that was given at once. published, publisher: of reports that do not say so themselves.

    everything: read also what seems to tell of no violence against people.
    """

    published: date | None = None
    publisher: str | None = None
    everything: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """What became of one report or file: its name, the fate in a word ("added", "refused", "unread"), and why."""

    name: str
    fate: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of all of them. fates: how many of each; told: the first of each; wrong: why the whole broke off."""

    fates: Mapping[str, int] = field(default_factory=dict)
    told: tuple[Told, ...] = ()
    wrong: str | None = None


@dataclass(frozen=True, slots=True)
class Job:
    """Some files that one person gave at once. names: of the files, as they were given.

    done, total: of the step that it is at, where it is known how many there are.
    """

    id: int
    by: str
    at: datetime
    state: JobState
    names: tuple[str, ...]
    wish: Wish
    done: int
    total: int | None
    outcome: Outcome
    ended: datetime | None
