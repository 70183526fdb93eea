"""Matchings in the tables: files of pairs of entries that may be one person, brought for people to decide, and taken away."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, delete, func, select

from counterclaim.casefile.journal import Journal
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import matching_pairs, matching_verdicts, matchings
from counterclaim.errors import CasefileError, UnknownName
from counterclaim.evidence.log import Action
from counterclaim.model.person import Verdict

# What a table of the review may be called, and how many pairs nobody will ever decide by hand.
_LONGEST_NAME, _MOST = 120, 100_000
Cells = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Matching:
    """A file of pairs: how many it has, and of how many somebody has said something. by, at: who brought it, and when."""

    id: int
    name: str
    pairs: int
    said: int
    by: str
    at: datetime


def bring_matching(casefile: Casefile, name: str, rows: Sequence[tuple[Cells, Verdict | None]], *, by: str) -> int:
    """Take pairs in, in their order, with what the file already says of them; its id. CasefileError for none, or too many."""
    if not rows or len(rows) > _MOST:
        raise CasefileError(
            f"the file has {len(rows):,} pairs: bring one that 'counterclaim lists match --review' wrote, of 1 to {_MOST:,}"
        )
    now = datetime.now(UTC)
    with casefile.writing() as connection:
        row = {"name": name.strip()[:_LONGEST_NAME] or "review", "by": by, "at": now}
        id: int = connection.execute(matchings.insert().values(row).returning(matchings.c.id)).scalar_one()
        first = next_verdict(connection)
        said = {place: verdict for place, (_, verdict) in enumerate(rows, 1) if verdict is not None}
        seqs = dict(zip(said, range(first, first + len(said)), strict=True))
        pairs = [
            {"matching": id, "place": at, "cells": dict(cells), "said": seqs.get(at)} for at, (cells, _) in enumerate(rows, 1)
        ]
        connection.execute(matching_pairs.insert(), pairs)
        if said:
            made = {"matching": id, "before": None, "undone": False, "by": by, "at": now}
            verdicts = [{**made, "id": seqs[at], "place": at, "verdict": verdict.value} for at, verdict in said.items()]
            connection.execute(matching_verdicts.insert(), verdicts)
        Journal(connection).add(Action.MATCHED, str(id), {"by": by, "brought": len(rows), "said": len(said)})
    return id


def next_verdict(connection: Connection) -> int:
    """The number of the next verdict; of a transaction that alone may write."""
    return (connection.scalar(select(func.max(matching_verdicts.c.id))) or 0) + 1


def list_matchings(connection: Connection) -> list[Matching]:
    """Every matching, the newest first."""
    return [_matching(row) for row in connection.execute(_query().order_by(matchings.c.id.desc()))]


def find_matching(connection: Connection, id: int) -> Matching:
    """The matching of an id; UnknownName where there is none."""
    row = connection.execute(_query().where(matchings.c.id == id)).first()
    if row is None:
        raise UnknownName("matching of lists", str(id), "the page of lists has those that there are")
    return _matching(row)


def forget_matching(casefile: Casefile, id: int, *, by: str) -> None:
    """Take a matching away for good, with its names and what was said: what is left is the file that it was saved to before."""
    with casefile.writing() as connection:
        gone = find_matching(connection, id)
        for table in (matching_verdicts, matching_pairs):
            connection.execute(delete(table).where(table.c.matching == id))
        connection.execute(delete(matchings).where(matchings.c.id == id))
        Journal(connection).add(Action.MATCHED, str(id), {"by": by, "forgotten": gone.pairs, "said": gone.said})


def _query() -> Select[Any]:
    held = matching_pairs.c.matching == matchings.c.id
    number = select(func.count()).where(held).scalar_subquery()
    said = select(func.count(matching_pairs.c.said)).where(held).scalar_subquery()
    return select(matchings, number.label("pairs"), said.label("said"))


def _matching(row: Row[tuple[object, ...]]) -> Matching:
    fields = row._mapping
    return Matching(fields["id"], fields["name"], fields["pairs"], fields["said"], fields["by"], fields["at"])
