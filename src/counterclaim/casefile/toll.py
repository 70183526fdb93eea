"""How many were killed at several incidents together: the sums of what is said, with what they leave out, nothing added twice."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, select

from counterclaim.casefile.database.statements import total
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

    def without(self, held: Toll) -> Toll:
        """This, less the numbers of those incidents among its own that a total holds."""
        low, high, unbounded = self.low - held.low, self.high - held.high, self.unbounded - held.unbounded
        return replace(self, low=low, high=high, unbounded=unbounded, held=held.incidents)


def toll_of(connection: Connection, asked: Sequence[ColumnElement[bool]]) -> Toll:
    """The toll of the incidents that fulfil all conditions; what a total among them holds is not added."""
    return tolls_by(connection, asked).get((), Toll())


def tolls_by(
    connection: Connection, asked: Sequence[ColumnElement[bool]], *groups: ColumnElement[Any]
) -> dict[tuple[Any, ...], Toll]:
    """The same by groups. Parts of totals are found by a query of their own: they are few, and would slow the other down."""
    found = _grouped(connection, select(*groups, *sums()).select_from(incidents).where(*asked).group_by(*groups), len(groups))
    for group, held in held_by(connection, asked, *groups).items():
        found[group] = found[group].without(held)
    return found


def held_by(
    connection: Connection, asked: Sequence[ColumnElement[bool]], *groups: ColumnElement[Any]
) -> dict[tuple[Any, ...], Toll]:
    """The tolls, by groups, of those incidents alone whose figures a total holds that fulfils all conditions as they do."""
    return _grouped(connection, of_held(asked, *groups), len(groups))


def of_held(asked: Sequence[ColumnElement[bool]], *groups: ColumnElement[Any]) -> Select[Any]:
    """The query for the sums of these."""
    return along_parts(select(*groups, *sums()).select_from(incidents).where(*asked, is_held(asked)).group_by(*groups))


def _grouped(connection: Connection, query: Select[Any], groups: int) -> dict[tuple[Any, ...], Toll]:
    return {tuple(row[:groups]): toll_in(*row[groups:]) for row in connection.execute(query)}


def is_held(asked: Iterable[ColumnElement[bool]]) -> ColumnElement[bool]:
    """Whether the figures of an incident are in those of a total that fulfils these conditions itself."""
    totals = select(incidents.c.id).where(incidents.c.whole, *asked).with_hint(incidents, "INDEXED BY incidents_wholes", "sqlite")
    return incidents.c.part_of.in_(totals.correlate(None))


def along_parts(query: Select[Any]) -> Select[Any]:
    """The query, which asks for parts of totals alone, along the index of these: a planner does not know how few they are."""
    return query.with_hint(incidents, "INDEXED BY incidents_parts", "sqlite")


def sums() -> tuple[ColumnElement[Any], ...]:
    """What a query selects of a group of incidents for `toll_in`, held or not."""
    low, high = incidents.c.killed_low, incidents.c.killed_high
    return (
        func.count().label("incidents"),
        total(low).label("low"),
        total(func.coalesce(high, low)).label("high"),
        func.count(high).label("bounded"),
        func.count(func.coalesce(high, low)).label("counted"),
    )


def toll_in(incidents: int, low: float, high: float, bounded: int, counted: int) -> Toll:
    """The toll that is in what a query has selected so."""
    return Toll(incidents, int(low), int(high), counted - bounded, incidents - counted)


def added(tolls: Iterable[Toll]) -> Toll:
    """The toll of several groups that share no incident, and whose held ones are held by totals among them all."""
    found = [(one.incidents, one.low, one.high, one.unbounded, one.uncounted, one.held) for one in tolls]
    return Toll(*map(sum, zip(*found, strict=True))) if found else Toll()
