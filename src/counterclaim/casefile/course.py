"""How incidents went on in time: how many began in each period, and how many were killed, all together or by groups.

From what is counted already (casefile/tallies.py) where that tells what is asked for, else from every one that is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from functools import cached_property
from typing import Any

from sqlalchemy import Connection, func, select

from counterclaim.casefile.periods import Unit
from counterclaim.casefile.selection import Selection
from counterclaim.casefile.tables import incidents, tallies
from counterclaim.casefile.tallies import added_up, tallied
from counterclaim.casefile.toll import Toll, of_held, sums, toll_in

# A day, or the first of a period; a group; and the sums of casefile/toll.py. There may be thousands: nothing is made of each.
Row = tuple[date | None, str | None, tuple[Any, ...]]


class Course:
    """The incidents that are asked for, along time. by: "status" or "event_type", to tell groups apart; else one group, None.

    What may have begun before the first day that is asked for stands at that day. What has no day is on none.
    """

    def __init__(self, connection: Connection, selection: Selection, *, by: str | None = None) -> None:
        self._connection, self._selection, self._by = connection, selection, by
        self._asked = list(selection.conditions())
        self._tallied = tallied(selection)
        self._firsts: dict[tuple[Unit, date], date] = {}

    def whole(self) -> Course:
        """The same whatever days are asked for; itself where none are."""
        selection = replace(self._selection, since=None, until=None)
        return self if selection == self._selection else Course(self._connection, selection)

    @cached_property
    def extent(self) -> tuple[date, date] | None:
        """The first and the last day on which something began; None where nothing did."""
        if self._tallied is None:
            days = [day for day, _, _ in self._days if day is not None]
            return (self._clipped(min(days)), self._clipped(max(days))) if days else None
        ends = select(func.min(tallies.c.first), func.max(tallies.c.last)).where(tallies.c.unit == Unit.MONTH.value)
        first, last = self._connection.execute(ends.where(*self._tallied)).one()
        return (first, last) if first is not None else None

    def counts(self, unit: Unit) -> dict[date, Toll]:
        """By the first day of each period how many incidents began in it, and nothing else of their toll."""
        found: dict[date, int] = defaultdict(int)
        for day, _, counted in self._rows(unit):
            if day is not None:
                found[self._first(unit, day)] += counted[0]
        return {first: Toll(number) for first, number in found.items()}

    def tolls(self, unit: Unit) -> dict[str | None, dict[date, Toll]]:
        """For each group the tolls of periods by their first days."""
        whole, held = self._by_period(self._rows(unit), unit), self._by_period(self._held, unit)
        found: dict[str | None, dict[date, Toll]] = defaultdict(dict)
        for (group, first), toll in whole.items():
            if first is not None:
                found[group][first] = toll.without(held.get((group, first), Toll()))
        return dict(found)

    @property
    def undated(self) -> Toll:
        """Of those without a day, where these are asked for."""
        aside, held = (
            _added(counted for day, _, counted in rows if day is None) for rows in (self._rows(Unit.MONTH), self._held)
        )
        return aside.without(held)

    def _by_period(self, rows: Iterable[Row], unit: Unit) -> dict[tuple[str | None, date | None], Toll]:
        found: dict[tuple[str | None, date | None], list[tuple[Any, ...]]] = defaultdict(list)
        for day, group, counted in rows:
            found[group, None if day is None else self._first(unit, day)].append(counted)
        return {period: _added(counted) for period, counted in found.items()}

    def _first(self, unit: Unit, day: date) -> date:
        """The first day of the period that stands for a day, worked out once."""
        first = self._firsts.get((unit, day))
        if first is None:
            first = self._firsts[unit, day] = unit.first(self._clipped(day))
        return first

    def _clipped(self, day: date) -> date:
        return max(day, self._selection.since or day)

    def _rows(self, unit: Unit) -> Iterable[Row]:
        """By days, or by the first days of periods of which the unit is made."""
        if self._tallied is None or unit is Unit.DAY:
            return self._days
        kept = Unit.WEEK if unit is Unit.WEEK else Unit.MONTH
        groups = [tallies.c.start, *([tallies.c[self._by]] if self._by else [])]
        query = select(*groups, *added_up()).where(tallies.c.unit == kept.value, *self._tallied).group_by(*groups)
        return self._read(self._connection.execute(query).all())

    @cached_property
    def _days(self) -> list[Row]:
        query = select(*self._groups, *sums()).select_from(incidents).where(*self._asked).group_by(*self._groups)
        return list(self._read(self._connection.execute(query).all()))

    @cached_property
    def _held(self) -> list[Row]:
        return list(
            self._read(self._connection.execute(of_held(list(self._selection.conditions(few=True)), *self._groups)).all())
        )

    @property
    def _groups(self) -> list[Any]:
        return [incidents.c.start, *([incidents.c[self._by]] if self._by else [])]

    def _read(self, rows: Iterable[Any]) -> Iterator[Row]:
        return ((row[0], row[1] if self._by else None, row[-5:]) for row in map(tuple, rows))


def _added(rows: Iterable[tuple[Any, ...]]) -> Toll:
    """The toll of several rows of sums, of which no two share an incident."""
    totals = list(map(sum, zip(*rows, strict=True)))
    return toll_in(*totals) if totals else Toll()
