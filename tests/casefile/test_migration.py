from __future__ import annotations

import logging
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import inspect, text

import raids
from counterclaim.casefile import migration
from counterclaim.casefile.binding import bound
from counterclaim.casefile.custody import verify
from counterclaim.casefile.database.database import database_at
from counterclaim.casefile.holdings import holdings
from counterclaim.casefile.linkage import link_accounts
from counterclaim.casefile.migration import HEAD, migrate, revision
from counterclaim.casefile.rulings import judge, take_back
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import metadata
from counterclaim.errors import CasefileError
from older import back_to_the_first
from raids import Raid

NEXT = """
from alembic import op
import sqlalchemy as sa
revision, down_revision, branch_labels, depends_on = "{name}", "{before}", None, None
def upgrade():
    op.add_column("feeds", sa.Column("{column}", sa.Text()))
    {then}
"""


@pytest.fixture
def later(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A later version of Counterclaim: a copy of the migrations, to which a test adds."""
    import shutil

    folder = tmp_path / "migrations"
    shutil.copytree(Path(migration.__file__).parent / "migrations", folder, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(migration, "_FOLDER", folder)
    migration._known.cache_clear()
    yield folder / "versions"
    migration._known.cache_clear()


def add(versions: Path, name: str, before: str, column: str, then: str = "pass") -> None:
    (versions / f"{name}_next.py").write_text(NEXT.format(name=name, before=before, column=column, then=then))


def bytes_of(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """All that a file says of its tables, and what stands in each."""
    raw = sqlite3.connect(path)
    names = [name for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
    found = {name: raw.execute(f'SELECT * FROM "{name}"').fetchall() for name in names}
    found["sqlite_master"] = raw.execute("SELECT sql FROM sqlite_master ORDER BY name").fetchall()
    raw.close()
    return found


def made(path: Path) -> Path:
    """A casefile of one raid, closed."""
    with Casefile.open(path, create=True) as casefile:
        raids.received(casefile, Raid("one"))
        list(link_accounts(casefile))
    return path


def test_migration_head_is_the_newest_of_the_folder() -> None:
    assert migration._scripts().get_current_head() == HEAD
    assert HEAD in migration._known()


def test_migration_of_an_empty_file_makes_every_table(empty: Casefile) -> None:
    with empty.reading() as connection:
        assert revision(connection) == HEAD
        assert set(metadata.tables) <= set(inspect(connection).get_table_names())


def test_migration_of_a_file_with_tables_of_others_keeps_them(tmp_path: Path) -> None:
    path = tmp_path / "case.db"
    raw = sqlite3.connect(path)
    raw.execute("CREATE TABLE notes (words TEXT)")
    raw.execute("INSERT INTO notes VALUES ('call the clinic')")
    raw.commit()
    raw.close()
    with Casefile.open(path) as casefile, casefile.reading() as connection:
        assert revision(connection) == HEAD
    assert bytes_of(path)["notes"] == [("call the clinic",)]


def test_migration_that_is_done_changes_nothing(tmp_path: Path) -> None:
    path = made(tmp_path / "case.db")
    before = bytes_of(path)
    Casefile.open(path).close()
    assert bytes_of(path) == before


@pytest.mark.slow
def test_migration_to_a_later_version_keeps_what_is_there(tmp_path: Path, later: Path) -> None:
    path = made(tmp_path / "case.db")
    add(later, "9001", HEAD, "colour")
    add(later, "9002", "9001", "shape")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(migration, "HEAD", "9002")
        with Casefile.open(path) as casefile:
            with casefile.reading() as connection:
                assert revision(connection) == "9002"
                assert {"colour", "shape"} <= {column["name"] for column in inspect(connection).get_columns("feeds")}
                assert [one.name for one in holdings(connection)] == ["one"]
            assert verify(casefile).whole


@pytest.mark.parametrize("then", ["raise RuntimeError('no')", "op.execute('INSERT INTO nowhere VALUES (1)')"])
def test_migration_that_fails_leaves_the_file_as_it_was(tmp_path: Path, later: Path, then: str) -> None:
    path = made(tmp_path / "case.db")
    before = bytes_of(path)
    add(later, "9001", HEAD, "colour")
    add(later, "9002", "9001", "shape", then)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(migration, "HEAD", "9002")
        with pytest.raises((RuntimeError, CasefileError)):
            Casefile.open(path)
    assert bytes_of(path) == before
    with Casefile.open(path) as casefile:
        assert verify(casefile).whole


@pytest.mark.parametrize("name", ["9999", "", "0001; DROP TABLE reports"])
def test_migration_of_an_unknown_version_is_refused(tmp_path: Path, name: str) -> None:
    path = made(tmp_path / "case.db")
    with sqlite3.connect(path) as raw:
        raw.execute("UPDATE alembic_version SET version_num = ?", (name,))
    raw.close()
    before = bytes_of(path)
    with pytest.raises(CasefileError, match="newer version"):
        Casefile.open(path)
    assert bytes_of(path) == before


def test_migration_asks_alembic_for_nothing_where_there_is_nothing_to_do(
    empty: Casefile, monkeypatch: pytest.MonkeyPatch
) -> None:
    def called(*args: object, **kwargs: object) -> None:
        raise AssertionError

    monkeypatch.setattr(command, "upgrade", called)
    migrate(empty.engine, database_at(empty.address))


def test_migration_leaves_the_logging_of_the_program_alone(tmp_path: Path) -> None:
    before = (logging.root.level, list(logging.root.handlers), logging.root.manager.disable)
    Casefile.open(tmp_path / "case.db", create=True).close()
    assert (logging.root.level, list(logging.root.handlers), logging.root.manager.disable) == before


def rows_of(path: Path, *names: str) -> list[list[tuple[object, ...]]]:
    with Casefile.open(path) as casefile, casefile.reading() as connection:
        return [sorted((tuple(row) for row in connection.execute(metadata.tables[name].select())), key=repr) for name in names]


@pytest.mark.slow
def test_migration_finds_the_reports_of_decisions_that_were_made_before(tmp_path: Path) -> None:
    """Decisions of a casefile of the first tables hold in one of today's; an undoing touches what it undoes."""
    path = made(tmp_path / "case.db")
    with Casefile.open(path) as casefile:
        kept, undone = (judge(casefile, "accept", [f"one/{id}"], by="A. Coder") for id in ("c1", "c2"))
        undoing = take_back(casefile, undone.id, by="A. Coder")
    back_to_the_first(path)
    with Casefile.open(path) as casefile, casefile.reading() as connection:
        touched = set(connection.execute(text("SELECT decision, report, reading FROM decision_reports")))
        assert touched == {(id, "one", None) for id in (kept.id, undone.id, undoing.id)}
        assert [decision.id for decision in bound(connection, ["one"]).decisions] == [kept.id]


@pytest.mark.slow
def test_migration_fills_in_what_weighing_would_have_written(tmp_path: Path) -> None:
    path = made(tmp_path / "case.db")
    with Casefile.open(path) as casefile, casefile.reading() as connection:
        shown = [tuple(row) for row in connection.execute(metadata.tables["incidents"].select())]
    stood = rows_of(path, "standings", "voices", "parties")
    assert stood[1]
    back_to_the_first(path)
    assert rows_of(path, "standings", "voices", "parties") == stood
    with Casefile.open(path) as casefile, casefile.reading() as connection:
        assert [tuple(row) for row in connection.execute(metadata.tables["incidents"].select())] == shown
