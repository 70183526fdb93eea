"""Countries, their demonyms, and regions and villages of the news that lie in no gazetteer: all from the vocabulary."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from counterclaim.resolving.gazetteer_index import Entry
from counterclaim.resolving.place_folding import key_of, sound_key
from counterclaim.vocabulary.loader import load_table

# A country's own unit of measure where nothing nearer is known: the size only ranks it above the towns of its name.
_AS_LARGE_AS = 50_000_000
VILLAGE = "village"
_VILLAGERS = 5_000
# How far the points of villages.tsv may be off.
_VILLAGE_KM = 10.0


@dataclass(frozen=True, slots=True)
class Country:
    """A country as the vocabulary has it, its point in its middle."""

    code: str
    name: str
    names: tuple[str, ...]
    demonyms: tuple[str, ...]
    capital: str
    borders: frozenset[str]
    entry: Entry


@cache
def countries() -> dict[str, Country]:
    """Every country by its code."""
    found = {}
    for row in load_table("places/countries.tsv"):
        others, demonyms = _values(row["other_names"]), _values(row["demonyms"])
        point = float(row["latitude"]), float(row["longitude"])
        entry = Entry(int(row["geonames"]), row["name"], row["code"], None, None, *point, "PCLI", _AS_LARGE_AS)
        country = Country(
            row["code"], row["name"], (row["name"], *others), demonyms, row["capital"], frozenset(_values(row["borders"])), entry
        )
        found[country.code] = country
    return found


@cache
def countries_by_number() -> dict[int, Entry]:
    """Every country's entry by its GeoNames number."""
    return {country.entry.id: country.entry for country in countries().values()}


@cache
def named_areas() -> dict[str, tuple[Entry, ...]]:
    """Countries, regions and villages by the keys of their names; abbreviated() has the abbreviations, whose capitals matter."""
    areas: dict[str, list[Entry]] = defaultdict(list)
    for country in countries().values():
        for name in country.names:
            if not is_abbreviation(name):
                areas[key_of(name)].append(country.entry)
    for code, name in _foreign_names():
        if countries()[code].entry not in areas[key_of(name)]:
            areas[key_of(name)].append(countries()[code].entry)
    for row, entry in _regions():
        for name in (row["name"], *_values(row["other_names"])):
            areas[key_of(name)].append(entry)
    for number, row in enumerate(load_table("places/villages.tsv"), 1):
        point = float(row["latitude"]), float(row["longitude"])
        village = Entry(
            number, row["name"], row["country"], None, None, *point, "PPL", _VILLAGERS, radius_km=_VILLAGE_KM, source="village"
        )
        for key in {key_of(name) for name in (row["name"], *_values(row["other_names"]))}:
            areas[key].append(village)
        areas[sound_key(row["name"], row["country"])].append(replace(village, rank=3))
    return {key: tuple(entries) for key, entries in areas.items()}


def _foreign_names() -> Iterator[tuple[str, str]]:
    """The French and Arabic names of countries, by code."""
    for row in load_table("places/country_names.tsv"):
        for name in (*_values(row["fr"]), *_values(row["ar"])):
            yield row["code"], name


@cache
def small_demonyms() -> dict[str, Entry]:
    """Countries by what French and Arabic call their people and things, which have no capital; the Arabic ones folded."""
    found: dict[str, Entry] = {}
    for row in load_table("places/peoples.tsv"):
        words = (*_values(row["fr"]), *(key_of(word) for word in _values(row["ar"])))
        found.update(dict.fromkeys(words, countries()[row["code"]].entry))
    return found


@cache
def _regions() -> tuple[tuple[dict[str, str], Entry], ...]:
    found = []
    for number, row in enumerate(load_table("places/regions.tsv"), 1):
        point, radius = (float(row["latitude"]), float(row["longitude"])), float(row["radius_km"])
        found.append(
            (
                row,
                Entry(
                    number, row["name"], row["country"], None, None, *point, "RGN", 2_000_000, source="region", radius_km=radius
                ),
            )
        )
    return tuple(found)


@cache
def abbreviated() -> dict[str, Entry]:
    """Countries by their abbreviations, as they are written ("US", "U.K."): "us" is no country."""
    return {name: country.entry for country in countries().values() for name in country.names if is_abbreviation(name)}


@cache
def demonyms() -> dict[str, Entry]:
    """Countries and regions by demonym, in lower case; one that several countries share is left to the first of them."""
    found: dict[str, Entry] = {}
    for country in countries().values():
        for demonym in country.demonyms:
            found.setdefault(demonym.lower(), country.entry)
    for row, entry in _regions():
        for demonym in _values(row["demonyms"]):
            found.setdefault(demonym.lower(), entry)
    return {**small_demonyms(), **found}


def is_abbreviation(name: str) -> bool:
    """Whether a country's name is an abbreviation, whose capitals matter."""
    return name.isupper() and len(name.replace(".", "")) <= 4


def _values(field: str) -> tuple[str, ...]:
    return tuple(value for value in field.split("|") if value)
