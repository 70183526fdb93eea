"""What a casefile holds of reports: each with what became of it, and what could not be taken in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, Row, and_, func, or_, select

from counterclaim.casefile.columns import LARGEST
from counterclaim.casefile.database.streams import streamed
from counterclaim.casefile.tables import refusals, reports


class State(StrEnum):
    """What became of what was given: waiting to be read, read, kept unread, set aside by triage, expunged, or refused."""

    RECEIVED = "received"
    READ = "read"
    UNREAD = "unread"
    SET_ASIDE = "set_aside"
    EXPUNGED = "expunged"
    REFUSED = "refused"


EXPUNGED = State.EXPUNGED.value


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
            yield _refusal(row)


def _reports(connection: Connection, state: State | None) -> Iterator[Holding]:
    query = select(reports).order_by(
        *([reports.c.relevance.desc().nulls_last()] if state is State.SET_ASIDE else []), reports.c.id
    )
    if state is not None:
        query = query.where(reports.c.state == state.value)
    for row in streamed(connection, query):
        yield _holding(row)


def some_holdings(connection: Connection, state: State | None, *, after: str = "", most: int) -> tuple[list[Holding], str]:
    """As many holdings of a state, or of all reports, as asked for, after a place; and the place after them, "" at the end.

    Reports come in the order of their coming, the newest first; what was set aside by its score; refusals the newest first.
    """
    table = refusals if state is State.REFUSED else reports
    scored = state is State.SET_ASIDE
    shown = [column for column in table.c if column.name != "text"]  # a list needs no report's words
    query = select(*shown).order_by(*([reports.c.relevance.desc().nulls_last()] if scored else []), table.c.id.desc())
    if state not in (None, State.REFUSED):
        query = query.where(reports.c.state == state)
    if (place := _place(after)) is not None:
        score, id = place
        beyond = or_(reports.c.relevance < score, and_(reports.c.relevance == score, table.c.id < id))
        query = query.where(beyond if scored else table.c.id < id)
    rows = list(connection.execute(query.limit(most + 1)))
    held = [_refusal(row) if table is refusals else _holding(row) for row in rows[:most]]
    last = rows[most - 1] if len(rows) > most else None
    return held, "" if last is None else f"{last.relevance!r}:{last.id}" if scored else f":{last.id}"


def _place(after: str) -> tuple[float, int] | None:
    """The score and number of the report after which to go on; None for none, and for what nobody gave out."""
    score, _, id = after.partition(":")
    try:
        return float(score or 0), min(int(id), LARGEST)
    except ValueError:
        return None


def tallied(connection: Connection) -> dict[State, int]:
    """How many reports are in each state, and how many inputs were refused."""
    found = {State(row[0]): row[1] for row in connection.execute(select(reports.c.state, func.count()).group_by(reports.c.state))}
    return found | {State.REFUSED: connection.scalar(select(func.count()).select_from(refusals)) or 0}


def _refusal(row: Row[tuple[Any, ...]]) -> Holding:
    return Holding(row.name or row.origin, State.REFUSED, why=row.reason)


def _holding(row: Row[tuple[Any, ...]]) -> Holding:
    why = row.relevance_words if row.state == State.SET_ASIDE else row.reason
    return Holding(row.name, State(row.state), row.title, row.publisher, row.published, row.relevance, why)
