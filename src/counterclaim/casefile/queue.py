"""The queue: what needs a look, the weightiest first, page by page; with how many there are of each reason, and of each state."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, and_, func, or_, select, tuple_

from counterclaim.casefile.folding import folded
from counterclaim.casefile.tables import incidents, looks, reports, standings
from counterclaim.model.incident import Incident
from counterclaim.model.work import What
from counterclaim.weighing.queue import Reason, points_of
from counterclaim.wire.incident import incident_of

NOBODY = "-"
_QUEUED = (What.INCIDENT.value, What.REPORT.value)


class Show(StrEnum):
    """Which part of the queue: what needs a look now, what rests until a day, what is finished and waits for another person's
    look, what is finished, or all that ever needed one."""

    OPEN = "open"
    RESTING = "resting"
    SECOND = "second"
    FINISHED = "finished"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which part of the queue is asked for; None asks nothing.

    today: what rests until it or before needs a look again. reason: why it needs a look. what: incidents or reports alone.
    has: the person who has it, or NOBODY. party: words of a party's name; status: how the attribution to it, or to any, stands.
    since, until: days between which it may have happened (a report: been published). words: of its place and parties. team:
    whether nothing is finished before a second person has looked; else that stands in both parts.
    """

    today: date
    show: Show = Show.OPEN
    reason: Reason | None = None
    what: What | None = None
    has: str | None = None
    country: str | None = None
    event_type: str | None = None
    party: str | None = None
    status: str | None = None
    since: date | None = None
    until: date | None = None
    words: str | None = None
    team: bool = False

    @property
    def done(self) -> tuple[str, ...]:
        """The states of what counts as finished."""
        return ("finished",) if self.team else ("finished", "second")

    def conditions(self) -> Iterator[ColumnElement[bool]]:
        """The conditions on the table of looks."""
        yield looks.c.what == self.what.value if self.what in (What.INCIDENT, What.REPORT) else looks.c.what.in_(_QUEUED)
        yield from self._shown()
        if self.reason:
            yield looks.c.reasons.contains(f" {self.reason.value} ", autoescape=True)
        if self.has:
            yield looks.c.has.is_(None) if self.has == NOBODY else looks.c.has == self.has
        if self.country:
            yield looks.c.country == self.country.upper()
        if self.event_type:
            yield looks.c.event_type == self.event_type
        if self.since:
            yield looks.c.end >= self.since
        if self.until:
            yield looks.c.start <= self.until
        if self.party or self.status:
            yield self._stands()
        for word in folded(self.words or "").split():
            yield looks.c.words.contains(word, autoescape=True)

    def _shown(self) -> Iterator[ColumnElement[bool]]:
        rests = looks.c.until > self.today
        match self.show:
            case Show.OPEN:
                yield looks.c.state == "open"
                yield or_(looks.c.until.is_(None), ~rests)
            case Show.RESTING:
                yield looks.c.state == "open"
                yield rests
            case Show.SECOND:
                yield looks.c.state == "second"
            case Show.FINISHED:
                yield looks.c.state.in_(self.done)
            case Show.ALL:
                yield looks.c.state.in_(["open", "second", "finished"])

    def _stands(self) -> ColumnElement[bool]:
        own = select(standings.c.incident)
        if self.party:
            own = own.where(standings.c.folded.contains(folded(self.party), autoescape=True))
        own = own.where(standings.c.status == self.status) if self.status else own
        return and_(looks.c.what == What.INCIDENT.value, looks.c.name.in_(own))


@dataclass(frozen=True, slots=True)
class Item:
    """One thing in the queue. incident: where it is one; title and why: of a report, and why it could not be read.

    finished: whether somebody has finished it as it is now; checked_by: who has looked at that since, as the second person.
    came: when the newest of its reports did. last: the newest step of work on it.
    """

    what: What
    name: str
    rank: int
    reasons: tuple[Reason, ...]
    finished: bool
    came: datetime | None
    has: str | None
    until: date | None
    finished_by: str | None
    finished_at: datetime | None
    last: int
    checked_by: str | None = None
    checked_at: datetime | None = None
    incident: Incident | None = None
    title: str | None = None
    publisher: str | None = None
    published: date | None = None
    why: str | None = None

    @property
    def points(self) -> int:
        """How much it matters, by rule queue/1."""
        return points_of(self.rank)

    @property
    def waits(self) -> bool:
        """Whether it waits for the look of a second person."""
        return self.finished and self.checked_by is None

    @property
    def ref(self) -> str:
        """As work refers to it."""
        return f"{self.what.value}/{self.name}"


@dataclass(frozen=True, slots=True, order=True)
class Spot:
    """Where something stands in the order of the queue: behind all of a higher rank, then by kind and name."""

    rank: int
    what: str
    name: str

    def after(self) -> ColumnElement[bool]:
        """What stands behind it."""
        beside = tuple_(looks.c.what, looks.c.name) > tuple_(self.what, self.name)
        return and_(looks.c.rank <= self.rank, or_(looks.c.rank < self.rank, beside))

    def before(self) -> ColumnElement[bool]:
        """What stands before it."""
        beside = tuple_(looks.c.what, looks.c.name) < tuple_(self.what, self.name)
        return and_(looks.c.rank >= self.rank, or_(looks.c.rank > self.rank, beside))

    def __str__(self) -> str:
        return f"{self.rank}.{self.what}.{self.name}"

    @classmethod
    def parse(cls, text: str) -> Spot | None:
        """The spot that was written so; None for anything else."""
        rank, _, rest = text.partition(".")
        what, _, name = rest.partition(".")
        return cls(int(rank), what, name) if rank.isdecimal() and len(rank) < 12 and what in set(What) and name else None


ORDER = (looks.c.rank.desc(), looks.c.what, looks.c.name)
BACKWARDS = (looks.c.rank, looks.c.what.desc(), looks.c.name.desc())


def queue_page(connection: Connection, wanted: Wanted, *, after: Spot | None = None, most: int = 50) -> list[Item]:
    """The next so many of the queue behind a spot."""
    query = select(looks).where(*wanted.conditions(), *([after.after()] if after else []))
    rows = connection.execute(query.order_by(*ORDER).limit(most)).all()
    return _filled(connection, [_item(row) for row in rows])


def spot_of(item: Item) -> Spot:
    """Where an item stands."""
    return Spot(item.rank, item.what.value, item.name)


def item_of(connection: Connection, what: What, name: str) -> Item | None:
    """One thing as the queue has it; None where it has nothing of it."""
    row = connection.execute(select(looks).where(looks.c.what == what.value, looks.c.name == name)).first()
    return _filled(connection, [_item(row)])[0] if row is not None else None


@dataclass(frozen=True, slots=True)
class Counts:
    """How many there are of each reason in the part that is shown, whichever reason is asked for; and in each part."""

    reasons: dict[Reason, int]
    shows: dict[Show, int]


def counts(connection: Connection, wanted: Wanted) -> Counts:
    """All that the page of the queue counts, in one pass over its index."""
    rests = func.coalesce(looks.c.until > wanted.today, False)
    query = select(looks.c.state, rests, looks.c.reasons, func.count()).where(
        *replace(wanted, reason=None, show=Show.ALL).conditions()
    )
    reasons: Counter[Reason] = Counter()
    shows: Counter[Show] = Counter(dict.fromkeys(Show, 0))
    for state, later, said, number in connection.execute(query.group_by(looks.c.state, rests, looks.c.reasons)):
        own = [Reason(reason) for reason in said.split()]
        parts = _parts(state, later, wanted)
        if wanted.show in parts:
            reasons.update(dict.fromkeys(own, number))
        if wanted.reason is None or wanted.reason in own:
            shows.update(dict.fromkeys(parts, number))
    return Counts(dict(reasons), dict(shows))


def _parts(state: str, rests: bool, wanted: Wanted) -> tuple[Show, ...]:
    if state == "open":
        return (Show.ALL, Show.RESTING if rests else Show.OPEN)
    second = (Show.SECOND,) if state == "second" else ()
    return (Show.ALL, *second, *((Show.FINISHED,) if state in wanted.done else ()))


def how_many(connection: Connection, wanted: Wanted) -> int:
    """How many there are."""
    return connection.scalar(select(func.count()).select_from(looks).where(*wanted.conditions())) or 0


def _item(row: Row[Any]) -> Item:
    return Item(
        What(row.what),
        row.name,
        row.rank,
        tuple(map(Reason, row.reasons.split())),
        row.state in ("second", "finished"),
        row.came,
        row.has,
        row.until,
        row.finished_by,
        row.finished_at,
        row.last,
        row.checked_by,
        row.checked_at,
    )


def _filled(connection: Connection, items: Sequence[Item]) -> list[Item]:
    """The items with what is shown of them."""
    ids = [item.name for item in items if item.what is What.INCIDENT]
    made = connection.execute(select(incidents.c.id, incidents.c.incident).where(incidents.c.id.in_(ids)))
    told = {row.id: incident_of(row.incident) for row in made}
    names = [item.name for item in items if item.what is What.REPORT]
    columns = (reports.c.name, reports.c.title, reports.c.publisher, reports.c.published, reports.c.reason)
    held = {row.name: row for row in connection.execute(select(*columns).where(reports.c.name.in_(names)))}
    return [_shown(item, told, held) for item in items]


def _shown(item: Item, told: dict[str, Incident], held: dict[str, Any]) -> Item:
    if item.what is What.REPORT and (row := held.get(item.name)) is not None:
        return replace(item, title=row.title, publisher=row.publisher, published=row.published, why=row.reason)
    return replace(item, incident=told.get(item.name))
