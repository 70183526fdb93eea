"""Incidents along time as bars of one length each, for the brush under the map and the line of time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import Connection

from counterclaim.casefile.periods import Period, Unit, extent, periods, undated
from counterclaim.casefile.toll import Toll
from counterclaim.web.asked import Asked

# As many bars as can still be hit with a pointer.
_MOST = 200


@dataclass(frozen=True, slots=True)
class Bar:
    """One period, from its first to its last day, in which nothing may have begun."""

    start: date
    end: date
    toll: Toll


@dataclass(frozen=True, slots=True)
class Time:
    """The periods between the first and the last in which something began. undated: how many incidents have no day."""

    unit: Unit
    bars: tuple[Bar, ...]
    undated: int

    @property
    def most(self) -> int:
        """The most incidents of a bar."""
        return max((bar.toll.incidents for bar in self.bars), default=0)


def time_of(connection: Connection, asked: Asked) -> Time:
    """The whole time of the incidents that are asked for, whatever days are: what a brush chooses days from."""
    selection = replace(asked.selection(), since=None, until=None)
    found = extent(connection, selection)
    if found is None:
        return Time(Unit.MONTH, (), undated(connection, selection).incidents)
    unit = Unit.fitting(*found, most=_MOST)
    bars = tuple(filled(periods(connection, selection, unit), unit, *found))
    return Time(unit, bars, undated(connection, selection).incidents)


def filled(found: Iterable[Period], unit: Unit, first: date, last: date) -> Iterator[Bar]:
    """The periods from that of the first to that of the last day, those in which nothing began among them."""
    tolls = {period.start: period.toll for period in found}
    day: date | None = unit.first(first)
    while day is not None and day <= last:
        yield Bar(day, unit.last(day), tolls.get(day, Toll()))
        day = unit.following(day)
