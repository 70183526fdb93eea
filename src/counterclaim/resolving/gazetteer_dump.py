"""A GeoNames country dump: tab-separated, 19 columns, one place a line (readme.txt of download.geonames.org/export/dump)."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from counterclaim.errors import GazetteerError
from counterclaim.resolving.gazetteer_build import name_keys
from counterclaim.resolving.gazetteer_index import Name, Row, add_names, add_places, writing
from counterclaim.resolving.gazetteer_located import Located
from counterclaim.resolving.place_folding import sound_key
from counterclaim.vocabulary.loader import load_table

Progress = Callable[[int, int], None]
_COLUMNS = 19
_EVERY = 20_000
# Lakes, roads and mountains are found by their names too, but not wells, hotels and single buildings, which share names with
# towns.
_CLASSES = frozenset("APLHTV")
_ALL_CLASSES = frozenset("AHLPRSTUV")
_DAY = re.compile(r"(?:\d{4}-\d\d-\d\d)?")
_LONGEST = 1 << 20
_FEATURELESS = {"A": "ADMD", "P": "PPL"}


@dataclass(frozen=True, slots=True)
class Dump:
    """What a dump held: its places by country, and how many of its lines are no places to be found by name."""

    name: str
    places: int
    left_out: int
    countries: tuple[str, ...]


def build_dump(path: Path, target: Path, progress: Progress | None = None) -> Dump:
    """Write the index of a dump; on a line that is none of GeoNames' nothing is left behind. progress: bytes read, all bytes."""
    reader = _Reader(path, progress or (lambda done, total: None))
    try:
        with writing(target) as connection:
            add_places(connection, reader.rows())
            if not reader.places:
                raise GazetteerError(f"'{path}' holds no places: a country dump of GeoNames is wanted (for example ML.txt)")
            add_names(connection, reader.names)
            _remember(connection, reader)
    except (OSError, sqlite3.Error) as exc:
        raise GazetteerError(f"'{path}' cannot be read or its index written: {exc}. Nothing was taken in.") from exc
    return Dump(path.stem, reader.places, reader.left_out, tuple(sorted(reader.countries)))


def _remember(connection: sqlite3.Connection, reader: _Reader) -> None:
    meta = {"places": str(reader.places), "countries": " ".join(sorted(reader.countries))}
    connection.executemany("INSERT INTO meta VALUES(?, ?)", meta.items())


class _Reader:
    """Reads a dump line by line, and gathers the names of its places."""

    def __init__(self, path: Path, progress: Progress) -> None:
        self.path = path
        self.names: list[Name] = []
        self.places = 0
        self.left_out = 0
        self.countries: set[str] = set()
        self._progress = progress
        self._located = Located()
        self._known = {row["code"] for row in load_table("places/countries.tsv")} | {"AN", "CS", "BV", "HM", "UM", "GS", "TF"}

    def rows(self) -> Iterator[Row]:
        total, done = self.path.stat().st_size, 0
        with self.path.open("rb") as lines:
            # A file of another kind may be one line of gigabytes.
            for number, line in enumerate(iter(lambda: lines.readline(_LONGEST), b""), 1):
                if len(line) == _LONGEST:
                    raise self._wrong(number, f"it is longer than {_LONGEST} bytes")
                done += len(line)
                if number % _EVERY == 0:
                    self._progress(done, total)
                if line.strip():
                    yield from self._row(number, line)
        self._progress(total, total)
        self._located.check(self.path)

    def _row(self, number: int, line: bytes) -> Iterator[Row]:
        fields = self._fields(number, line)
        identity, name, _, others, latitude, longitude, feature_class, feature, country = fields[:9]
        if country not in self._known:
            raise self._wrong(number, f"'{country}' in column 9 is no country code")
        if feature_class and feature_class not in _ALL_CLASSES:
            raise self._wrong(number, f"'{feature_class}' in column 7 is no feature class")
        if feature_class not in _CLASSES:
            self.left_out += 1
            return
        try:
            entry, point, population = int(identity), (float(latitude), float(longitude)), int(fields[14] or 0)
        except ValueError as exc:
            raise self._wrong(number, f"column 1, 5, 6 or 15 is no number ({exc})") from exc
        if not (abs(point[0]) <= 90 and abs(point[1]) <= 180):
            raise self._wrong(number, f"latitude {latitude}, longitude {longitude} lie on no map")
        self._located.add(country, point)
        self.places += 1
        self.countries.add(country)
        self.names += name_keys(entry, name, others.split(",") if others else ())
        self.names.append((sound_key(name, country), entry, 3))
        admin1 = f"{country}.{fields[10]}" if fields[10] else None
        admin2 = f"{admin1}.{fields[11]}" if admin1 and fields[11] else None
        code = {"ADM1": admin1, "ADM2": admin2}.get(feature)
        yield entry, name, country, admin1, admin2, *point, feature or _FEATURELESS.get(feature_class, ""), population, code, None

    def _fields(self, number: int, line: bytes) -> list[str]:
        try:
            fields = line.decode("utf-8").rstrip("\r\n").split("\t")
        except UnicodeDecodeError as exc:
            raise self._wrong(number, "it is not in UTF-8") from exc
        if len(fields) != _COLUMNS:
            raise self._wrong(number, f"it has {len(fields)} columns, and a country dump has {_COLUMNS}")
        if not _DAY.fullmatch(fields[-1]):
            raise self._wrong(
                number, f"'{fields[-1]}' in column 19 is no day: the file is cut short, or its columns are mixed up"
            )
        return fields

    def _wrong(self, number: int, what: str) -> GazetteerError:
        return GazetteerError(
            f"'{self.path}', line {number}: {what}. A country dump of GeoNames, unzipped, is wanted (for example ML.txt); "
            "nothing was taken in."
        )
