"""The casefile itself: one SQLite file, opened with the tables of this version, and the folder of originals beside it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DatabaseError, OperationalError

from counterclaim.casefile.migration import migrate
from counterclaim.errors import CasefileError
from counterclaim.evidence.originals import Originals

_BUSY_MS = 60_000
_SQLITE = b"SQLite format 3\x00"


class Casefile:
    """An open casefile. Several processes may read it while one writes; a writer waits for another, at most a minute."""

    def __init__(self, engine: Engine, path: Path) -> None:
        self.engine = engine
        self.path = path
        self.originals = Originals.beside(path)

    @classmethod
    def open(cls, path: Path, *, create: bool = False) -> Casefile:
        """The casefile at a path, with its tables brought to this version; CasefileError if it is none, with what to do.

        create: make it where there is none, with the folders above it.
        """
        _check(path, create=create)
        engine = _engine(path)
        try:
            migrate(engine)
        except OperationalError as exc:
            raise CasefileError(f"{path} cannot be opened: {exc.orig}. Is its folder writable, and its disk not full?") from exc
        except DatabaseError as exc:
            raise CasefileError(f"{path} is no casefile, or is damaged: {exc.orig}. Restore it from a copy.") from exc
        casefile = cls(engine, path)
        casefile.originals.sweep()
        return casefile

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A view of the casefile as it stands, whatever is written meanwhile."""
        with self.engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that alone may write: all of it holds when it ends, or nothing of it."""
        with self.engine.connect().execution_options(writes=True) as connection, connection.begin():
            yield connection

    def close(self) -> None:
        """Let go of the file."""
        self.engine.dispose()

    def __enter__(self) -> Casefile:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()


def _check(path: Path, *, create: bool) -> None:
    if path.is_dir():
        raise CasefileError(f"{path} is a folder; name a file in it, as in {path / 'case.db'}")
    if not path.exists():
        if not create:
            raise CasefileError(f"there is no casefile {path}: name another with --case, or make one with 'counterclaim add'")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as exc:
            raise CasefileError(f"{path} cannot be made: {exc.strerror}") from exc
        return
    try:
        with path.open("rb") as stream:
            head = stream.read(len(_SQLITE))
    except OSError as exc:
        raise CasefileError(f"{path} cannot be opened: {exc.strerror}") from exc
    if head and head != _SQLITE:
        raise CasefileError(f"{path} is no casefile: it is another kind of file. Name one with --case.")


def _engine(path: Path) -> Engine:
    engine = create_engine(f"sqlite:///{path}")
    event.listen(engine, "connect", _configure)
    event.listen(engine, "begin", _begin)
    return engine


def _configure(connection: Any, record: object) -> None:
    """What every connection needs. Transactions are ours to begin, since sqlite3 would begin those that only read too late."""
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in (f"busy_timeout={_BUSY_MS}", "journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "temp_store=MEMORY"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
