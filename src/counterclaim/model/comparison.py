"""Two records of what happened beside each other: what both hold, what one lacks, and where they differ on what both hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from counterclaim.model.incident import Estimate, Incident


@dataclass(frozen=True, slots=True)
class Entry:
    """An incident as one of the two sides holds it.

    name: what that side calls it. killed: under the rule of the comparison; None where nobody counts the dead. parties: keys of
    those who are spoken of as doers, the same for one party on both sides.
    """

    name: str
    incident: Incident
    killed: Estimate | None = None
    parties: tuple[str, ...] = ()

    @property
    def reach(self) -> tuple[int, int, int] | None:
        """The lowest number of dead, the likeliest and the highest; None where nobody counts them, or only as 0.

        Where the rule knows one number alone, its bounds are those that the side shows anyway.
        """
        shown = dict(self.incident.counts).get("killed")
        best = _first(self.killed, "best", "low", "high")
        if not best:
            return None
        low, high = (_first(self.killed, bound) or _first(shown, bound) or best for bound in ("low", "high"))
        return min(low, best), best, max(high, best)


def _first(killed: Estimate | None, *bounds: str) -> int | None:
    numbers = (getattr(killed, bound) for bound in bounds) if killed else ()
    return next((number for number in numbers if number is not None), None)


def reach_of(entries: Sequence[Entry]) -> tuple[int, int, int] | None:
    """The same of several entries together."""
    told = [reach for entry in entries if (reach := entry.reach) is not None]
    return (sum(low for low, _, _ in told), sum(best for _, best, _ in told), sum(high for _, _, high in told)) if told else None


class Agreement(StrEnum):
    """How far two sides agree on one thing about an incident that both hold."""

    SAME = "same"
    COMPATIBLE = "compatible"
    DIFFERENT = "different"
    ONE_SILENT = "one_silent"
    BOTH_SILENT = "both_silent"

    @property
    def told(self) -> bool:
        """Whether both sides say something."""
        return self not in (Agreement.ONE_SILENT, Agreement.BOTH_SILENT)


@dataclass(frozen=True, slots=True)
class Finding:
    """What the sides say of one thing ("killed", "parties", "place", "days"), and how far they agree. size: by how much they
    differ, in what it is measured in (times, km, days); None where it is not measured."""

    what: str
    agreement: Agreement
    words: str
    size: float | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """What both hold. Several on one side where that tells in parts what the other tells as a whole; split says why then.

    weight: in bits, of the strongest pair; a bit doubles the odds. reasons: the weightiest first. held: entries of the other side
    are reports of the casefile, so that nothing is learnt from their agreement.
    """

    ours: tuple[Entry, ...]
    theirs: tuple[Entry, ...]
    weight: float
    reasons: tuple[str, ...]
    findings: tuple[Finding, ...]
    held: bool = False
    split: str = ""

    @property
    def kind(self) -> str:
        """One to one, or one to many: "1:3"."""
        return f"{len(self.ours)}:{len(self.theirs)}"

    def finding(self, what: str) -> Finding:
        """What was found of one thing."""
        return next(one for one in self.findings if one.what == what)


@dataclass(frozen=True, slots=True)
class NearMiss:
    """Two entries that were not matched though they might be one, and why not: for a person to look at."""

    ours: Entry
    theirs: Entry
    weight: float
    reasons: tuple[str, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Missing:
    """What one side alone holds. excused: why its lack on the other side says nothing, such as that it lies outside what both
    cover; "" where it is missing indeed."""

    entry: Entry
    excused: str = ""


@dataclass(frozen=True, slots=True)
class Overlap:
    """The days and countries that both sides cover, within which alone something can be said to be missing."""

    start: date | None
    end: date | None
    countries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shares:
    """How much of each side the other holds, within the overlap and without what is held as a report. f1: of the two shares."""

    ours: int
    ours_matched: int
    theirs: int
    theirs_matched: int

    @property
    def of_ours(self) -> float | None:
        """The share of ours that they hold."""
        return self.ours_matched / self.ours if self.ours else None

    @property
    def of_theirs(self) -> float | None:
        """The share of theirs that we hold."""
        return self.theirs_matched / self.theirs if self.theirs else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of both; None where a side has nothing in the overlap."""
        one, other = self.of_ours, self.of_theirs
        if one is None or other is None:
            return None
        return 2 * one * other / (one + other) if one + other else 0.0


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that comes of comparing a casefile (ours) with another record (theirs).

    rule: that of the numbers. threshold: bits above which a pair is matched. unread: rows that gave no event, with the reason.
    near_misses: the likeliest first. shares: of the whole, by month ("2024-03") and by region.
    """

    ours: str
    theirs: str
    rule: str
    threshold: float
    overlap: Overlap
    matches: tuple[Match, ...]
    ours_alone: tuple[Missing, ...]
    theirs_alone: tuple[Missing, ...]
    near_misses: tuple[NearMiss, ...]
    shares: Shares
    by_month: tuple[tuple[str, Shares], ...] = ()
    by_region: tuple[tuple[str, Shares], ...] = ()
    unread: tuple[tuple[str, str], ...] = ()
