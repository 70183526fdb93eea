"""A list of persons in a table → its entries: which column is what is told by its name, or by the user."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from counterclaim.errors import BadDate, BadMapping, UnreadableInput
from counterclaim.ingest.days import day_of
from counterclaim.ingest.mapping import folded
from counterclaim.ingest.named_rows import named_rows
from counterclaim.model.daterange import DateRange
from counterclaim.model.person import Listing
from counterclaim.vocabulary.loader import load_toml

KEYS = ("name", "given", "family", "date", "place", "age", "sex")
_MONTH = re.compile(r"(\d{4})-(\d{1,2})")
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_AGE = re.compile(r"(\d{1,3})(?:\.0*)?")
_OLDEST = 125


@dataclass(frozen=True, slots=True)
class PersonList:
    """name: of the list. listings: its entries. left_out: the rows that name nobody, with the reason and without their words."""

    name: str
    listings: tuple[Listing, ...]
    left_out: tuple[tuple[int, str], ...]


def person_list(path: Path, *, columns: str = "", name: str | None = None) -> PersonList:
    """The list of a table. columns: which is which, as in "name=Nom,date=Date du décès"; date_form says how dates are written.

    UnreadableInput where it is no table, BadMapping where no column holds names.
    """
    header, rows = named_rows(path)
    given = _parsed(columns)
    form = given.pop("date_form", None)
    known = _columns(header, given)
    found: list[Listing] = []
    left: list[tuple[int, str]] = []
    list_name = name or path.stem
    for number, row in rows:
        if isinstance(row, UnreadableInput):
            left.append((number, "the row is broken"))
            continue
        try:
            found.append(_listing(list_name, number, {key: row.get(column, "").strip() for key, column in known.items()}, form))
        except UnreadableInput as exc:
            left.append((number, str(exc)))
    if not found:
        raise UnreadableInput(f"{path.name} names nobody: it has no row with a name in it")
    return PersonList(list_name, tuple(found), tuple(left))


def _parsed(columns: str) -> dict[str, str]:
    pairs = [part.partition("=") for part in columns.split(",") if part.strip()]
    found = {key.strip().lower(): column.strip() for key, _, column in pairs}
    for key, column in found.items():
        if key not in (*KEYS, "date_form") or not column:
            raise BadMapping(key, [*KEYS, "date_form"])
    return found


def _columns(header: Sequence[str], given: Mapping[str, str]) -> dict[str, str]:
    by_name = {folded(name): name for name in reversed(header)}
    found = {}
    for key, column in given.items():
        if folded(column) not in by_name:
            raise BadMapping(column, list(header))
        found[key] = by_name[folded(column)]
    for key in KEYS:
        usual = next((by_name[name] for name in _usual(key) if name in by_name), None)
        if key not in found and usual is not None and usual not in found.values():
            found[key] = usual
    if "name" not in found and "family" not in found:
        raise BadMapping("name", list(header))
    return found


def _listing(list_name: str, number: int, row: Mapping[str, str], form: str | None) -> Listing:
    name = row.get("name") or " ".join(filter(None, (row.get("given"), row.get("family"))))
    if not any(character.isalpha() for character in name):
        raise UnreadableInput("it names nobody")
    days = days_of(row.get("date", ""), form=form)
    return Listing(list_name, number, name, days, row.get("place") or None, _age(row.get("age", "")), _sex(row.get("sex", "")))


def days_of(words: str, *, form: str | None = None) -> DateRange | None:
    """The days that a cell names: a day, a month (2024-03) or a year; None for none, UnreadableInput for what is neither."""
    if not words:
        return None
    if match := _MONTH.fullmatch(words):
        year, month = int(match[1]), int(match[2])
        if not 1 <= month <= 12:
            raise UnreadableInput("its date is no day")
        return DateRange.spanning(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]))
    if _YEAR.fullmatch(words):
        return DateRange.spanning(date(int(words), 1, 1), date(int(words), 12, 31))
    try:
        day = day_of(words, form=form)
    except BadDate as exc:
        raise UnreadableInput("its date is no day, or day and month could change places: say date_form=%d/%m/%Y") from exc
    return DateRange.spanning(day, day)


def _age(words: str) -> int | None:
    match = _AGE.fullmatch(words)
    return int(match[1]) if match and int(match[1]) <= _OLDEST else None


def _sex(words: str) -> str | None:
    return _sexes().get(words.casefold())


@cache
def _sexes() -> dict[str, str]:
    return {word.casefold(): sex for sex, words in _data()["sex"].items() for word in words}


@cache
def _usual(key: str) -> tuple[str, ...]:
    return tuple(map(folded, _data()["columns"][key]))


@cache
def _data() -> dict[str, Any]:
    return load_toml("datasets/person_lists.toml")


def lists_of(listings: Sequence[Listing]) -> Iterator[str]:
    """The names of the lists, each once, in the order in which they come."""
    yield from dict.fromkeys(listing.list for listing in listings)
