"""All that a casefile holds of one report, in one place: what was received, read, decided, and repeated from others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, or_, select

from counterclaim.casefile.binding import bound, history
from counterclaim.casefile.holdings import State
from counterclaim.casefile.kept import report_of
from counterclaim.casefile.named import known_actor
from counterclaim.casefile.newest import unread
from counterclaim.casefile.tables import accounts, copies, readings, reports
from counterclaim.errors import UnknownName
from counterclaim.model.decision import Decision
from counterclaim.model.ledger import Ledger
from counterclaim.model.report import Report
from counterclaim.weighing.amended import amended
from counterclaim.wire.copy import copy_of
from counterclaim.wire.parsed import ledger_of

# Of a dispatch that a hundred papers print, the nearest are told.
_MOST_NEAR = 12


@dataclass(frozen=True, slots=True)
class Near:
    """Another report that shares words with this one. share: of the words of the shorter of the two."""

    name: str
    title: str | None
    publisher: str | None
    share: float
    words: int


@dataclass(frozen=True, slots=True)
class ReportRecord:
    """A report with its newest reading and what people decided about it.

    state, why, score: what became of it (casefile/holdings.py). read: its newest reading, None where there is none;
    ledger: the same as people would have it read, of an unread one what people say of it.
    decisions: those that hold. history: all that was ever decided, the oldest first. incidents: of its accounts.
    """

    report: Report
    state: State
    received: datetime
    origin: str
    ledger: Ledger
    why: str | None = None
    score: float | None = None
    read: Ledger | None = None
    decisions: tuple[Decision, ...] = ()
    history: tuple[Decision, ...] = ()
    near: tuple[Near, ...] = ()
    incidents: tuple[tuple[str, str], ...] = ()


def find_report(connection: Connection, name: str) -> ReportRecord:
    """The report of a name; UnknownName where there is none."""
    query = select(reports, readings.c.ledger).join(readings, reports.c.reading == readings.c.id, isouter=True)
    row = connection.execute(query.where(reports.c.name == name)).first()
    if row is None:
        raise UnknownName("report", name, "'counterclaim reports' lists those that there are")
    decisions = bound(connection, [name]).decisions
    read = ledger_of(row.ledger, row.text) if row.ledger is not None else None
    return ReportRecord(
        report_of(row),
        State(row.state),
        row.received,
        row.origin,
        amended(read if read is not None else unread(report_of(row)), decisions, known_actor),
        row.relevance_words if row.state == State.SET_ASIDE else row.reason,
        row.relevance,
        read,
        decisions,
        tuple(history(connection, [name])),
        tuple(_near(connection, row.id)),
        _incidents(connection, row.id),
    )


def _near(connection: Connection, id: int) -> Iterator[Near]:
    """The reports with which it shares most, by the share."""
    found = connection.execute(select(copies).where(or_(copies.c.one == id, copies.c.other == id)))
    shared = [(row.other if row.one == id else row.one, copy_of(row.copy)) for row in found]
    for other, copy in sorted(shared, key=lambda pair: (-pair[1].containment, pair[0]))[:_MOST_NEAR]:
        row = connection.execute(select(reports.c.name, reports.c.title, reports.c.publisher).where(reports.c.id == other)).one()
        yield Near(row.name, row.title, row.publisher, copy.containment, copy.words)


def _incidents(connection: Connection, id: int) -> tuple[tuple[str, str], ...]:
    query = select(accounts.c.account, accounts.c.incident).where(accounts.c.report == id, accounts.c.incident.is_not(None))
    return tuple((row.account, row.incident) for row in connection.execute(query))
