"""The incidents of a part of the map: one by one where there is room, else those of a square of a grid together."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, Integer, func, literal, select

from counterclaim.casefile.box import WORLD, Box
from counterclaim.casefile.known import chunks
from counterclaim.casefile.mercator import BITS, latitude_of, longitude_of
from counterclaim.casefile.selection import Selection
from counterclaim.casefile.tables import incidents
from counterclaim.casefile.tallies import tallied, tallied_toll
from counterclaim.casefile.toll import Toll, added, along_parts, held_by, is_held, sums, toll_in, toll_of

# A square of the grid is 64 points wide, as four are in a row at zoom 0: of what lies nearer, the numbers would overlap.
_SQUARES_AT_ZOOM_0 = 2
# Marks that one view may have, and squares that are looked at for them, however large and near a view is asked for.
_MOST, _MOST_SQUARES = 2_000, 400_000


@dataclass(frozen=True, slots=True)
class Listed:
    """An incident in a list, as its columns have it. low, high: killed."""

    id: str
    event_type: str
    start: date | None
    end: date | None
    country: str | None
    place: str | None
    low: int | None
    high: int | None
    status: str | None
    reports: int
    lines: int
    part_of: str | None
    latitude: float | None
    longitude: float | None
    uncertainty_km: float | None


@dataclass(frozen=True, slots=True)
class Mark:
    """What stands at one point of a map: one incident, or several with the box that they lie in."""

    longitude: float
    latitude: float
    toll: Toll
    contested: int
    incident: Listed | None
    box: Box


@dataclass(frozen=True, slots=True)
class Mapped:
    """A part of the map, with the toll of all that lies in it."""

    marks: tuple[Mark, ...]
    total: Toll


def mapped(connection: Connection, selection: Selection, box: Box, zoom: int) -> Mapped:
    """The incidents that are asked for, as a map of this zoom shows them: at most 2,000 marks.

    An incident whose figures a total in the same view holds is shown, and not summed.
    """
    asked = [*selection.conditions(), box.condition()]
    bits = shift(box, zoom)
    while len(rows := connection.execute(_squares(asked, bits).limit(_MOST + 1)).all()) > _MOST:
        bits += 1
    few = [*selection.conditions(few=True), box.condition()]
    held = {
        (row.column, row.line): toll_in(*row[2:7])
        for row in connection.execute(_squares([*few, is_held(few)], bits, along=along_parts))
    }
    alone = _listed(connection, [row.id for row in rows if row.incidents == 1])
    marks = [_mark(row, held.get((row.column, row.line), Toll()), alone.get(row.id)) for row in rows]
    return Mapped(tuple(marks), added(mark.toll for mark in marks))


def toll_within(connection: Connection, selection: Selection, box: Box | None) -> Toll:
    """Of the incidents that are asked for and lie in a box; box None: of those without a point."""
    counted = tallied(selection)
    if counted is None or box not in (None, WORLD):
        return toll_of(connection, [*selection.conditions(), _lies(box)])
    asked = [*selection.conditions(), incidents.c.x.is_not(None) if box is not None else incidents.c.x.is_(None)]
    return _less_held(connection, tallied_toll(connection, counted, placed=box is not None), asked)


def tolls_about(connection: Connection, selection: Selection, box: Box) -> tuple[Toll, Toll]:
    """Of the incidents that are asked for and lie in a box, and of those without a point: both at once for the whole earth."""
    if box != WORLD or tallied(selection) is not None:
        return toll_within(connection, selection, box), toll_within(connection, selection, None)
    asked, placed = list(selection.conditions()), incidents.c.x.is_not(None)
    query = select(placed, *sums()).select_from(incidents).where(*asked).group_by(placed)
    found = {row[0]: toll_in(*row[1:]) for row in connection.execute(query)}
    inside, nowhere = found.get(True, Toll()), found.get(False, Toll())
    few = list(selection.conditions(few=True))
    return _less_held(connection, inside, [*few, placed]), _less_held(connection, nowhere, [*few, ~placed])


def _less_held(connection: Connection, toll: Toll, asked: Sequence[ColumnElement[bool]]) -> Toll:
    return toll.without(held_by(connection, asked).get((), Toll()))


def _lies(box: Box | None) -> ColumnElement[bool]:
    return box.condition() if box is not None else incidents.c.x.is_(None)


def shift(box: Box, zoom: int) -> int:
    """By how many bits a point is shifted to its square, so that a box of this zoom has not more squares than are looked at."""
    bits = max(0, BITS - _SQUARES_AT_ZOOM_0 - zoom)
    while ((box.width >> bits) + 2) * ((box.height >> bits) + 2) > _MOST_SQUARES:
        bits += 1
    return bits


def _squares(asked: Sequence[ColumnElement[bool]], bits: int, *, along: Callable[[Any], Any] = lambda query: query) -> Any:
    """First point by point, for which the index is in order, then square by square: sorting all incidents would take long.

    along: another index, for few.
    """
    x, y = incidents.c.x, incidents.c.y
    contested = func.count().filter(incidents.c.status == "contested").label("contested")
    columns = (x, y, *sums(), contested, func.min(incidents.c.id).label("id"))
    at = along(select(*columns).select_from(incidents).where(*asked).group_by(x, y)).subquery()
    by = literal(bits, Integer())
    square = (at.c.x.op(">>")(by).label("column"), at.c.y.op(">>")(by).label("line"))
    added = (func.sum(at.c[name]).label(name) for name in ("incidents", "low", "high", "bounded", "counted", "contested"))
    middle = (func.sum(axis * at.c.incidents) * 1.0 / func.sum(at.c.incidents) for axis in (at.c.x, at.c.y))
    extent = (func.min(at.c.x).label("west"), func.max(at.c.x).label("east"), func.min(at.c.y).label("north"))
    return select(
        *square,
        *added,
        *(mean.label(name) for mean, name in zip(middle, ("x", "y"), strict=True)),
        *extent,
        func.max(at.c.y).label("south"),
        func.min(at.c.id).label("id"),
    ).group_by(*square)


def _mark(row: Any, held: Toll, incident: Listed | None) -> Mark:
    box = Box(longitude_of(row.west), latitude_of(row.south), longitude_of(row.east), latitude_of(row.north))
    return Mark(longitude_of(row.x), latitude_of(row.y), toll_in(*row[2:7]).without(held), row.contested, incident, box)


def _listed(connection: Connection, ids: list[str]) -> dict[str, Listed]:
    rows = (row for some in chunks(ids) for row in connection.execute(listing().where(incidents.c.id.in_(some))))
    return {row.id: Listed(*row) for row in rows}


def listing() -> Any:
    """The columns of a list of incidents, in the order of Listed."""
    own = incidents.c
    told = (own.id, own.event_type, own.start, own.end, own.country, own.place, own.killed_low, own.killed_high, own.status)
    return select(*told, own.reports, own.lines, own.part_of, own.latitude, own.longitude, own.uncertainty_km)


def listed(
    connection: Connection, selection: Selection, box: Box | None, *, after: tuple[date | None, str] | None = None, most: int = 50
) -> Iterator[Listed]:
    """The incidents in a box, the newest first and those without a day last; box None: those without a point.

    after: the first day and the id of the last that was shown, whose followers are wanted.
    """
    where = [*selection.conditions(), _lies(box)]
    if after is not None:
        where.append(_follows(*after))
    order = (incidents.c.start.desc().nulls_last(), incidents.c.id)
    ids = select(incidents.c.id).where(*where).order_by(*order).limit(most)
    rows = connection.execute(listing().where(incidents.c.id.in_(ids.correlate(None))).order_by(*order))
    return (Listed(*row) for row in rows)


def _follows(start: date | None, id: str) -> ColumnElement[bool]:
    own = incidents.c
    if start is None:
        return own.start.is_(None) & (own.id > id)
    return (own.start < start) | own.start.is_(None) | ((own.start == start) & (own.id > id))
