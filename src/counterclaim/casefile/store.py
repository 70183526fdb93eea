"""The casefile itself: in a file or on a server, opened with the tables of this version, and its originals."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine

from counterclaim.casefile.address import Address, Server
from counterclaim.casefile.database.database import Database, database_at
from counterclaim.casefile.database.explaining import explaining
from counterclaim.casefile.migration import migrate
from counterclaim.casefile.originals_on_server import OriginalsOnServer
from counterclaim.casefile.turns import Turns
from counterclaim.evidence.keeping import Keeping
from counterclaim.evidence.originals import Originals

# How long an `add` lets others go first at each of its steps, after which time it looks again, and how often in a row nobody has
# to be writing: between two who decide at one workbench there is a moment.
_LONGEST_SECONDS, _PAUSE_SECONDS, _FREE = 3.0, 0.02, 2


class Casefile:
    """An open casefile. Several processes may read it while one writes; a writer waits for another, at most a minute."""

    def __init__(self, engine: Engine, address: Address, database: Database) -> None:
        self.engine = engine
        self.address = address
        self.originals: Keeping = (
            OriginalsOnServer(engine, database) if isinstance(address, Server) else Originals.beside(address)
        )
        self._database = database
        self._turns = Turns()

    @classmethod
    def open(cls, address: Address, *, create: bool = False) -> Casefile:
        """The casefile at an address, with its tables brought to this version; CasefileError if it is none, with what to do.

        create: make it where there is none, with the folders above a file; the database on a server must be there.
        """
        database = database_at(address)
        database.check(create=create)
        engine = database.engine()
        with explaining(database):
            migrate(engine, database)
        casefile = cls(engine, address, database)
        casefile.originals.sweep()
        return casefile

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A view of the casefile as it stands, whatever is written meanwhile."""
        with explaining(self._database), self.engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that alone may write: all of it holds when it ends, or nothing of it."""
        with (
            explaining(self._database),
            self._turns.taken(),
            self.engine.connect().execution_options(writes=True) as connection,
            connection.begin(),
        ):
            yield connection

    def give_way(self) -> None:
        """Before each step of what goes on for long: wait while others write, a few seconds at most.

        Whoever is first to ask for the lock is first to have it, and all who decide at one workbench ask one after the other:
        else they would have a turn each time that an `add` has had one, and no oftener.
        """
        with explaining(self._database):
            free, deadline = 0 if self._database.taken(self.engine) else _FREE, time.monotonic() + _LONGEST_SECONDS
            while free < _FREE and time.monotonic() < deadline:
                time.sleep(_PAUSE_SECONDS)
                free = 0 if self._database.taken(self.engine) else free + 1

    @contextmanager
    def rehearsing(self) -> Iterator[Casefile]:
        """The casefile in a transaction that leaves nothing behind: what is done in it shows what would come of it.

        Others may read meanwhile, and wait to write.
        """
        with (
            explaining(self._database),
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
        """Let go of the file, or of the server."""
        self.engine.dispose()

    def __enter__(self) -> Casefile:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()


class _Within(Casefile):
    """A casefile whose only transaction is one that somebody else began, and ends."""

    def __init__(self, casefile: Casefile, connection: Connection) -> None:
        super().__init__(casefile.engine, casefile.address, casefile._database)
        self._connection = connection

    def give_way(self) -> None:
        """Nobody waits for less: the turn is taken."""

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        yield self._connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        yield self._connection
