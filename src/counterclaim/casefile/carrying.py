"""A casefile carried into another, which is empty: every row as it is, every original, and the words into its index.

So a casefile moves from a file to a server and back, and a backup of one on a server is made into a file. Nothing is derived anew
and nothing logged: the chain of the log is the same, and its seals hold.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, Connection, LargeBinary, MetaData, Table, func, select

from counterclaim.casefile.columns import Packed
from counterclaim.casefile.database.database import database_at, words_in
from counterclaim.casefile.database.streams import opened
from counterclaim.casefile.database.term import CLAIMS, REPORTS, Index
from counterclaim.casefile.folding import folded
from counterclaim.casefile.journal import head
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import metadata, original_pieces
from counterclaim.errors import CasefileError
from counterclaim.evidence.keeping import Keeping
from counterclaim.evidence.log import Entry

_ROWS = 500
_BYTES = 16 << 20
_INDEXES = {"reports": REPORTS, "claims": CLAIMS}


@dataclass(frozen=True, slots=True)
class Carried:
    """What was carried: rows by table, originals, and the newest entry of the log."""

    rows: Mapping[str, int]
    originals: int
    head: Entry | None


def carry(source: Casefile, target: Casefile, advance: Callable[[], None] = lambda: None) -> Carried:
    """Carry a casefile as it stands now into one that holds nothing; what is written in it meanwhile is not in the other.

    The rows are there all at once or not at all. Originals are brought first: stopped on the way, it goes on from there.
    """
    with source.reading() as reading:
        originals = carry_originals(source.originals, target.originals, advance)
        rows = carry_rows(reading, target, advance)
        return Carried(rows, originals, head(reading))


def rows_of(connection: Connection) -> dict[str, int]:
    """How many rows each table holds, but for that of originals, which only a server fills."""
    return {table.name: connection.scalar(select(func.count()).select_from(table)) or 0 for table in _tables()}


def carry_rows(source: Connection, target: Casefile, advance: Callable[[], None] = lambda: None) -> dict[str, int]:
    """Carry the rows alone, in one transaction; CasefileError where the target holds any, or came to hold others."""
    wanted = rows_of(source)
    with target.writing() as writing:
        if any(rows_of(writing).values()):
            raise CasefileError(f"{target.address} holds a casefile already, and nothing is mixed into one: name an empty place")
        for table in _tables():
            for rows in _batches(source, table):
                writing.execute(_plain(table).insert(), rows)
                if (index := _INDEXES.get(table.name)) is not None:
                    words_in(writing.dialect.name).put(writing, index, [_worded(index, row) for row in rows])
                for _ in rows:
                    advance()
        database_at(target.address).resume(writing)
        if (found := rows_of(writing)) != wanted:
            differing = sorted(name for name in wanted if wanted[name] != found[name])
            raise CasefileError(f"not every row arrived (of {', '.join(differing)}): nothing was kept; please report this fault")
    return wanted


def carry_originals(source: Keeping, target: Keeping, advance: Callable[[], None] = lambda: None) -> int:
    """Carry the originals that the target lacks, each proved on the way; how many there are."""
    batch: list[bytes] = []
    number = 0
    for sha256 in source.all():
        if sha256 not in target:
            batch.append(source.get(sha256))
        if sum(map(len, batch)) > _BYTES:
            target.put_all(batch)
            batch = []
        number += 1
        advance()
    target.put_all(batch)
    return number


def size_of(casefile: Casefile) -> int:
    """How many steps it takes to carry a casefile."""
    with casefile.reading() as connection:
        return sum(rows_of(connection).values()) + sum(1 for _ in casefile.originals.all())


def _tables() -> list[Table]:
    """In an order in which no row comes before one that it names."""
    return [table for table in metadata.sorted_tables if table is not original_pieces]


def _plain(table: Table) -> Table:
    """The table with what is packed as the bytes that it is kept as."""
    columns = (Column(one.name, LargeBinary() if isinstance(one.type, Packed) else one.type) for one in table.columns)
    return Table(table.name, MetaData(), *columns)


def _batches(source: Connection, table: Table) -> Iterator[list[dict[str, Any]]]:
    plain = _plain(table)
    order = [plain.c[column.name] for column in table.primary_key]
    with opened(source, select(plain).order_by(*order), at_once=_ROWS) as rows:
        for some in rows.mappings().partitions():
            yield [dict(row) for row in some]


def _worded(index: Index, row: Mapping[str, Any]) -> dict[str, Any]:
    return {"id": row["id"], **{field: folded(row[field] or "") for field in index.fields}}
