"""Casefiles as earlier versions left them, for tests of what later ones make of them."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from alembic import command
from sqlalchemy import create_engine

from counterclaim.casefile import migration


def back_to_the_first(path: Path) -> None:
    """The file as the first version would have left it: its tables, with what they held."""
    first = path.with_name("first.db")
    engine = create_engine(f"sqlite:///{first}")
    with engine.connect() as connection, connection.begin():
        config = migration._config()
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
    engine.dispose()
    with sqlite3.connect(first) as raw:
        raw.execute("ATTACH ? AS now", (str(path),))
        for (table,) in raw.execute(
            "SELECT name FROM main.sqlite_master WHERE type = 'table' AND name != 'alembic_version'"
        ).fetchall():
            columns = ", ".join(f'"{row[1]}"' for row in raw.execute(f"PRAGMA main.table_info('{table}')"))
            if not table.endswith("_words"):  # the index of words is what the tables behind it hold
                raw.execute(f'DELETE FROM main."{table}"')
                raw.execute(f'INSERT INTO main."{table}" ({columns}) SELECT {columns} FROM now."{table}"')
    raw.close()
    for end in ("", "-wal", "-shm"):
        path.with_name(path.name + end).unlink(missing_ok=True)
    first.rename(path)
