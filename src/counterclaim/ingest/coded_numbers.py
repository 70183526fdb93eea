"""A number of people as hand-kept tables write it: "12", "1,200", "5-7", "at least 12", "12+", "unknown"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from counterclaim.errors import UnreadableInput
from counterclaim.model.count import Qualifier
from counterclaim.vocabulary.loader import load_toml

# A workbook may write "12.0"; "1.000" is a thousand to some and one to others, and is not taken.
_NUMBER = r"(?:\d{1,3}(?:[,\s'’]\d{3})+|\d{1,15}(?:\.0{0,2})?)"
_MARKS = re.compile(r"[,\s'’]|\..*")


class People(NamedTuple):
    """A number with the bounds that the cell gives, and no others."""

    low: int | None
    high: int | None
    qualifier: Qualifier


def people(row: Mapping[str, str], column: str) -> People | None:
    """What a cell says; None where it is empty or says that nobody knows, UnreadableInput where it is anything else."""
    value = " ".join(row.get(column, "").split())
    if not value or value.casefold() in load_toml("datasets/mapped.toml")["no_number"]:
        return None
    for form, qualifier in _forms():
        if match := form.fullmatch(value):
            numbers = [_int(number) for number in match.groups()]
            if numbers[0] <= numbers[-1]:
                return _people(numbers[0], numbers[-1], qualifier)
    raise UnreadableInput(
        f"its {column} is {value[:40]!r}: write a number as 12, 1,200, 5-7, 12+ or 'at least 12', or leave the cell empty"
    )


def number(row: Mapping[str, str], column: str) -> int | None:
    """The same where only one number can stand, as a lower or upper bound."""
    found = people(row, column)
    if found is not None and found.qualifier is not Qualifier.EXACT:
        raise UnreadableInput(f"its {column} is {row[column].strip()[:40]!r}, and is to be one number: it is a bound itself")
    return found.low if found else None


def _people(low: int, high: int, qualifier: Qualifier) -> People:
    if qualifier is Qualifier.RANGE and low == high:
        return People(low, high, Qualifier.EXACT)
    return People(None if qualifier is Qualifier.AT_MOST else low, None if qualifier is Qualifier.AT_LEAST else high, qualifier)


@cache
def _forms() -> tuple[tuple[re.Pattern[str], Qualifier], ...]:
    words = load_toml("datasets/mapped.toml")
    at_least, at_most, about, to = (
        "|".join(map(re.escape, words[name])) for name in ("at_least", "at_most", "about", "range_to")
    )
    forms = (
        (f"({_NUMBER})", Qualifier.EXACT),
        (rf"({_NUMBER})\s*(?:{to})\s*({_NUMBER})", Qualifier.RANGE),
        (rf"(?:{at_least})\s*({_NUMBER})", Qualifier.AT_LEAST),
        (rf"({_NUMBER})\s*\+", Qualifier.AT_LEAST),
        (rf"(?:{at_most})\s*({_NUMBER})", Qualifier.AT_MOST),
        (rf"(?:{about})\s*({_NUMBER})", Qualifier.ABOUT),
    )
    return tuple((re.compile(form, re.IGNORECASE), qualifier) for form, qualifier in forms)


def _int(words: str) -> int:
    return int(_MARKS.sub("", words))
