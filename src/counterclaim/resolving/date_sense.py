"""What the words of a date come to: days, or why not; and where the teller stands."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from counterclaim.model.daterange import DateRange
from counterclaim.resolving.date_calendar import one_day
from counterclaim.resolving.date_words import Value, Word

NO_PUBLICATION = "depends on the date of publication, which is not known"
NO_TOLD_DAY = "depends on a day told of before, and there is none"
NO_SUCH_DAY = "the calendar has no such day"
NOT_GUESSED = "a feast or a month of the moon calendar: its date is not guessed"
BY_AN_EVENT = "is fixed by an event, whose date the words do not give"
DAY_OR_MONTH = "may be day and month or month and day"
NO_NUMBER = "does not say how long"
TOO_FAR = "lies outside the calendar"
NO_DAY = "names no day"
REASONS = (NO_PUBLICATION, NO_TOLD_DAY, NO_SUCH_DAY, NOT_GUESSED, BY_AN_EVENT, DAY_OR_MONTH, NO_NUMBER, TOO_FAR, NO_DAY)


@dataclass(frozen=True, slots=True)
class Sense:
    """The days that words mean, or why they cannot be told.

    anchored: they were counted from the date of publication; exact: the words give the year themselves.
    """

    range: DateRange | None
    why: str | None = None
    anchored: bool = False
    exact: bool = False
    duration: bool = False
    historic: bool = False

    @classmethod
    def unknown(cls, why: str, *, anchored: bool = False, duration: bool = False, historic: bool = False) -> Sense:
        """Words that mean no days that can be told."""
        return cls(None, why, anchored=anchored, duration=duration, historic=historic)

    @classmethod
    def on(cls, day: date | None, *, anchored: bool = False, exact: bool = False) -> Sense:
        """A single day; None where the calendar lacks it."""
        return cls(one_day(day), anchored=anchored, exact=exact) if day else cls(None, NO_SUCH_DAY, anchored=anchored)

    def lasting(self) -> Sense:
        """The same days as a stretch."""
        return replace(self, duration=True)


@dataclass(frozen=True, slots=True)
class Setting:
    """Where the teller stands when the words are said.

    told: the nearest day told of before, in this sentence or the last; told_exact: whether it was given with its year;
    ahead: what is told is still to come; day_first: in figures the language puts the day before the month.
    """

    published: date | None
    told: date | None = None
    told_exact: bool = False
    ahead: bool = False
    day_first: bool = False

    @property
    def now(self) -> date | None:
        """The day that "that day" and "two days earlier" count from: the one told of, else publication."""
        return self.told or self.published


@dataclass(frozen=True, slots=True)
class Phrase:
    """Date words that the grammar put together, in their order."""

    words: tuple[Word, ...]

    def one(self, *kinds: str) -> Value | None:
        """The value of the first word of one of these kinds."""
        return next((word.value for word in self.words if word.kind in kinds), None)

    def number(self, *kinds: str) -> int | None:
        """The value of the first word of one of these kinds, where it is a number."""
        value = self.one(*kinds)
        return value if isinstance(value, int) else None

    def numbers(self, *kinds: str) -> list[int]:
        """The values of all words of these kinds that are numbers."""
        return [word.value for word in self.words if word.kind in kinds and isinstance(word.value, int)]

    def text(self, *kinds: str) -> str | None:
        """The value of the first word of one of these kinds, where it is a name."""
        value = self.one(*kinds)
        return value if isinstance(value, str) else None

    def has(self, *kinds: str) -> bool:
        """Whether some word is of one of these kinds."""
        return any(word.kind in kinds for word in self.words)
