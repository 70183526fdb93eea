"""How many were killed at several incidents together: the sums of what is said, with what they leave out, nothing added twice."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import astuple, dataclass
from typing import Any

from sqlalchemy import ColumnElement, and_, false, func, select

from counterclaim.casefile.tables import incidents


@dataclass(frozen=True, slots=True)
class Toll:
    """incidents: how many. low, high: the sums of the lowest and of the highest numbers that anybody gives.

    unbounded: of how many incidents nobody gives a highest number, so that the lowest stands in its place; uncounted: of how many
    nobody gives any. held: how many are left out of the sums, since a total that is among those looked at holds them already.
    """

    incidents: int = 0
    low: int = 0
    high: int = 0
    unbounded: int = 0
    uncounted: int = 0
    held: int = 0


def is_held(*among: ColumnElement[bool]) -> ColumnElement[bool]:
    """Whether the figures of an incident are in those of a total that fulfils these conditions itself."""
    totals = select(incidents.c.id).where(incidents.c.whole, *among).correlate(None)
    return func.coalesce(incidents.c.part_of.in_(totals), false())


def sums(held: ColumnElement[bool]) -> tuple[ColumnElement[int], ...]:
    """What a query selects of each group of incidents for `toll_of`."""
    low, high = incidents.c.killed_low, incidents.c.killed_high
    free = ~held
    # As sums of floats: whole numbers that a report makes up would overflow the database's.
    return (
        func.count().label("incidents"),
        func.total(low).filter(free).label("low"),
        func.total(func.coalesce(high, low)).filter(free).label("high"),
        func.count().filter(and_(free, high.is_(None), low.is_not(None))).label("unbounded"),
        func.count().filter(and_(high.is_(None), low.is_(None))).label("uncounted"),
        func.count().filter(held).label("held"),
    )


def toll_of(row: Any) -> Toll:
    """The toll of a group."""
    return Toll(row.incidents, int(row.low), int(row.high), row.unbounded, row.uncounted, row.held)


def added(tolls: Iterable[Toll]) -> Toll:
    """The toll of several groups that share no incident, and whose held ones are held by totals among them all."""
    return Toll(*map(sum, zip(*map(astuple, tolls), strict=True))) if (tolls := list(tolls)) else Toll()
