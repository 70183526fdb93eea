"""The dateline: where the report was written, which is not where the incident was ("BAMAKO, Jan 5 (Reuters) –")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from counterclaim.resolving.place_names import Name
from counterclaim.vocabulary.loader import load_toml

_HEAD = 1500
_CAPITALISED = r"[A-Z][a-z]{2,8}\.? \d{1,2}(?:,? \d{4})?|\d{1,2} [A-Z][a-z]{2,8}\.?(?: \d{2,4})?|[A-Z][a-z]+day"
# Languages that write months small, or have no capitals.
_CASELESS = ("fr", "ar")


def with_datelines(names: Sequence[Name], cased: str) -> list[Name]:
    """The names, those of the dateline marked: a place that begins a line of the report's head, before a dash or an agency."""
    marked: list[Name] = []
    until = -1
    for name in names:
        if name.span.start < _HEAD and _begins_line(cased, name.span.start):
            rest = next((found for pattern in _rests() if (found := pattern.match(cased, name.span.end))), None)
            until = rest.end() if rest else until
        marked.append(replace(name, dateline=True, trust=1.0) if name.span.start < until else name)
    return marked


@cache
def _rests() -> tuple[re.Pattern[str], ...]:
    """What follows the place: country or second town, day and agency before a dash or colon; or a day and an agency alone;
    or, as releases have it, a day with its year before a stop."""
    country = r"(?:\s?[,،/]\s*[^\W\d_][\w .'-]{1,30}?)?"
    day = rf"(?:{_CAPITALISED}|{_small_dates()})"
    agency = r"\([^)\n]{2,40}\)"
    dash = r"\s*\)?\s*(?:--|[–—]|-\s|:\s)"
    return (
        re.compile(rf"{country}(?:[,،]?\s*{day})?(?:[,،]?\s*{agency})?{dash}"),
        re.compile(rf"{country}[,،]\s*{day}\s*{agency}"),
        re.compile(rf"[,،]\s*{_small_dates()}(?<=\d\d\d\d)\s*\.\s"),
    )


def _small_dates() -> str:
    """A day with its month as languages write it that have no capital there: "le 7 mai 2025", "4 مارس"."""
    tables = [load_toml(f"{language}/dates.toml")["words"] for language in _CASELESS]
    months = "|".join(sorted((re.escape(month) for words in tables for month in words["month"]), key=len, reverse=True))
    weekdays = "|".join(re.escape(day) for words in tables for day in words["weekday"])
    return rf"(?:le )?(?:(?:{weekdays}) )?\d{{1,2}}(?:er)? (?:{months})(?: \d{{2,4}})?"


def _begins_line(cased: str, start: int) -> bool:
    return not cased[cased.rfind("\n", 0, start) + 1 : start].strip(" \t\"'“(")
