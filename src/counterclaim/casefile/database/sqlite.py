"""A casefile in one SQLite file. Several processes may read it while one writes."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DatabaseError

from counterclaim.casefile.database.database import PATIENCE_SECONDS
from counterclaim.casefile.database.words_fts5 import WordsFts5
from counterclaim.errors import CasefileError

# So much of the file is read where it lies in memory, instead of through a cache that a map or a line of time runs over.
_MAPPED = 1 << 30
_SQLITE = b"SQLite format 3\x00"
_PRAGMAS = (
    f"busy_timeout={PATIENCE_SECONDS * 1000}",
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "temp_store=MEMORY",
    f"mmap_size={_MAPPED}",
)


class SQLite:
    """The file at a path."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def engine(self) -> Engine:
        # As a path and never as the text of an address, in which "?" and ":memory:" would mean something.
        # A connection for whoever wants one: threads that wait for each other's, each holding one already, would wait for ever.
        engine = create_engine(URL.create("sqlite", database=str(self.path.absolute())), max_overflow=-1)
        event.listen(engine, "connect", _configure)
        event.listen(engine, "begin", _begin)
        return engine

    def check(self, *, create: bool) -> None:
        path = self.path
        try:
            if path.is_dir():
                raise CasefileError(f"{path} is a folder; name a file in it, as in {path / 'case.db'}")
            if path.exists():
                self._check_kind()
            elif create:
                path.parent.mkdir(parents=True, exist_ok=True)
            else:
                raise CasefileError(f"there is no casefile {path}: name another with --case, or make one with 'counterclaim add'")
        except OSError as exc:
            raise CasefileError(f"{path} cannot be {'made or ' if create else ''}opened: {exc.strerror}") from exc

    def explained(self, exc: Exception) -> CasefileError | None:
        if not isinstance(exc, DatabaseError | sqlite3.DatabaseError):
            return None
        cause = exc.orig if isinstance(exc, DatabaseError) else exc
        if type(cause) not in (sqlite3.OperationalError, sqlite3.DatabaseError):
            return None
        return CasefileError(self._why(cause))

    def taken(self, engine: Engine) -> bool:
        """A file cannot tell: its lock is found by whoever asks at the right moment."""
        return False

    def resume(self, connection: Connection) -> None:
        """Nothing: it numbers behind the highest number that there is."""

    def purge(self, connection: Connection) -> None:
        WordsFts5().purge(connection)

    def scour(self, engine: Engine) -> None:
        """The file is written anew, and the log of what was written lately emptied; CasefileError where others read in it."""
        with closing(engine.raw_connection()) as connection:
            connection.cursor().execute("VACUUM")
            busy, *_ = connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        if busy:
            raise CasefileError(
                f"what was destroyed may still stand in {self.path}-wal, for somebody reads in the casefile: "
                "end all other programs that have it open, and run the same command again"
            )

    def settle(self, connection: Connection) -> None:
        """Nothing: its columns hold whatever is put into them."""

    def _why(self, cause: BaseException | None) -> str:
        if "locked" in str(cause):
            return (
                f"{self.path} has been written by another process for over {PATIENCE_SECONDS} seconds: "
                "try again when that is done"
            )
        if type(cause) is sqlite3.OperationalError:
            return f"{self.path} cannot be opened or written: {cause}. Is its folder writable, and its disk not full?"
        return f"{self.path} is no casefile, or is damaged: {cause}. Restore it from a copy."

    def _check_kind(self) -> None:
        """Nothing but a file is opened: a pipe would have us wait for ever."""
        head = b"?"
        if self.path.is_file():
            with self.path.open("rb") as stream:
                head = stream.read(len(_SQLITE))
        if head and head != _SQLITE:
            raise CasefileError(f"{self.path} is no casefile: it is another kind of file. Name one with --case.")


def _configure(connection: Any, record: object) -> None:
    """What every connection needs. Transactions are ours to begin, since sqlite3 would begin those that only read too late."""
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in _PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
