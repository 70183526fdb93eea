"""The pairs of a matching, and what people say of them: the newest verdict holds, and each is taken back by who gave it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, select, update

from counterclaim.casefile.journal import Journal
from counterclaim.casefile.matchings import Cells, find_matching, next_verdict
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import matching_pairs, matching_verdicts
from counterclaim.errors import Overtaken, UnknownName
from counterclaim.evidence.log import Action
from counterclaim.model.person import Verdict


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody said of a pair. id: to be sent as `seen` with what is said next."""

    id: int
    verdict: Verdict
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class MatchedPair:
    """A pair of a matching. place: in its file, from 1; cells: the row of the file; said: what holds of it, if anything."""

    place: int
    cells: Cells
    said: Said | None


def pair_at(connection: Connection, matching: int, place: int) -> MatchedPair:
    """The pair at a place; UnknownName where there is none."""
    row = connection.execute(_query(matching).where(matching_pairs.c.place == place)).first()
    if row is None:
        raise UnknownName("pair", str(place), "the page of its lists has those that there are")
    return _pair(row)


def next_open(connection: Connection, matching: int, after: int = 0) -> int | None:
    """The place of the next pair that nobody has said anything of, from the beginning again after the last; None for none."""
    open_ = select(matching_pairs.c.place).where(matching_pairs.c.matching == matching, matching_pairs.c.said.is_(None))
    ordered = open_.order_by(matching_pairs.c.place).limit(1)
    found = connection.scalar(ordered.where(matching_pairs.c.place > after))
    return connection.scalar(ordered) if found is None else found


def pairs_after(
    connection: Connection, matching: int, *, after: int = 0, most: int | None = None, still_open: bool = False
) -> Iterator[MatchedPair]:
    """Pairs in the order of their file; still_open: those alone that nobody has said anything of."""
    query = _query(matching).where(matching_pairs.c.place > after).order_by(matching_pairs.c.place).limit(most)
    rows = connection.execute(query.where(matching_pairs.c.said.is_(None)) if still_open else query)
    return (_pair(row) for row in rows)


def say_of_pair(casefile: Casefile, matching: int, place: int, verdict: Verdict, *, by: str, seen: int | None) -> MatchedPair:
    """Say whether a pair is one person. Overtaken where somebody has said something else since what was `seen`."""
    with casefile.writing() as connection:
        held = pair_at(connection, matching, place)
        before = held.said.id if held.said else None
        if before != seen:
            raise Overtaken(held.said.by if held.said else "Somebody", _words(held))
        id = next_verdict(connection)
        row = {"id": id, "matching": matching, "place": place, "verdict": verdict.value, "before": before, "undone": False}
        connection.execute(matching_verdicts.insert().values(**row, by=by, at=datetime.now(UTC)))
        _hold(connection, matching, place, id)
        details = {"by": by, "place": place, "pair": held.cells.get("pair", "")[:40], "verdict": verdict.value}
        Journal(connection).add(Action.MATCHED, str(matching), details)
        return pair_at(connection, matching, place)


def take_back_verdict(casefile: Casefile, matching: int, *, by: str) -> MatchedPair:
    """Take back the last thing that a person said of any pair; UnknownName for nothing, Overtaken where others spoke since."""
    with casefile.writing() as connection:
        find_matching(connection, matching)
        own = select(matching_verdicts).where(
            matching_verdicts.c.matching == matching, matching_verdicts.c.by == by, ~matching_verdicts.c.undone
        )
        last = connection.execute(own.order_by(matching_verdicts.c.id.desc()).limit(1)).first()
        if last is None:
            raise UnknownName("verdict to undo", by, "nothing that you said of these pairs holds any more")
        held = pair_at(connection, matching, last.place)
        if held.said is None or held.said.id != last.id:
            raise Overtaken(held.said.by if held.said else "Somebody", _words(held))
        connection.execute(update(matching_verdicts).where(matching_verdicts.c.id == last.id).values(undone=True))
        _hold(connection, matching, last.place, last.before)
        details = {"by": by, "place": last.place, "pair": held.cells.get("pair", "")[:40], "undone": last.verdict}
        Journal(connection).add(Action.MATCHED, str(matching), details)
        return pair_at(connection, matching, last.place)


def _words(held: MatchedPair) -> str:
    return f"{held.said.verdict.value if held.said else 'nothing'} is said of pair {held.place} now"


def _hold(connection: Connection, matching: int, place: int, said: int | None) -> None:
    one = (matching_pairs.c.matching == matching) & (matching_pairs.c.place == place)
    connection.execute(update(matching_pairs).where(one).values(said=said))


def _query(matching: int) -> Select[Any]:
    said = matching_verdicts.c
    query = select(matching_pairs.c.place, matching_pairs.c.cells, said.id, said.verdict, said.by, said.at)
    return query.join(matching_verdicts, said.id == matching_pairs.c.said, isouter=True).where(
        matching_pairs.c.matching == matching
    )


def _pair(row: Row[Any]) -> MatchedPair:
    said = Said(row.id, Verdict(row.verdict), row.by, row.at) if row.id is not None else None
    return MatchedPair(row.place, row.cells, said)
