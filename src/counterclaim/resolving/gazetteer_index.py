"""One file of places and their names, written once and then only read: a SQLite database, keyed by folded names."""

from __future__ import annotations

import os
import sqlite3
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from counterclaim.errors import GazetteerError

SCHEMA = 2
_TABLES = """
CREATE TABLE place(id INTEGER PRIMARY KEY, name TEXT, country TEXT, admin1 TEXT, admin2 TEXT, latitude REAL, longitude REAL,
                   feature TEXT, population INTEGER, code TEXT, radius REAL);
CREATE TABLE name(key TEXT, place INTEGER, rank INTEGER, PRIMARY KEY(key, place)) WITHOUT ROWID;
CREATE INDEX unit ON place(code) WHERE code IS NOT NULL;
CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
"""
_COLUMNS = "place.id, place.name, country, admin1, admin2, latitude, longitude, feature, population, code, radius"
# Columns are those above, and every value is bound: so nosec B608.
_PLACES = f"SELECT {_COLUMNS} FROM place WHERE"  # nosec # B608
_AT_ONCE = 500
_ABANDONED_S = 6 * 3600


@dataclass(frozen=True, slots=True)
class Entry:
    """A place as a gazetteer has it.

    id: the GeoNames number. admin1, admin2: codes of the units that it lies in ("ML.05", "ML.05.0504"). feature: GeoNames' code
    (PPL, ADM1 …). code: of a unit itself. rank: how the name that found it stands to it: 0 its own, 1 another name, 2 one
    without its article, 3 its sound alone.
    radius_km: how far the place reaches, where that is known. source: which index; "region" for those of the vocabulary.
    """

    id: int
    name: str
    country: str
    admin1: str | None
    admin2: str | None
    latitude: float
    longitude: float
    feature: str
    population: int
    code: str | None = None
    radius_km: float | None = None
    rank: int = 0
    source: str = "geonames"

    @property
    def point(self) -> tuple[float, float]:
        """Latitude and longitude."""
        return self.latitude, self.longitude


Row = tuple[int, str, str, str | None, str | None, float, float, str, int, str | None, float | None]
Name = tuple[str, int, int]


@contextmanager
def writing(path: Path) -> Iterator[sqlite3.Connection]:
    """A new index that appears under its name complete or not at all: two processes may build the same one at once."""
    _tidy(path)
    handle, draft = tempfile.mkstemp(dir=path.parent, prefix=path.stem, suffix=".part")
    os.close(handle)
    try:
        connection = sqlite3.connect(draft)
        try:
            connection.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-65536;" + _TABLES)
            yield connection
            connection.execute("INSERT INTO meta VALUES('schema', ?)", (str(SCHEMA),))
            connection.commit()
        finally:
            connection.close()
        _put(draft, path)
    finally:
        Path(draft).unlink(missing_ok=True)


def _tidy(path: Path) -> None:
    """Remove what a process that was killed left of this index; a draft that is hours old is nobody's any more."""
    for draft in path.parent.glob(f"{path.stem}*.part"):
        with suppress(OSError):
            if time.time() - draft.stat().st_mtime > _ABANDONED_S:
                draft.unlink()


def _put(draft: str, path: Path) -> None:
    try:
        os.replace(draft, path)
    except PermissionError:
        # Windows refuses to replace a file that another process has open: that file is the same index, finished first.
        if not path.exists():
            raise


def add_places(connection: sqlite3.Connection, rows: Iterable[Row]) -> None:
    """Write places; of two with one number the later stays."""
    connection.executemany("INSERT OR REPLACE INTO place VALUES(?,?,?,?,?,?,?,?,?,?,?)", rows)


def add_names(connection: sqlite3.Connection, names: Iterable[Name]) -> None:
    """Write names, in the order of their keys (a table that grows at its end is written several times faster)."""
    connection.executemany("INSERT OR IGNORE INTO name VALUES(?,?,?)", sorted(names))


class Index:
    """An index that is open to be read; safe to share between threads that take turns."""

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            self._connection = sqlite3.connect(
                f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False
            )
            self.meta = dict(self._connection.execute("SELECT key, value FROM meta"))
        except sqlite3.DatabaseError as exc:
            raise GazetteerError(f"'{path}' is no index of places: {exc}. Delete it, and it is built again.") from exc
        if self.meta.get("schema") != str(SCHEMA):
            self.close()
            raise GazetteerError(f"'{path}' was built by another version. Delete it, and it is built again.")

    def lookup(self, keys: list[str]) -> Iterator[tuple[str, Entry]]:
        """Every place with a name under one of the keys, with that key."""
        for start in range(0, len(keys), _AT_ONCE):
            some = keys[start : start + _AT_ONCE]
            marks = ",".join("?" * len(some))
            named = "name CROSS JOIN place ON place.id = name.place"
            query = f"SELECT key, {_COLUMNS}, rank FROM {named} WHERE key IN ({marks})"  # nosec # B608
            for key, *row in self._connection.execute(query, some):
                yield key, Entry(*row)

    def place(self, number: int) -> Entry | None:
        """The place of that number, if the index has it."""
        row = self._connection.execute(f"{_PLACES} id = ?", (number,)).fetchone()
        return Entry(*row) if row else None

    def unit(self, code: str) -> Entry | None:
        """The unit of that code, if the index has it."""
        row = self._connection.execute(f"{_PLACES} code = ?", (code,)).fetchone()
        return Entry(*row) if row else None

    def units(self, prefix: str, feature: str) -> Iterator[Entry]:
        """The units of a kind whose codes begin so."""
        query = f"{_PLACES} code > ? AND code < ? AND feature = ?"
        for row in self._connection.execute(query, (prefix, prefix + "\uffff", feature)):
            yield Entry(*row)

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()
