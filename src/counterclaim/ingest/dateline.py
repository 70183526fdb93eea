"""The dateline: where and when a report was filed, and by which agency, at the head of its text."""

from __future__ import annotations

import re
from functools import cache

from counterclaim.model.span import Span
from counterclaim.vocabulary.loader import load_table, load_toml

_PLACE = r"[^\W\d_a-z][\w.'’-]*(?:[ ,،/]{1,2}(?:de |del |la |al-|the |of )?[^\W\d_a-z][\w.'’-]*){0,5}"
_BRACKETS = r"(?: ?[(\[][^()\[\]\n]{2,40}[)\]])"
_COMMA = "[,،]?"
_MONTH = r"[^\W\d_]{3,9}(?:/[^\W\d_]{3,9})?\.?"
_DAY = (
    rf"(?:{_COMMA} ?(?:\d{{1,2}}\.? )?{_MONTH}{_COMMA} \d{{1,4}}(?:{_COMMA} \d{{4}})?"
    rf"|{_COMMA} ?\d{{1,2}}\.? {_MONTH}(?:{_COMMA} \d{{2,4}})?)"
)
_DASH = r"(?=\s*(?:--|–|—|(?<=\s)-(?=\s)|(?<=\))-(?=\s)))"
_FILED = re.compile(rf"{_PLACE}{_BRACKETS}?{_DAY}?{_BRACKETS}?{_DASH}|{_PLACE}{_DAY}?{_BRACKETS}(?=\s+[^\W\d_a-z])")
_SPACE = re.compile(r"[\s.:|–—-]*")
_BARE = re.compile(r"[(\[][^\W\d_][\w /.-]{1,38}[)\]]")

# "25-04-2016", "2025-01-05", "6 July 2015", "July 6, 2015", "Jul-6-2015"
_NUMBERS = r"(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{4})"
_NAMED = r"(?:\d{1,2}(?:st|nd|rd|th)?[ -][^\W\d_]{3,9}[.,]?[ -]\d{4}|[^\W\d_]{3,9}\.?[ -]\d{1,2}(?:st|nd|rd|th)?,?[ -]?\d{4})"

# A longer one is a sentence with a dash in it.
_LONGEST = 100


def dateline_of(text: str, title: Span | None = None) -> Span | None:
    """The dateline at the start of the body: "BAMAKO, Jan 5 (Reuters)", "SAN SALVADOR, 9 JAN 90", "(AFP)", "6 July 2015",
    "صنعاء، 14 مارس/آذار 2026".

    The body begins after the title, which web pages often repeat there. The dash that ends a dateline is no part of it.
    """
    start = _body(text, title)
    head = text[start : start + _LONGEST]
    match = _header().match(head) or _FILED.match(head) or _BARE.match(head)
    return Span(start, start + len(match.group().rstrip(" ,"))) if match else None


def is_filed(line: str) -> bool:
    """Whether a line begins with the place, and perhaps the day and the agency, that a dash parts from the story."""
    return bool(_FILED.match(line[:_LONGEST]))


def _body(text: str, title: Span | None) -> int:
    start = _after_space(text, title.end if title else 0)
    if title and text.startswith(title.of(text), start):
        start = _after_space(text, start + title.end - title.start)
    return start


def _after_space(text: str, start: int) -> int:
    match = _SPACE.match(text, start)
    return match.end() if match else start


@cache
def _header() -> re.Pattern[str]:
    """A day of publication as news sites print it above the text: "Published April 8 2017", "AFP Saturday 27 February 2016"."""
    words = load_toml("en/head.toml")
    labels, weekdays = "|".join(words["date_labels"]), "|".join(words["weekdays"])
    marks = "|".join(re.escape(row["mark"]) for row in load_table("agencies.tsv"))
    before = rf"(?:(?-i:{marks}) )?(?:(?:{labels}):? )?(?:(?:{weekdays})\.?,? )?"
    return re.compile(rf"{before}(?:{_NUMBERS}|{_NAMED})(?!\d)", re.IGNORECASE)
