"""What the page of the queue shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from sqlalchemy import Connection, select

from counterclaim.casefile.queue import Item, Show, Spot, Wanted, counts, queue_page, spot_of
from counterclaim.casefile.tables import looks
from counterclaim.casefile.work import newest_step
from counterclaim.export.withheld import without_names
from counterclaim.web.queue.asked import address
from counterclaim.web.queue.place import opened
from counterclaim.weighing.queue import Reason, Weight, weights

PAGE = 50


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the table. href: where it opens; days: since the newest of its reports came."""

    item: Item
    href: str
    days: int | None


@dataclass(frozen=True, slots=True)
class QueueView:
    """One page of a part of the queue. reasons: how many of each there are; shows: how many in each part; people: who has any.

    after: the spot behind which the next page begins, where there is one. shown: the newest step of work that the page knows of.
    """

    wanted: Wanted
    rows: tuple[Row, ...]
    reasons: Mapping[Reason, int]
    shows: Mapping[Show, int]
    people: Sequence[str]
    after: str | None
    shown: int
    weights: Sequence[Weight]

    @property
    def next(self) -> str | None:
        """The address of the next page, where there is one."""
        return address(self.wanted, after=self.after) if self.after else None

    @property
    def total(self) -> int:
        """How many there are in this part."""
        return self.shows[self.wanted.show]


def queue_view(
    connection: Connection, wanted: Wanted, *, private: bool, after: Spot | None = None, most: int = PAGE
) -> QueueView:
    """A page of the queue behind a spot. private: whether private persons may be named in it."""
    found = queue_page(connection, wanted, after=after, most=most + 1)
    if not private:
        found = [_without_names(item) for item in found]
    items, back, counted = found[:most], address(wanted), counts(connection, wanted)
    return QueueView(
        wanted,
        tuple(Row(item, opened(item.what, item.name, back), _days(item.came)) for item in items),
        counted.reasons,
        counted.shows,
        people_with_work(connection),
        str(spot_of(items[-1])) if len(found) > most else None,
        newest_step(connection),
        weights(),
    )


def _without_names(item: Item) -> Item:
    incident = without_names(item.incident) if item.incident is not None else None
    return replace(item, title=None, incident=incident)


def people_with_work(connection: Connection) -> list[str]:
    """Who has anything."""
    return list(connection.scalars(select(looks.c.has).where(looks.c.has.is_not(None)).distinct().order_by(looks.c.has)))


def _days(came: datetime | None) -> int | None:
    return (datetime.now(UTC) - came).days if came is not None else None
