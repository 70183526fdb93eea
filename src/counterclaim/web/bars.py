"""Incidents along time as bars of one length each, for the brush under the map and the line of time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from counterclaim.casefile.course import Course
from counterclaim.casefile.periods import Unit
from counterclaim.casefile.toll import Toll

# As many bars as can still be hit with a pointer.
_MOST = 200


@dataclass(frozen=True, slots=True)
class Bar:
    """One period, from its first to its last day, in which nothing may have begun. at: its place in the line."""

    at: int
    start: date
    end: date
    toll: Toll


@dataclass(frozen=True, slots=True)
class Time:
    """The periods between the first and the last in which something began."""

    unit: Unit
    bars: tuple[Bar, ...]

    @property
    def most(self) -> int:
        """The most incidents of a bar."""
        return max((bar.toll.incidents for bar in self.bars), default=0)


def time_of(course: Course) -> Time:
    """The whole time of the incidents that are asked for, whatever days are: what a brush chooses days from."""
    course = course.whole()
    if course.extent is None:
        return Time(Unit.MONTH, ())
    unit = Unit.fitting(*course.extent, most=_MOST)
    return Time(unit, tuple(filled(course.counts(unit), unit, *course.extent)))


def filled(tolls: Mapping[date, Toll], unit: Unit, first: date, last: date) -> Iterator[Bar]:
    """The periods from that of the first to that of the last day, those in which nothing began among them."""
    at, day = 0, unit.first(first)
    while day <= last:
        yield Bar(at, day, unit.last(day), tolls.get(day, Toll()))
        following = unit.following(day)
        if following is None:
            return
        at, day = at + 1, following
