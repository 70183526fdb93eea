"""Names to places: the default index of the packages, and beside it the GeoNames dumps that the user added."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from counterclaim.errors import GazetteerError
from counterclaim.model.place import distance_km
from counterclaim.resolving import gazetteer_build
from counterclaim.resolving.gazetteer_cache import cache_folder, temporary_folder, writable
from counterclaim.resolving.gazetteer_dump import Dump, build_dump
from counterclaim.resolving.gazetteer_index import Entry, Index
from counterclaim.resolving.place_countries import VILLAGE, countries_by_number, named_areas
from counterclaim.resolving.place_exonyms import meant_by, of_exonym
from counterclaim.resolving.place_folding import keys_for

Progress = Callable[[int, int], None]
_REMEMBERED = 50_000
# A village of the vocabulary is the place of an index that lies no farther from it.
_SAME_KM = 25.0
# GeoNames' numbers have eight digits.
_LONGEST_NUMBER = 12


@dataclass(frozen=True, slots=True)
class Source:
    """One index of a gazetteer: the packages' ("default"), or a dump under the name of its file; places: None where nobody
    counted.
    """

    name: str
    path: Path
    places: int | None


class Gazetteer:
    """Places by their names. Read-only but for add_dump; notes say what the user should know of how it was opened."""

    def __init__(self, base: Path, notes: tuple[str, ...] = ()) -> None:
        self._base = Index(base)
        self._dumps, refused = _opened(sorted(base.parent.glob("dump-*.sqlite")))
        self._found: dict[str, tuple[Entry, ...]] = {}
        self._units: dict[str, Entry | None] = {}
        self._identities: dict[str, Entry | None] = {}
        self._inner: dict[str, tuple[Entry, ...]] = {}
        self.notes = (*notes, *refused)

    @property
    def folder(self) -> Path:
        """Where the index and the added dumps lie."""
        return self._base.path.parent

    def lookup(self, keys: Iterable[str]) -> dict[str, tuple[Entry, ...]]:
        """The places under each key, for the keys that have any; a place that several indexes hold is given once, the dump's."""
        wanted = set(keys)
        missing = [key for key in wanted if key not in self._found]
        if missing:
            if len(self._found) > _REMEMBERED:
                self._found.clear()
            self._found.update(self._read(missing))
        return {key: found for key in wanted if (found := self._found.get(key))}

    def _read(self, keys: list[str]) -> dict[str, tuple[Entry, ...]]:
        """The places under each key: those that bear the name, and those that it is an exonym of."""
        meant = {other.key for key in keys for other in meant_by(key)}
        found = self._borne([*keys, *(meant - set(keys))])
        return {key: _with_exonyms(key, found) if meant_by(key) else found[key] for key in keys}

    def _borne(self, keys: list[str]) -> dict[str, tuple[Entry, ...]]:
        by_key: dict[str, dict[int, Entry]] = {key: {} for key in keys}
        for index in (self._base, *self._dumps):
            for key, entry in index.lookup(keys):
                known = by_key[key].get(entry.id)
                by_key[key][entry.id] = _joined(known, entry) if known else entry
        areas = named_areas()
        return {key: (*_missing(areas.get(key, ()), places.values()), *places.values()) for key, places in by_key.items()}

    def unit(self, code: str | None) -> Entry | None:
        """The unit of a code ("ML.05"), or None; the packages' rather than a dump's, for its English name."""
        if code and code not in self._units:
            found = (index.unit(code) for index in (self._base, *self._dumps))
            self._units[code] = next((unit for unit in found if unit), None)
        return self._units.get(code or "")

    def code_of(self, identity: str | None) -> str | None:
        """The code of a first-order unit by its identity ("geonames:2453866": "ML.05"); None for other places."""
        entry = self._by_identity(identity)
        return entry.code if entry and entry.feature == "ADM1" else None

    def units_in(self, identity: str | None) -> tuple[Entry, ...]:
        """The units right below a country or a first-order unit ("geonames:2453866"), by the packages' index; none for other
        places.
        """
        if identity is None:
            return ()
        if identity not in self._inner:
            self._inner[identity] = self._units_below(self._by_identity(identity))
        return self._inner[identity]

    def _units_below(self, entry: Entry | None) -> tuple[Entry, ...]:
        if entry is None:
            return ()
        if entry.feature == "PCLI":
            return tuple(self._base.units(f"{entry.country}.", "ADM1"))
        return tuple(self._base.units(f"{entry.code}.", "ADM2")) if entry.feature == "ADM1" else ()

    def _by_identity(self, identity: str | None) -> Entry | None:
        source, _, number = (identity or "").partition(":")
        if identity is None or source != "geonames":
            return None
        if identity not in self._identities:
            if len(self._identities) > _REMEMBERED:
                self._identities.clear()
                self._inner.clear()
            found = (index.place(int(number)) for index in (self._base, *self._dumps))
            country = countries_by_number().get(int(number))
            self._identities[identity] = country or next((entry for entry in found if entry), None)
        return self._identities[identity]

    def place(self, identity: str) -> Entry | None:
        """The place of an identity ("geonames:2453348"), or None."""
        number = identity.partition(":")[2]
        return self._by_identity(identity) if number.isdecimal() and len(number) < _LONGEST_NUMBER else None

    def find(self, name: str) -> tuple[Entry, ...]:
        """Every place of that name, the largest first; spelled as in a report ("Deir Ezzor", "al-Bab")."""
        keys = keys_for(name)
        found = self.lookup(keys)
        entries = {(entry.source, entry.id): entry for key in reversed(keys) for entry in found.get(key, ())}
        return tuple(sorted(entries.values(), key=lambda entry: -entry.population))

    def add_dump(self, path: Path, *, progress: Progress | None = None) -> Dump:
        """Take in a GeoNames country dump beside the default index, instead of an earlier one from a file of that name."""
        target = self._base.path.parent / f"dump-{path.stem}.sqlite"
        if not writable(target.parent):
            raise GazetteerError(
                f"'{target.parent}' cannot be written: set COUNTERCLAIM_CACHE to a folder that can, and add the dump again."
            )
        for index in [index for index in self._dumps if index.path == target]:
            index.close()
            self._dumps.remove(index)
        dump = build_dump(path, target, progress)
        self._dumps.append(Index(target))
        for remembered in (self._found, self._units, self._identities, self._inner):
            remembered.clear()
        return dump

    def sources(self) -> tuple[Source, ...]:
        """The default index and the dumps, by name."""
        dumps = [
            Source(index.path.stem.removeprefix("dump-"), index.path, int(index.meta.get("places", 0))) for index in self._dumps
        ]
        return (Source("default", self._base.path, None), *sorted(dumps, key=lambda source: source.name))

    def close(self) -> None:
        """Let go of the files."""
        for index in (self._base, *self._dumps):
            index.close()


def _with_exonyms(key: str, found: Mapping[str, tuple[Entry, ...]]) -> tuple[Entry, ...]:
    places = {(entry.source, entry.id): entry for entry in (*found[key], *of_exonym(key, found))}
    return tuple(places.values())


def _missing(areas: Iterable[Entry], places: Collection[Entry]) -> Iterator[Entry]:
    """Countries, regions, and the villages of the vocabulary that no index has nearby under the same name."""
    for area in areas:
        beside = (place for place in places if place.country == area.country)
        if area.source != VILLAGE or all(distance_km(area.point, place.point) > _SAME_KM for place in beside):
            yield area


def _opened(paths: Iterable[Path]) -> tuple[list[Index], list[str]]:
    """The dumps that can be opened, and a note on each that cannot: one bad file does not take the others away."""
    dumps, notes = [], []
    for path in paths:
        try:
            dumps.append(Index(path))
        except GazetteerError as exc:
            notes.append(f"the dump '{path.stem.removeprefix('dump-')}' is left out: {exc} Add it again.")
    return dumps, notes


def _joined(packaged: Entry, dumped: Entry) -> Entry:
    """The dump's place, with the better rank of the two; the packages know some populations and capitals that the dump lacks."""
    return replace(
        dumped,
        rank=min(packaged.rank, dumped.rank),
        population=max(packaged.population, dumped.population),
        admin2=dumped.admin2 or packaged.admin2,
    )


def open_gazetteer(*, cache: Path | None = None, progress: Progress | None = None) -> Gazetteer:
    """The gazetteer of this machine; the first call builds its index (some seconds), later ones open it at once.

    cache: the folder of the indexes, by default the user's cache folder. Where that cannot be written, the index is built among
    the temporary files, and a note says so. progress is called with the steps done and all steps while the index is built.
    """
    folder = (cache or cache_folder()) / "gazetteer"
    base = folder / gazetteer_build.base_name()
    notes: tuple[str, ...] = ()
    if not base.exists() and not writable(folder):
        notes = (f"'{folder}' cannot be written: the gazetteer's index was built among the temporary files",)
        base = temporary_folder() / base.name
    try:
        if base.exists():
            return Gazetteer(base, notes)
    except GazetteerError:
        # Left by another version, or cut short by a full disk: it is built again, under the same name.
        pass
    try:
        gazetteer_build.build(base, progress)
    except (OSError, sqlite3.Error) as exc:
        raise GazetteerError(f"the gazetteer's index cannot be written to '{base.parent}': {exc}") from exc
    return Gazetteer(base, notes)
