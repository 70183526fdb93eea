"""Incidents by pages: each page says where the next begins, so that the hundredth costs no more than the first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, func, or_, select

from counterclaim.casefile.columns import LARGEST
from counterclaim.casefile.selection import Selection
from counterclaim.casefile.tables import incidents
from counterclaim.errors import CasefileError
from counterclaim.model.incident import Incident
from counterclaim.wire.incident import incident_of

# The highest number that anybody gives of the killed, as incidents are filtered and sorted by it.
TOLL = func.coalesce(incidents.c.killed_high, incidents.c.killed_low)


_ALONG = "incidents_time"


class Order(StrEnum):
    """What comes first: the latest day, the earliest, or the highest number of killed that anybody gives."""

    LATEST = "latest"
    EARLIEST = "earliest"
    TOLL = "toll"


@dataclass(frozen=True, slots=True)
class Page:
    """Some incidents in their order. after: where the next page begins, None on the last."""

    incidents: tuple[Incident, ...]
    after: str | None


def page_of(
    connection: Connection, selection: Selection, *, order: Order = Order.LATEST, after: str | None = None, most: int = 50
) -> Page:
    """A page of the incidents that are asked for; those without the day or the number that they are sorted by come last.

    after: what the page before gave. CasefileError for one that is none.
    """
    most = max(1, min(most, 1000))
    rows = _rows(connection, selection, order, _Place.parse(after, order) if after else None, most + 1)
    shown = _unpacked(connection, [row.id for row in rows[:most]])
    return Page(shown, _Place(rows[most - 1].sorted, rows[most - 1].id).written() if len(rows) > most else None)


def _unpacked(connection: Connection, ids: Sequence[str]) -> tuple[Incident, ...]:
    query = select(incidents.c.id, incidents.c.incident).where(incidents.c.id.in_(ids))
    found = {row.id: row.incident for row in connection.execute(query)}
    return tuple(incident_of(found[id]) for id in ids)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a page ends: the value that the last row is sorted by, None among those that have none, and its id."""

    value: date | int | None
    id: str

    def written(self) -> str:
        return f"{'' if self.value is None else self.value}~{self.id}"

    @classmethod
    def parse(cls, text: str, order: Order) -> _Place:
        value, _, id = text.partition("~")
        try:
            number = (int(value) if order is Order.TOLL else date.fromisoformat(value)) if value else None
            if isinstance(number, int) and abs(number) > LARGEST:
                raise ValueError
        except ValueError:
            raise CasefileError(f"no page begins after '{text[:80]}': begin again with the first") from None
        return cls(number, id)


def _rows(
    connection: Connection, selection: Selection, order: Order, after: _Place | None, most: int
) -> Sequence[Row[tuple[object, ...]]]:
    """Those that have a value first, and where these end those that have none: each is one walk along an index."""
    rows: list[Row[tuple[object, ...]]] = []
    if after is None or after.value is not None:
        rows += connection.execute(_valued(selection, order, after).limit(most)).all()
    if len(rows) < most:
        begin = after if after is not None and after.value is None else None
        rows += connection.execute(_valueless(selection, order, begin).limit(most - len(rows))).all()
    return rows


def _valued(selection: Selection, order: Order, after: _Place | None) -> Select[tuple[object, ...]]:
    value = _value(order)
    falling = order is not Order.EARLIEST
    query = _listed(value, selection).where(value.is_not(None))
    if after is not None:
        beyond = value < after.value if falling else value > after.value
        query = query.where(or_(beyond, and_(value == after.value, incidents.c.id > after.id)))
    return query.order_by(value.desc() if falling else value, incidents.c.id)


def _valueless(selection: Selection, order: Order, after: _Place | None) -> Select[tuple[object, ...]]:
    value = _value(order)
    query = _listed(value, selection).where(value.is_(None))
    if after is not None:
        query = query.where(incidents.c.id > after.id)
    return query.order_by(incidents.c.id)


def _listed(value: ColumnElement[date | int | None], selection: Selection) -> Select[tuple[object, ...]]:
    """Ids alone, along the index that holds what they are sorted and filtered by: the rows themselves are large."""
    query = select(incidents.c.id, value.label("sorted")).where(*selection.conditions())
    return query.with_hint(incidents, f"INDEXED BY {_ALONG}", "sqlite")


def _value(order: Order) -> ColumnElement[date | int | None]:
    return TOLL if order is Order.TOLL else incidents.c.start
