"""Two accounts that put their event on one day of the calendar, in two years: a mistyped year, or two events.

A report that bears a wrong year, as in January, or where a digit slipped, resolves "Friday" into that year, and every comparison
of days then speaks against it. Of all errors in dates it is the classic one; a coincidence is as likely where a town is attacked
for years. So it takes more than days, towns and numbers to tell the two apart: words that hardly any other report holds.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import timedelta

from counterclaim.linking.card import Card

# A report of an event so long ago is no news of it: its words then name the year, which nobody takes for the one that has begun.
NEWS_DAYS = 31
MOST_YEARS = 10
YEAR_DAYS = 365.25
# A date without a weekday is the same but for the day that outlets differ by, and leap years; a weekday falls on other days.
DAYS_OFF = 1.8
DAYS_OFF_BY_WEEKDAY = 6.3
# Stretches of ten days or so, cut in two ways: days that lie near each other share one or the other.
_SPANS = 36
_SHORT = timedelta(days=2)
# What only reports of one event have in common: so many rare words beside a number of dead or hurt, or so many without one.
# Fewer, and texts that are merely alike, two attacks share under which an outlet puts one background.
_RARE_WORDS = 4
_RARE_WORDS_ALONE = 7
_HARM = ("killed", "injured")


def other_year(one: Card, other: Card) -> bool:
    """Whether both tell of their event as news, on days that are the same but for the year."""
    if one.date is None or other.date is None or not (_as_news(one) and _as_news(other)):
        return False
    apart = abs((one.date.start - other.date.start).days)
    years = round(apart / YEAR_DAYS)
    off = abs(apart - years * YEAR_DAYS)
    by_weekday = one.weekday is not None and one.weekday == other.weekday
    return 1 <= years <= MOST_YEARS and off <= (DAYS_OFF_BY_WEEKDAY if by_weekday else DAYS_OFF)


def year_mistyped(one: Card, other: Card) -> bool:
    """Whether two accounts of one day in two years are alike as only those of one event are."""
    if not other_year(one, other) or one.dataset is not None or other.dataset is not None:
        return False
    shared = len({*one.sketch.rare} & {*other.sketch.rare})
    return shared >= (_RARE_WORDS if _one_number(one, other) else _RARE_WORDS_ALONE)


def spans_of_year(card: Card) -> Iterator[str]:
    """The stretches of some ten days of a year, whichever year, that the day of an account lies in; none for what is no news."""
    if card.date is not None and _as_news(card):
        phase = card.date.start.toordinal() / YEAR_DAYS * _SPANS
        yield from (f"{half}{math.floor(phase + half / 2) % _SPANS}" for half in (0, 1))


def _as_news(card: Card) -> bool:
    days, out = card.date, card.published
    if days is None or out is None or days.end - days.start > _SHORT:
        return False
    return timedelta(0) <= out - days.end <= timedelta(days=NEWS_DAYS)


def _one_number(one: Card, other: Card) -> bool:
    return any(
        {*mine.numbers} & {*theirs.numbers}
        for kind in _HARM
        if (mine := one.toll(kind)) is not None and (theirs := other.toll(kind)) is not None
    )
