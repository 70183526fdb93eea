"""A day as a column or a feed writes it."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, datetime
from functools import cache

from counterclaim.errors import BadDate
from counterclaim.model.daterange import DateRange
from counterclaim.vocabulary.loader import load_toml

_YEAR_FIRST = re.compile(r"(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})(?:[T ]\d{1,2}:.*)?")
_YEAR_LAST = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?: \d{1,2}:.*)?")
_DAY_NAMED = re.compile(r"(\d{1,2})(?:st|nd|rd|th|er)?[ -]([^\W\d_]+(?: [^\W\d_]+)?)\.?,?[ -](\d{4})")
_NAMED_DAY = re.compile(r"([^\W\d_]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})")
_MONTH = re.compile(r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})|(?P<of>\d{1,2})[-/.](?P<in>\d{4})")
_NAMED_MONTH = re.compile(r"([^\W\d_]+(?: [^\W\d_]+)?)\.?,? (\d{4})")
_YEAR = re.compile(r"\d{4}")
_LANGUAGES = ("en", "fr", "ar")


def day_of(text: str, *, form: str | None = None) -> date:
    """The day; BadDate where there is none, or where day and month could change places and no form (strptime's) tells them apart.

    Taken without a form: 2025-01-31 with any time after it, 20250131, 31/01/2025 and 01/31/2025, "31 January 2025",
    "Jan 31, 2025", months in English, French and Arabic.
    """
    text = " ".join(text.split())
    try:
        days = {datetime.strptime(text, form).date()} if form else set(_days(text))
    except ValueError as exc:
        raise BadDate(f"{text[:40]!r} is no day as {form or 'a calendar'} has it ({exc})") from exc
    if len(days) > 1:
        both = " or ".join(map(str, sorted(days)))
        raise BadDate(f"{text[:40]!r} may be {both}: say which with date_form=%d/%m/%Y in the mapping")
    if not days:
        raise BadDate(f"{text[:40]!r} is no day that can be read: write it as 2025-01-31, or say its form with date_form=")
    return days.pop()


def days_of(text: str, *, form: str | None = None) -> DateRange:
    """The same where a month ("March 2025", 2025-03, 03/2025) or a year may stand for a day that is not known better."""
    text = " ".join(text.split())
    if form is None and (months := _months_of(text)) is not None:
        return months
    day = day_of(text, form=form)
    return DateRange.spanning(day, day)


def _months_of(text: str) -> DateRange | None:
    """The days of a month or a year; None where the text is neither."""
    if _YEAR.fullmatch(text) and text != "0000":
        return DateRange.spanning(date(int(text), 1, 1), date(int(text), 12, 31))
    if match := _MONTH.fullmatch(text):
        year, month = int(match["year"] or match["in"]), int(match["month"] or match["of"])
    elif match := _NAMED_MONTH.fullmatch(text):
        year, month = int(match[2]), _months().get(match[1].rstrip(".").casefold(), 0)
    else:
        return None
    if not (year and 1 <= month <= 12):
        return None
    return DateRange.spanning(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


def _days(text: str) -> list[date]:
    if match := _YEAR_FIRST.fullmatch(text):
        return [date(int(match[1]), int(match[3]), int(match[4]))]
    if match := _YEAR_LAST.fullmatch(text):
        return _either_order(int(match[4]), int(match[1]), int(match[3]), dotted=match[2] == ".")
    if match := _DAY_NAMED.fullmatch(text):
        day, name, year = match[1], match[2], match[3]
    elif match := _NAMED_DAY.fullmatch(text):
        name, day, year = match[1], match[2], match[3]
    else:
        return []
    month = _months().get(name.casefold())
    return [date(int(year), month, int(day))] if month else []


def _either_order(year: int, first: int, second: int, *, dotted: bool) -> list[date]:
    """Dots stand where the day comes first; slashes and hyphens stand in either order."""
    orders = [(second, first)] if dotted else [(second, first), (first, second)]
    return [date(year, month, day) for month, day in orders if 1 <= month <= 12]


@cache
def _months() -> dict[str, int]:
    kinds = ("month", "month_doubtful", "month_short")
    words = [load_toml(f"{language}/dates.toml")["words"] for language in _LANGUAGES]
    return {name.rstrip("."): number for word in words for kind in kinds for name, number in word.get(kind, {}).items()}
