"""Times of day that name the clock they are read from: "1400 GMT", "05:30 local time". A day is resolved without it."""

from __future__ import annotations

import re
from functools import cache

from counterclaim.model.span import Span
from counterclaim.resolving.date_words import any_of
from counterclaim.vocabulary.loader import load_toml


def first_zone(cased: str, language: str) -> Span | None:
    """The first time of day whose words name a zone, or None: between 2200 GMT and dawn it may already be the next day."""
    found = _zoned(language).search(cased)
    return Span(*found.span()) if found else None


@cache
def _zoned(language: str) -> re.Pattern[str]:
    vocabulary = load_toml(f"{language}/dates.toml")
    meridiems, zones = any_of(vocabulary["meridiems"]), any_of(vocabulary["zones"])
    # the figure first, which a search finds at once
    clock = rf"\d(?<![\w.,:]\d)\d?[:.h]?(?:\d\d)?\s*(?:{meridiems or '(?!)'})?"
    return re.compile(rf"{clock}\s*(?:{zones})(?!\w)", re.IGNORECASE)
