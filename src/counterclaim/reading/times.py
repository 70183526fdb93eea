"""The names of days and months, which stand beside names and are none."""

from __future__ import annotations

import re
from functools import cache

from counterclaim.model.span import Span
from counterclaim.vocabulary.loader import load_toml


@cache
def times() -> frozenset[str]:
    """Weekdays and months in small letters; those that mean something else too ("march") are left out."""
    calendar = load_toml("en/dates.toml")["words"]
    return frozenset((*calendar["weekday"], *calendar["month"]))


def without_times(text: str, span: Span) -> Span:
    """The words without a time that a parser hung on them: "last night militants", "gunmen yesterday"."""
    words = span.of(text)
    opening, closing = _edges()
    before, after = opening.match(words), closing.search(words)
    start, end = (before.end() if before else 0), (after.start() if after else len(words))
    return Span(span.start + start, span.start + end) if start < end else span


@cache
def _edges() -> tuple[re.Pattern[str], re.Pattern[str]]:
    days = "|".join(load_toml("en/dates.toml")["words"]["weekday"])
    when = rf"(?:last (?:night|week|month|year)|yesterday|today|tonight|overnight|(?:on )?(?:{days}))"
    return re.compile(rf"{when}\s+(?=[a-z])", re.IGNORECASE), re.compile(rf"(?<=[a-z])\s+{when}$", re.IGNORECASE)
