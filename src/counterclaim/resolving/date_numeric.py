"""Dates in figures alone: 2025-01-02, 25-04-2016, 04/25/2016, 16.04.17."""

from __future__ import annotations

import re
from datetime import date, timedelta

from counterclaim.resolving.date_calendar import TOLERANCE, valid_day
from counterclaim.resolving.date_sense import DAY_OR_MONTH, NO_SUCH_DAY, Phrase, Sense, Setting

# A two-digit year above this is of the last century.
_CENTURY_TURN = 50
# A report speaks in figures of days of the last year or so, when the other reading lies further back or ahead.
_RECENT = timedelta(days=366)


def numeric_day(phrase: Phrase, setting: Setting) -> Sense:
    """A date in figures; where day and month could change places, publication decides, or nothing does."""
    days = possible_days(phrase.text("numeric") or "", day_first=setting.day_first)
    if not days:
        return Sense.unknown(NO_SUCH_DAY)
    if len(days) > 1 and setting.published is not None:
        near = [day for day in days if setting.published - _RECENT <= day <= setting.published + TOLERANCE]
        days = [setting.published] if setting.published in days else near or days
    return Sense.on(days[0], exact=True) if len(days) == 1 else Sense.unknown(DAY_OR_MONTH)


def possible_days(figures: str, *, day_first: bool = False) -> list[date]:
    """The days that figures can mean: dots and a leading year leave one order, others two, unless the language has day_first."""
    first, second, third = (int(part) for part in re.split(r"\D", figures))
    if len(figures.split("-")[0].split("/")[0].split(".")[0]) == 4:
        return _days((first, second, third))
    if first > 99 or second > 99:
        return []
    year = full_year(third) if third < 100 else third
    orders = [(year, second, first)] if day_first or "." in figures else [(year, second, first), (year, first, second)]
    return _days(*orders)


def full_year(year: int) -> int:
    """The year that two digits mean in the news: '90 is 1990, '16 is 2016."""
    return year + (1900 if year > _CENTURY_TURN else 2000)


def _days(*orders: tuple[int, int, int]) -> list[date]:
    made = [valid_day(*order) for order in orders]
    return sorted({day for day in made if day is not None})
