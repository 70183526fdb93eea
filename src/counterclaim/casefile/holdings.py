"""What a casefile holds of reports: each with what became of it, and what could not be taken in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sqlalchemy import Connection, select

from counterclaim.casefile.tables import refusals, reports


class State(StrEnum):
    """What became of what was given: waiting to be read, read, kept unread, set aside by triage, or refused and not kept."""

    RECEIVED = "received"
    READ = "read"
    UNREAD = "unread"
    SET_ASIDE = "set_aside"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Holding:
    """One report, or one refusal. score: of relevance, for what was set aside; why: the reason or the words behind it."""

    name: str
    state: State
    title: str | None = None
    publisher: str | None = None
    published: date | None = None
    score: float | None = None
    why: str | None = None


def holdings(connection: Connection, state: State | None = None) -> Iterator[Holding]:
    """The reports in the order of their coming, then the refusals; of one state, or all. What was set aside comes by score."""
    if state is not State.REFUSED:
        yield from _reports(connection, state)
    if state in (None, State.REFUSED):
        for row in connection.execute(select(refusals).order_by(refusals.c.id)):
            yield Holding(row.name or row.origin, State.REFUSED, why=row.reason)


def _reports(connection: Connection, state: State | None) -> Iterator[Holding]:
    query = select(reports).order_by(*([reports.c.relevance.desc()] if state is State.SET_ASIDE else []), reports.c.id)
    if state is not None:
        query = query.where(reports.c.state == state.value)
    for row in connection.execution_options(yield_per=500).execute(query):
        why = row.relevance_words if row.state == State.SET_ASIDE else row.reason
        yield Holding(row.name, State(row.state), row.title, row.publisher, row.published, row.relevance, why)
