"""A casefile in a database of a PostgreSQL server (15 or newer), which many people use at once from many machines."""

from __future__ import annotations

from importlib.util import find_spec
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError

from counterclaim.casefile.address import Server
from counterclaim.casefile.database.database import PATIENCE_SECONDS
from counterclaim.errors import CasefileError

_OLDEST = (15, 0)
# Whoever writes is alone, as with a file. The lock is one of the server's own: the first to ask is the first served, and it goes
# with the connection of whoever held it. Each statement sees what the writer before has left.
_LOCK = "hashtextextended('counterclaim ' || current_schema(), 0)"
_WRITES = f"""
SET TRANSACTION ISOLATION LEVEL READ COMMITTED READ WRITE;
SET LOCAL lock_timeout = '{PATIENCE_SECONDS}s';
SELECT pg_advisory_xact_lock({_LOCK})
"""
_TAKEN = text(f"""
SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND objsubid = 1
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
    AND classid::bigint << 32 | objid::bigint = {_LOCK})
""")  # nosec # B608
_READS = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY"
# Temporary views count as writing, though nothing of them stays (people/limits.py).
_HIDES = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ WRITE"
_COLUMNS = text("""
SELECT table_name, column_name, data_type FROM information_schema.columns
WHERE table_schema = current_schema() AND (data_type = 'integer'
    OR (data_type IN ('character varying', 'text') AND collation_name IS DISTINCT FROM 'C'))
ORDER BY table_name, ordinal_position
""")
_NUMBERED = text("""
SELECT table_name, column_name FROM information_schema.columns
WHERE table_schema = current_schema() AND column_default LIKE 'nextval(%'
""")
_OWN = text("SELECT tablename FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename")
_SEQUENCES = text("SELECT sequence_name FROM information_schema.sequences WHERE sequence_schema = current_schema()")
_MAKE = "make a database with 'createdb --encoding UTF8 NAME'"
_NONE = "name another with --case, or make one with 'counterclaim add'"
_WHY = {
    "22003": "holds no number as large as one of these: a number is larger than any that a casefile holds",
    "55P03": f"has been written by somebody else for over {PATIENCE_SECONDS} seconds: try again when that is done",
    "58030": "cannot be written, for the disk of the server fails: nothing of this step was kept",
    "53100": "cannot be written, for the disk of the server is full: nothing of this step was kept; make room, and go on",
    "53300": "has as many connections as it allows: raise max_connections, or try again in a while",
    "54000": "cannot hold a value as long as one of these",
    "3D000": f"is not there: {_MAKE}",
    "28P01": "does not let you in: the password is wrong. PGPASSWORD or ~/.pgpass name it outside the URL",
    "28000": "does not let you in: ask whoever keeps the server",
    "42501": "does not let you do this: the database must belong to the user that the URL names",
}
_SAID = {"does not exist": "3D000", "password authentication failed": "28P01", "too many clients": "53300"}
_LOST = (
    "cannot be reached ({}). What was being written then is there as a whole or not at all: "
    "look when the server answers again, and go on"
)


class PostgreSQL:
    """The database at an address."""

    def __init__(self, server: Server) -> None:
        self.server = server

    def engine(self) -> Engine:
        # As with a file, a connection for whoever wants one; one that was lost is noticed and made again.
        arguments = {"application_name": "counterclaim", "connect_timeout": 10}
        engine = create_engine(self._url(), max_overflow=-1, pool_pre_ping=True, connect_args=arguments)
        event.listen(engine, "connect", _configure)
        event.listen(engine, "begin", _begin)
        return engine

    def check(self, *, create: bool) -> None:
        if find_spec("psycopg") is None:
            raise CasefileError(
                "a casefile on a server needs more than is installed: run \"pip install 'counterclaim[postgresql]'\", and again"
            )
        engine = self.engine()
        try:
            with engine.connect() as connection, connection.begin():
                self._check(connection, create=create)
        except DBAPIError as exc:
            raise self.explained(exc) or exc from exc
        finally:
            engine.dispose()

    def explained(self, exc: Exception) -> CasefileError | None:
        import psycopg

        cause = exc.orig if isinstance(exc, DBAPIError) else exc
        if not isinstance(cause, psycopg.Error):
            return None
        if cause.sqlstate in _WHY:
            return CasefileError(f"{self.server} {_WHY[cause.sqlstate]}")
        if isinstance(cause, psycopg.OperationalError | psycopg.InterfaceError):
            return CasefileError(f"{self.server} {self._missing(cause) or _LOST.format(_line(cause))}")
        return None

    def taken(self, engine: Engine) -> bool:
        with engine.connect() as connection, connection.begin():
            return bool(connection.scalar(_TAKEN))

    def resume(self, connection: Connection) -> None:
        for table, column in connection.execute(_NUMBERED).all():
            sequence = f"pg_get_serial_sequence('\"{table}\"', '{column}')"
            newest = f'max("{column}")'
            # The names are those of our own tables, as the server has them.
            connection.exec_driver_sql(f'SELECT setval({sequence}, {newest}) FROM "{table}" HAVING {newest} IS NOT NULL')  # nosec # B608

    def purge(self, connection: Connection) -> None:
        """Nothing yet: what is deleted lies in its place until its table is written anew."""

    def scour(self, engine: Engine) -> None:
        """Every table is written anew; the log of what was written lately (WAL) is in the server's hands."""
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT", beside=True) as connection:
            for name in connection.scalars(_OWN).all():
                connection.exec_driver_sql(f'VACUUM FULL "{name}"')

    def settle(self, connection: Connection) -> None:
        """Words of any length in the order of their characters, as a file keeps them and this program sorts; numbers to 2^63."""
        by_table: dict[str, list[str]] = {}
        for table, column, kind in connection.execute(_COLUMNS):
            wider = "bigint" if kind == "integer" else 'text COLLATE "C"'
            by_table.setdefault(table, []).append(f'ALTER COLUMN "{column}" TYPE {wider}')
        for table, changes in by_table.items():
            connection.exec_driver_sql(f'ALTER TABLE "{table}" {", ".join(changes)}')
        for name in connection.scalars(_SEQUENCES).all():
            connection.exec_driver_sql(f'ALTER SEQUENCE "{name}" AS bigint')

    def _url(self) -> Any:
        try:
            return make_url(self.server.url).set(drivername="postgresql+psycopg")
        except (ArgumentError, ValueError) as exc:
            raise CasefileError(f"{self.server} is no address of a database: write postgresql://USER@HOST:PORT/NAME") from exc

    def _check(self, connection: Connection, *, create: bool) -> None:
        version = connection.dialect.server_version_info or (0,)
        if version < _OLDEST:
            raise CasefileError(f"{self.server} is PostgreSQL {version[0]}, and it takes 15 or newer")
        if connection.scalar(text("SHOW server_encoding")) != "UTF8":
            raise CasefileError(
                f"{self.server} does not keep text in UTF-8: make a database with 'createdb --encoding UTF8 NAME'"
            )
        if not create and connection.scalar(text("SELECT to_regclass('alembic_version')")) is None:
            raise CasefileError(
                f"there is no casefile in {self.server}: name another with --case, or make one with 'counterclaim add'"
            )

    @staticmethod
    def _missing(cause: Exception) -> str | None:
        """What a refused connection says in words alone, having no state."""
        said = str(cause)
        for words, state in (
            ("does not exist", "3D000"),
            ("password authentication failed", "28P01"),
            ("too many clients", "53300"),
        ):
            if words in said:
                return _WHY[state]
        return None


def _line(cause: Exception) -> str:
    """The first line of what the server or the system said, which names no value of a row."""
    return (str(cause).strip().splitlines() or [type(cause).__name__])[0].rstrip(".")


def _configure(connection: Any, record: object) -> None:
    """Sums of whole numbers come as whole numbers, not as decimals; a NUL, which no server holds, is kept as its sign."""
    from psycopg.adapt import Loader
    from psycopg.types.string import StrDumper

    class Number(Loader):
        def load(self, data: Any) -> int | float:
            said = bytes(data).decode()
            return float(said) if "." in said or "N" in said else int(said)

    class Plain(StrDumper):
        def dump(self, obj: str) -> Any:
            return super().dump(obj.replace("\x00", "\u2400"))

    connection.adapters.register_loader("numeric", Number)
    connection.adapters.register_dumper(str, Plain)


def _begin(connection: Connection) -> None:
    options = connection.get_execution_options()
    if not options.get("beside"):  # what is only ever put beside the casefile waits for nobody
        connection.exec_driver_sql(_WRITES if options.get("writes") else _HIDES if options.get("hides") else _READS)
