"""The values of a data set's columns: numbers, coordinates, countries, parties."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from counterclaim.errors import UnreadableInput
from counterclaim.model.count import Count, Group, Harm, Qualifier
from counterclaim.model.place import Place
from counterclaim.vocabulary.loader import load_table, load_toml

# "1.000" is a thousand to some and one to others, and is not taken.
_WHOLE = re.compile(r"(\d{1,15})(?:\.0{0,2})?")
# As spreadsheets of half the world write it.
_DECIMAL_COMMA = re.compile(r"([-+]?\d{1,3}),(\d+)")
_BRACKETS = re.compile(r"\s*\([^()]*\)")


def whole(row: Mapping[str, str], column: str) -> int | None:
    """A whole number of at least 0, which a workbook may write "12.0"; None for an empty cell, UnreadableInput for the rest."""
    value = row.get(column, "").strip()
    if not value:
        return None
    match = _WHOLE.fullmatch(value)
    if match is None:
        raise UnreadableInput(f"its {column} is {value[:40]!r}, not a whole number")
    return int(match[1])


def code(row: Mapping[str, str], column: str, known: Iterable[str]) -> str:
    """One of the codes that a column may hold; UnreadableInput for another, or none."""
    value = str(whole(row, column))
    if value not in known:
        raise UnreadableInput(f"its {column} is {row.get(column, '')[:40]!r}, and may be {', '.join(sorted(known))}")
    return value


def point(row: Mapping[str, str], latitude: str, longitude: str) -> tuple[float, float] | None:
    """Decimal degrees; None where a cell is empty, UnreadableInput where there is no such point on the globe."""
    values = row.get(latitude, "").strip(), row.get(longitude, "").strip()
    if not all(values):
        return None
    try:
        lat, lon = (float(_DECIMAL_COMMA.sub(r"\1.\2", value)) for value in values)
    except ValueError as exc:
        raise UnreadableInput(f"its coordinates are {values[0][:20]!r}, {values[1][:20]!r}, not decimal degrees") from exc
    if not (-90 <= lat <= 90 and -180 <= lon <= 180):
        raise UnreadableInput(f"its coordinates {lat:g}, {lon:g} lie on no map: latitude to 90, longitude to 180")
    return lat, lon


def place(name: str, country: str | None, admin1: str | None, at: tuple[float, float] | None, precision: int) -> Place:
    """A place as a data set gives it."""
    return Place(name, country, admin1 or None, at[0] if at else None, at[1] if at else None, precision)


def country_code(name: str, names: Mapping[str, str]) -> str | None:
    """The ISO 3166-1 code of a country as a data set names it, without an earlier name in brackets; None for an unknown one."""
    plain = _BRACKETS.sub("", name).strip()
    return names.get(name.strip()) or names.get(plain) or _countries().get(plain.casefold())


@cache
def _countries() -> dict[str, str]:
    found = {}
    for row in load_table("places/countries.tsv"):
        for name in (row["name"], *row["other_names"].split("|"), row["code"]):
            found[name.casefold()] = row["code"]
    found.pop("", None)
    return found


def killed(low: int, high: int, group: Group) -> Count:
    """A count of the killed between two numbers."""
    return Count(Harm.KILLED, group, low, high, Qualifier.EXACT if low == high else Qualifier.RANGE)


def is_party(name: str, no_party: Iterable[str]) -> bool:
    """Whether an actor's name is that of a party, and not of whoever it was or of people without an organisation."""
    return bool(name.strip()) and not name.casefold().startswith(tuple(word.casefold() for word in no_party))


@cache
def acled_kinds() -> dict[tuple[str, str], str]:
    """Our kind of each pair of ACLED's event and sub-event type: the first, and so the most general, that has these codes."""
    kinds: dict[tuple[str, str], str] = {}
    for kind, entry in load_toml("event_types.toml").items():
        kinds.setdefault((entry["acled"]["event_type"], entry["acled"]["sub_event_type"]), kind)
    return kinds
