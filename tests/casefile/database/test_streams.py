from __future__ import annotations

from pathlib import Path

import cases
from counterclaim.casefile.database.streams import streamed
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import reports


def test_streams_let_statements_of_any_kind_come_between_and_after(empty: Casefile, tmp_path: Path) -> None:
    rows = [cases.row(f"r{number}", f"{cases.RAID} {number}") for number in range(5)]
    cases.received(empty, cases.lines(tmp_path / "rows.jsonl", rows))
    with empty.writing() as connection:
        query = reports.select().order_by(reports.c.id)
        for row in streamed(connection, query, at_once=2):
            connection.execute(reports.update().where(reports.c.id == row.id).values(title=f"seen {row.name}"))
        first = next(streamed(connection, query, at_once=1))
        connection.execute(reports.update().where(reports.c.id == first.id).values(title="last"))
    with empty.reading() as connection:
        titles = [row.title for row in streamed(connection, query)]
    assert titles == ["last", *(f"seen r{number}" for number in range(1, 5))]
