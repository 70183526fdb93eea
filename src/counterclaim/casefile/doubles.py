"""Pairs of reports that share words: who repeats whom, the passages that both have, and whether somebody has looked at them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, String, and_, cast, or_, select, tuple_

from counterclaim.casefile.tables import copies, looks, reports
from counterclaim.model.repetition import Copy
from counterclaim.model.work import What
from counterclaim.wire.copy import copy_of

# Looked through for one page, where few pairs share as much as is asked for.
_FARTHEST = 2_000
_AT_ONCE = 200
_PASSAGES = 5


@dataclass(frozen=True, slots=True)
class Side:
    """One report of a pair."""

    name: str
    title: str | None
    publisher: str | None
    published: date | None


@dataclass(frozen=True, slots=True)
class Shared:
    """Words that both reports have; quoted: in quotation marks in both."""

    words: int
    text: str
    quoted: bool


@dataclass(frozen=True, slots=True)
class Pair:
    """Two reports that share words. first: the one that was published earlier, as far as both say; later: the other.

    name: of the pair, as work refers to it. containment: what is shared, as a share of the shorter one. more: passages not shown.
    """

    name: str
    first: Side
    later: Side
    containment: float
    words: int
    unquoted: int
    shared: tuple[Shared, ...]
    more: int
    looked_by: str | None
    looked_at: datetime | None


def pairs(
    connection: Connection, *, least: float = 0.3, looked: bool = False, behind: str | None = None, most: int = 20
) -> tuple[list[Pair], str | None]:
    """The pairs that share at least so much, those of the newest reports first, and the mark behind which there are more.

    looked: those that somebody has looked at, instead of those that nobody has.
    """
    found: list[Row[Any]] = []
    at = _mark(behind)
    for _ in range(_FARTHEST // _AT_ONCE):
        rows = connection.execute(_query(looked).where(*([_behind(at)] if at else [])).limit(_AT_ONCE)).all()
        fitting = [row for row in rows if copy_of(row.copy).containment >= least]
        found += fitting
        if len(found) > most or len(rows) < _AT_ONCE:
            break
        at = (rows[-1].other, rows[-1].one)
    page = found[:most]
    sides = _sides(connection, page)
    last = f"{page[-1].other}.{page[-1].one}" if len(found) > most else None
    return [_pair(row, sides) for row in page], last


def _query(looked: bool) -> Any:
    name = cast(copies.c.one, String) + ":" + cast(copies.c.other, String)
    beside = and_(looks.c.what == What.COPY.value, looks.c.name == name)
    query = select(copies, looks.c.finished_by, looks.c.finished_at).join(looks, beside, isouter=not looked)
    finished = looks.c.state == "finished"
    wanted = finished if looked else or_(looks.c.state.is_(None), ~finished)
    return query.where(wanted).order_by(copies.c.other.desc(), copies.c.one.desc())


def _behind(at: tuple[int, int]) -> Any:
    return tuple_(copies.c.other, copies.c.one) < tuple_(*at)


def _mark(behind: str | None) -> tuple[int, int] | None:
    other, _, one = (behind or "").partition(".")
    return (int(other), int(one)) if other.isdecimal() and one.isdecimal() and len(other + one) < 36 else None


def _sides(connection: Connection, rows: list[Row[Any]]) -> dict[int, Any]:
    ids = {id for row in rows for id in (row.one, row.other)}
    columns = (reports.c.id, reports.c.name, reports.c.title, reports.c.publisher, reports.c.published, reports.c.text)
    return {row.id: row for row in connection.execute(select(*columns).where(reports.c.id.in_(ids)))}


def _pair(row: Row[Any], sides: dict[int, Any]) -> Pair:
    copy, one, other = copy_of(row.copy), sides[row.one], sides[row.other]
    first, later = (other, one) if _earlier(other, one) else (one, other)
    shared = tuple(_shared(copy, one.text))
    return Pair(
        f"{row.one}:{row.other}",
        _side(first),
        _side(later),
        copy.containment,
        copy.words,
        copy.unquoted_words,
        shared,
        len(copy.passages) - len(shared),
        row.finished_by,
        row.finished_at,
    )


def _earlier(one: Row[Any], other: Row[Any]) -> bool:
    return one.published is not None and other.published is not None and one.published < other.published


def _side(row: Row[Any]) -> Side:
    return Side(row.name, row.title, row.publisher, row.published)


def _shared(copy: Copy, text: str) -> Iterator[Shared]:
    """The longest passages, in the order of the text."""
    longest = sorted(copy.passages, key=lambda passage: -passage.words)[:_PASSAGES]
    for passage in sorted(longest, key=lambda passage: passage.one):
        yield Shared(passage.words, passage.one.of(text), passage.quoted)
