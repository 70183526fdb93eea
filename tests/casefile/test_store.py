from __future__ import annotations

import sqlite3
import threading
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import func, inspect, select

from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import feeds, metadata
from counterclaim.errors import CasefileError
from servers import PostgresServer


def test_store_makes_a_casefile_with_the_folders_above_it(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "case.db"
    with Casefile.open(path, create=True) as casefile, casefile.reading() as connection:
        assert connection.scalar(select(func.count()).select_from(feeds)) == 0
    assert path.exists()


def test_store_opens_what_it_made(tmp_path: Path) -> None:
    Casefile.open(tmp_path / "case.db", create=True).close()
    Casefile.open(tmp_path / "case.db").close()


def test_store_has_the_tables_of_this_version(tmp_path: Path) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    with Casefile.open(tmp_path / "case.db", create=True) as casefile, casefile.reading() as connection:
        context = MigrationContext.configure(connection, opts={"include_name": _ours})
        assert compare_metadata(context, metadata) == []


@pytest.mark.slow
def test_store_on_a_server_has_the_columns_of_this_version(postgres: PostgresServer) -> None:
    """Its indexes differ where words are longer than it indexes (migration 0014); the columns do not."""
    address = postgres.made()
    with Casefile.open(address, create=True) as casefile, casefile.reading() as connection:
        inspector = inspect(connection)
        made = {name: {one["name"] for one in inspector.get_columns(name)} for name in metadata.tables}
        kinds = {str(one["type"]) for name in metadata.tables for one in inspector.get_columns(name)}
    postgres.drop(address)
    assert made == {name: set(table.c.keys()) for name, table in metadata.tables.items()}
    assert "INTEGER" not in kinds
    assert not any(kind.startswith("VARCHAR") for kind in kinds)


def _ours(name: str | None, kind: str, parents: object) -> bool:
    """Leave out what FTS5 makes for itself."""
    return kind != "table" or name in metadata.tables


@pytest.mark.parametrize("content", [b"", b"SQLite format 3\x00" + b"\xff" * 5000])
def test_store_of_a_damaged_file_is_refused_or_new(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "case.db"
    path.write_bytes(content)
    if not content:
        Casefile.open(path).close()
        return
    with pytest.raises(CasefileError, match="no casefile, or is damaged"):
        Casefile.open(path)


def test_store_of_another_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text("Nine people were killed.")
    with pytest.raises(CasefileError, match="another kind of file"):
        Casefile.open(path)
    assert path.read_text() == "Nine people were killed."


def test_store_that_is_missing_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(CasefileError, match="counterclaim add"):
        Casefile.open(tmp_path / "case.db")


def test_store_of_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CasefileError, match="is a folder"):
        Casefile.open(tmp_path, create=True)


def test_store_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "case.db"
    Casefile.open(path, create=True).close()
    with sqlite3.connect(path) as raw:
        raw.execute("UPDATE alembic_version SET version_num = '9999'")
    raw.close()
    with pytest.raises(CasefileError, match="newer version"):
        Casefile.open(path)


def test_store_writes_all_of_a_transaction_or_nothing(empty: Casefile) -> None:
    def fail() -> None:
        with empty.writing() as connection:
            connection.execute(feeds.insert().values(address="a", looked=datetime.now(UTC)))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    with empty.reading() as connection:
        assert connection.scalar(select(func.count()).select_from(feeds)) == 0


def test_store_lets_others_read_while_one_writes(empty: Casefile) -> None:
    with empty.writing() as connection:
        connection.execute(feeds.insert().values(address="a", looked=datetime.now(UTC)))
        with empty.reading() as other:
            assert other.scalar(select(func.count()).select_from(feeds)) == 0
    with empty.reading() as other:
        assert other.scalar(select(func.count()).select_from(feeds)) == 1


def test_store_has_writers_wait_for_each_other(empty: Casefile) -> None:
    def write(name: str) -> None:
        with empty.writing() as connection:
            connection.execute(feeds.insert().values(address=name, looked=datetime.now(UTC)))

    threads = [threading.Thread(target=write, args=(f"feed {number}",)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with empty.reading() as connection:
        assert connection.scalar(select(func.count()).select_from(feeds)) == 8


def test_store_rehearses_without_leaving_anything(empty: Casefile) -> None:
    with empty.rehearsing() as rehearsal:
        with rehearsal.writing() as connection:
            connection.execute(feeds.insert().values(address="a", looked=datetime.now(UTC)))
        with rehearsal.reading() as connection:
            assert connection.scalar(select(func.count()).select_from(feeds)) == 1
        with empty.reading() as connection:
            assert connection.scalar(select(func.count()).select_from(feeds)) == 0
    with empty.reading() as connection:
        assert connection.scalar(select(func.count()).select_from(feeds)) == 0


def test_store_within_a_transaction_ends_with_it(empty: Casefile) -> None:
    def fail() -> None:
        with empty.writing() as connection:
            with empty.within(connection).writing() as same:
                same.execute(feeds.insert().values(address="a", looked=datetime.now(UTC)))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    with empty.reading() as connection:
        assert connection.scalar(select(func.count()).select_from(feeds)) == 0


def test_store_says_that_a_number_is_too_large(empty: Casefile) -> None:
    with pytest.raises(CasefileError, match="larger than any"), empty.reading() as connection:
        connection.scalar(select(feeds.c.address).limit(10**30))


def test_store_gives_every_thread_a_connection(empty: Casefile) -> None:
    with ExitStack() as stack:
        for _ in range(40):
            stack.enter_context(empty.reading()).scalar(select(func.count()).select_from(feeds))
