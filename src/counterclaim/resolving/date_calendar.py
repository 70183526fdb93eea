"""The calendar: the days that a week, a month, a season or a part of one covers. Pure arithmetic, no words."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from counterclaim.model.daterange import DateRange

# A date without a year may lie this far after publication and still be a slip of the date of publication, not last year's day.
TOLERANCE = timedelta(days=7)
# How long one of each is, where calendar units do not matter ("in the past two weeks").
_DAYS = {"hour": 0, "day": 1, "week": 7, "weekend": 7, "fortnight": 14}
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
_YEARS = range(1, 9999)


def one_day(day: date) -> DateRange:
    """A single day."""
    return DateRange(day, day, 1)


def valid_day(year: int, month: int, day: int) -> date | None:
    """The day of that number, or None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month_of(year: int, month: int) -> DateRange:
    """A calendar month."""
    return DateRange.spanning(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


def years(first: int, last: int) -> DateRange:
    """The calendar years from the first to the last, both included."""
    return DateRange.spanning(date(first, 1, 1), date(last, 12, 31))


def season_of(year: int, first_month: int) -> DateRange:
    """The three months of a season that begins in that year: the winter of 2020 ends in February 2021."""
    return DateRange.spanning(date(year, first_month, 1), shifted(date(year, first_month, 1), "month", 3) - timedelta(days=1))


def unit_around(day: date, unit: str) -> DateRange:
    """The calendar unit that holds a day: its Monday-to-Sunday week, its month, its decade."""
    match unit:
        case "week" | "fortnight":
            monday = day - timedelta(days=day.weekday())
            return DateRange.spanning(monday, monday + timedelta(days=6))
        case "weekend":
            saturday = day - timedelta(days=(day.weekday() - 5) % 7)
            return DateRange.spanning(saturday, saturday + timedelta(days=1))
        case "month":
            return month_of(day.year, day.month)
        case "quarter":
            first = date(day.year, day.month - (day.month - 1) % 3, 1)
            return DateRange.spanning(first, shifted(first, "quarter", 1) - timedelta(days=1))
        case "year":
            return years(day.year, day.year)
        case "decade":
            return years(day.year - day.year % 10, day.year - day.year % 10 + 9)
        case "century":
            return years(day.year - (day.year - 1) % 100, day.year - (day.year - 1) % 100 + 99)
    return one_day(day)


def shifted(day: date, unit: str, number: int) -> date:
    """The day that many units later (earlier, if negative); a day that the month lacks becomes its last."""
    if unit in _DAYS:
        return day + timedelta(days=_DAYS[unit] * number)
    months = day.year * 12 + day.month - 1 + _MONTHS[unit] * number
    year, month = divmod(months, 12)
    if year not in _YEARS:
        raise OverflowError(f"a date in the year {year}")
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def weekday_near(weekday: int, day: date, *, ahead: bool = False, strictly: bool = False) -> date:
    """The nearest such weekday on or before a day, or on or after it; strictly leaves the day itself out."""
    sign = 1 if ahead else -1
    distance = (sign * (weekday - day.weekday())) % 7
    return day + timedelta(days=sign * (distance or 7 * strictly))


def nearest_year(day: date, build: Callable[[int], date | None], *, ahead: bool) -> date | None:
    """The date of the year that puts it nearest on or before a day (with tolerance), or on or after it."""
    found = [made for year in range(day.year - 8, day.year + 9) if year in _YEARS and (made := build(year)) is not None]
    if ahead:
        return min((made for made in found if made >= day), default=None)
    return max((made for made in found if made <= day + TOLERANCE), default=None)


def phase_of(whole: DateRange, phase: str, told: date | None) -> DateRange:
    """The early, middle or late third of a stretch (of a month: ten days); "earlier" ends where the teller stands."""
    if phase in ("earlier", "later"):
        return _cut(whole, phase, told)
    start, end = whole.start, whole.end
    if start.day == 1 and whole == month_of(start.year, start.month):
        first, last = date(start.year, start.month, 10), date(start.year, start.month, 20)
    else:
        length = (end - start).days + 1
        first, last = start + timedelta(days=max(length // 3 - 1, 0)), start + timedelta(days=max(2 * length // 3 - 1, 0))
    half = start + (end - start) // 2
    match phase:
        case "early":
            return DateRange.spanning(start, first)
        case "mid":
            return DateRange.spanning(min(first + timedelta(days=1), last), last)
        case "late":
            return DateRange.spanning(min(last + timedelta(days=1), end), end)
        case "first_half":
            return DateRange.spanning(start, half)
    return DateRange.spanning(half, end)


def _cut(whole: DateRange, phase: str, told: date | None) -> DateRange:
    if told is None or not whole.start <= told <= whole.end:
        return whole
    return DateRange.spanning(whole.start, told) if phase == "earlier" else DateRange.spanning(told, whole.end)
