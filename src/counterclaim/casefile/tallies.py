"""Incidents counted by weeks and months, so that a line of time over all of them need not look at each."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, delete, func, insert, literal, select

from counterclaim.casefile.periods import Unit
from counterclaim.casefile.selection import Selection, status_bit
from counterclaim.casefile.tables import incidents, tallies
from counterclaim.casefile.toll import Toll, sums, toll_in

UNITS = (Unit.WEEK, Unit.MONTH)
# What a tally is of, beside its period.
_BY = (tallies.c.event_type, tallies.c.country, tallies.c.status, tallies.c.statuses)


def tally_all(connection: Connection) -> None:
    """Count all incidents, in the place of all that was counted before."""
    connection.execute(delete(tallies))
    tally_again(connection, connection.scalars(select(incidents.c.start).distinct()).all())


def tally_again(connection: Connection, days: Iterable[date | None]) -> None:
    """Count the periods of these days anew; None: the incidents without a day. Others are left as they are."""
    touched = set(days)
    for unit in UNITS:
        for first in {None if day is None else unit.first(day) for day in touched}:
            connection.execute(delete(tallies).where(tallies.c.unit == unit.value, tallies.c.start.is_not_distinct_from(first)))
            _count(connection, unit, first)


def _count(connection: Connection, unit: Unit, first: date | None) -> None:
    start, placed = incidents.c.start, incidents.c.x.is_not(None)
    own = start.is_(None) if first is None else start.between(first, unit.last(first))
    by = [incidents.c[column.name] for column in _BY]
    columns = (literal(unit.value), literal(first, tallies.c.start.type), *by, placed, func.min(start), func.max(start), *sums())
    names = ["unit", "start", *(column.name for column in _BY), "placed", "first", "last"]
    names += ["incidents", "low", "high", "bounded", "counted"]
    connection.execute(insert(tallies).from_select(names, select(*columns).where(own).group_by(*by, placed)))


def tallied(selection: Selection) -> list[ColumnElement[bool]] | None:
    """The conditions on tallies that ask for the same incidents; None where tallies cannot tell them apart."""
    asked = (selection.since, selection.until, selection.party, selection.killed, selection.reports)
    if any(one is not None for one in asked):
        return None
    found = []
    if selection.country:
        found.append(tallies.c.country == selection.country.upper())
    if selection.status:
        found.append(tallies.c.statuses.op("&")(status_bit(selection.status)) != 0)
    if selection.event_type:
        found.append(tallies.c.event_type == selection.event_type)
    return found


def added_up() -> tuple[ColumnElement[float], ...]:
    """What a query selects of some tallies for `toll_in`."""
    return tuple(func.sum(tallies.c[name]).label(name) for name in ("incidents", "low", "high", "bounded", "counted"))


def tallied_toll(connection: Connection, asked: Iterable[ColumnElement[bool]], *, placed: bool) -> Toll:
    """Of those that fulfil the conditions and have a point, or have none; what totals hold is in it."""
    query = select(*added_up()).where(tallies.c.unit == Unit.MONTH.value, tallies.c.placed.is_(placed), *asked)
    row: Any = connection.execute(query).one()
    return toll_in(*row) if row.incidents is not None else Toll()
