"""The reports that wait to be read: just received, left by an earlier run, or to be read again by a newer engine."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, Row, Select, and_, func, not_, or_, select

from counterclaim.casefile.journal import Journal
from counterclaim.casefile.kept import report_of
from counterclaim.casefile.look_reports import look_at_reports
from counterclaim.casefile.machines import Machines
from counterclaim.casefile.readings import keep_reading
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import readings, reports
from counterclaim.casefile.workers import Outcome, Unread, read_all
from counterclaim.model.ledger import EngineName
from counterclaim.model.report import Report

if TYPE_CHECKING:
    from counterclaim.reading.engine import Engine

_PAGE = 200
# Readings kept in one transaction: whoever decides meanwhile waits for these.
_MOST_IN_ONE = 10
_LONGEST_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class ReadReport:
    """A report that was tried, told when its reading is on the disk. reason: why there is none."""

    name: str
    reason: str | None = None


class Backlog:
    """What waits to be read in a casefile.

    everything: also what triage set aside. again: also what another engine or version read, and what none could. engine: what
    reads; the default engine, if not said.
    """

    def __init__(
        self, casefile: Casefile, *, everything: bool = False, again: bool = False, engine: Engine | None = None
    ) -> None:
        self._casefile = casefile
        self._engine = engine
        states = ["received", *(["set_aside"] if everything else [])]
        self._condition: ColumnElement[bool] = reports.c.state.in_(states)
        if again:
            self._condition = or_(self._condition, _not_read_by(_engines(engine)))

    def size(self) -> int:
        """How many reports wait."""
        with self._casefile.reading() as connection:
            return connection.scalar(select(func.count()).select_from(reports).where(self._condition)) or 0

    def read(
        self,
        *,
        jobs: int = 1,
        apart: bool = False,
        machines: Machines | None = None,
        stopping: Callable[[], bool] = lambda: False,
    ) -> Iterator[ReadReport]:
        """Read what waits, keeping some readings to a transaction; stopped at any moment, it goes on from there.

        apart: in processes of their own even where there is but one (workers.py). machines: those that read in the place of
        these. stopping: asked after each transaction.
        """
        kept: list[Outcome] = []
        began = time.monotonic()
        for outcome in self._outcomes(jobs, apart, machines):
            kept.append(outcome)
            if len(kept) >= _MOST_IN_ONE or time.monotonic() - began > _LONGEST_SECONDS:
                yield from self._keep(kept)
                kept, began = [], time.monotonic()
                if stopping():
                    return
        yield from self._keep(kept)

    def _outcomes(self, jobs: int, apart: bool, machines: Machines | None) -> Iterator[Outcome]:
        if machines is not None:
            return machines.read(self._waiting(), engine=self._engine)
        return read_all(self._waiting(), jobs=jobs, apart=apart, engine=self._engine)

    def _waiting(self) -> Iterator[Report]:
        """The reports in the order of their coming, a page at a time, so that nothing is held open while they are read."""
        last = 0
        while page := self._page(last):
            for row in page:
                yield report_of(row)
            last = page[-1].id

    def _page(self, last: int) -> list[Row[tuple[object, ...]]]:
        query: Select[tuple[object, ...]] = select(reports).where(and_(self._condition, reports.c.id > last))
        with self._casefile.reading() as connection:
            return list(connection.execute(query.order_by(reports.c.id).limit(_PAGE)))

    def _keep(self, outcomes: list[Outcome]) -> list[ReadReport]:
        if not outcomes:
            return []
        self._casefile.give_way()
        with self._casefile.writing() as connection:
            journal = Journal(connection)
            names = [name for name, _ in outcomes]
            query = select(reports.c.name, reports.c.id).where(reports.c.name.in_(names))
            ids = {row.name: row.id for row in connection.execute(query)}
            for name, result in outcomes:
                if isinstance(result, Unread):
                    values = {"state": "unread", "reason": result.reason}
                    unread = reports.update().where(reports.c.id == ids[name], reports.c.reading.is_(None))
                    connection.execute(unread.values(values))
                    look_at_reports(connection, [ids[name]])
                else:
                    keep_reading(connection, journal, ids[name], name, result)
        return [ReadReport(name, result.reason if isinstance(result, Unread) else None) for name, result in outcomes]


def _engines(engine: Engine | None) -> tuple[EngineName, ...]:
    """The engine that was asked for; else those that read unless others are, whatever the language."""
    from counterclaim.reader import READABLE, default_engine

    if engine is not None:
        return (engine.name,)
    return tuple(dict.fromkeys(default_engine(language).name for language in READABLE))


def _not_read_by(engines: tuple[EngineName, ...]) -> ColumnElement[bool]:
    """Read or tried, but by none of these in its version; what hand-coded data sets say is not for an engine to read."""
    newest = readings.alias()
    by_these = or_(*(and_(newest.c.engine == engine.name, newest.c.version == engine.version) for engine in engines))
    read_otherwise = select(newest.c.id).where(
        newest.c.id == reports.c.reading, newest.c.engine.not_like("dataset-%"), not_(by_these)
    )
    return or_(reports.c.state == "unread", and_(reports.c.state == "read", read_otherwise.exists()))
