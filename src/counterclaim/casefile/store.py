"""The casefile itself: one SQLite file, opened with the tables of this version, and the folder of originals beside it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DatabaseError, StatementError

from counterclaim.casefile.migration import migrate
from counterclaim.casefile.turns import Turns
from counterclaim.errors import CasefileError
from counterclaim.evidence.originals import Originals

_BUSY_MS = 60_000
# So much of the file is read where it lies in memory, instead of through a cache that a map or a line of time runs over.
_MAPPED = 1 << 30
_SQLITE = b"SQLite format 3\x00"


class Casefile:
    """An open casefile. Several processes may read it while one writes; a writer waits for another, at most a minute."""

    def __init__(self, engine: Engine, path: Path) -> None:
        self.engine = engine
        self.path = path
        self.originals = Originals.beside(path)
        self._turns = Turns()

    @classmethod
    def open(cls, path: Path, *, create: bool = False) -> Casefile:
        """The casefile at a path, with its tables brought to this version; CasefileError if it is none, with what to do.

        create: make it where there is none, with the folders above it.
        """
        _check(path, create=create)
        engine = _engine(path)
        with _explained(path):
            migrate(engine)
        casefile = cls(engine, path)
        casefile.originals.sweep()
        return casefile

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A view of the casefile as it stands, whatever is written meanwhile."""
        with _explained(self.path), self.engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that alone may write: all of it holds when it ends, or nothing of it."""
        with (
            _explained(self.path),
            self._turns.taken(),
            self.engine.connect().execution_options(writes=True) as connection,
            connection.begin(),
        ):
            yield connection

    @contextmanager
    def rehearsing(self) -> Iterator[Casefile]:
        """The casefile in a transaction that leaves nothing behind: what is done in it shows what would come of it.

        Others may read meanwhile, and wait to write.
        """
        with (
            _explained(self.path),
            self._turns.taken(),
            self.engine.connect().execution_options(writes=True) as connection,
        ):
            transaction = connection.begin()
            try:
                yield self.within(connection)
            finally:
                transaction.rollback()

    def within(self, connection: Connection) -> Casefile:
        """The casefile inside a transaction that is under way: all that is read and written is so in that one."""
        return _Within(self, connection)

    def close(self) -> None:
        """Let go of the file."""
        self.engine.dispose()

    def __enter__(self) -> Casefile:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()


class _Within(Casefile):
    """A casefile whose only transaction is one that somebody else began, and ends."""

    def __init__(self, casefile: Casefile, connection: Connection) -> None:
        super().__init__(casefile.engine, casefile.path)
        self._connection = connection

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        yield self._connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        yield self._connection


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    """What SQLite cannot do with the file, as a CasefileError that says what a user can; faults of our own stay what they are."""
    try:
        yield
    except (DatabaseError, sqlite3.DatabaseError) as exc:
        cause = exc.orig if isinstance(exc, DatabaseError) else exc
        if type(cause) not in (sqlite3.OperationalError, sqlite3.DatabaseError):
            raise
        raise CasefileError(_why(path, cause)) from exc
    except UnicodeEncodeError as exc:
        raise _halved(exc) from exc
    except StatementError as exc:
        if not isinstance(exc.orig, UnicodeEncodeError):
            raise
        raise _halved(exc.orig) from exc
    except OverflowError as exc:
        raise CasefileError("a number is larger than any that a casefile holds: look at what was asked for") from exc


def _halved(exc: UnicodeEncodeError) -> CasefileError:
    return CasefileError(f"{exc.object[:80]!r} holds half of a character (a lone surrogate): write it in Unicode")


def _why(path: Path, cause: BaseException | None) -> str:
    if "locked" in str(cause):
        return f"{path} has been written by another process for over {_BUSY_MS // 1000} seconds: try again when that is done"
    if type(cause) is sqlite3.OperationalError:
        return f"{path} cannot be opened or written: {cause}. Is its folder writable, and its disk not full?"
    return f"{path} is no casefile, or is damaged: {cause}. Restore it from a copy."


def _check(path: Path, *, create: bool) -> None:
    """That there is a casefile at the path, as far as its first bytes say, or that one can be made there."""
    try:
        if path.is_dir():
            raise CasefileError(f"{path} is a folder; name a file in it, as in {path / 'case.db'}")
        if path.exists():
            _check_kind(path)
        elif create:
            path.parent.mkdir(parents=True, exist_ok=True)
        else:
            raise CasefileError(f"there is no casefile {path}: name another with --case, or make one with 'counterclaim add'")
    except OSError as exc:
        raise CasefileError(f"{path} cannot be {'made or ' if create else ''}opened: {exc.strerror}") from exc


def _check_kind(path: Path) -> None:
    """Nothing but a file is opened: a pipe would have us wait for ever."""
    head = b"?"
    if path.is_file():
        with path.open("rb") as stream:
            head = stream.read(len(_SQLITE))
    if head and head != _SQLITE:
        raise CasefileError(f"{path} is no casefile: it is another kind of file. Name one with --case.")


def _engine(path: Path) -> Engine:
    # As a path and never as the text of an address, in which "?" and ":memory:" would mean something.
    # A connection for whoever wants one: threads that wait for each other's, each holding one already, would wait for ever.
    engine = create_engine(URL.create("sqlite", database=str(path.absolute())), max_overflow=-1)
    event.listen(engine, "connect", _configure)
    event.listen(engine, "begin", _begin)
    return engine


def _configure(connection: Any, record: object) -> None:
    """What every connection needs. Transactions are ours to begin, since sqlite3 would begin those that only read too late."""
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in (
        f"busy_timeout={_BUSY_MS}",
        "journal_mode=WAL",
        "synchronous=FULL",
        "foreign_keys=ON",
        "temp_store=MEMORY",
        f"mmap_size={_MAPPED}",
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
