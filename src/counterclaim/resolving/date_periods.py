"""Words that name a stretch of the calendar: a month, a year, a decade, a quarter, last week, early March."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from counterclaim.model.daterange import DateRange
from counterclaim.resolving.date_calendar import (
    month_of,
    nearest_year,
    phase_of,
    season_of,
    shifted,
    unit_around,
    weekday_near,
    years,
)
from counterclaim.resolving.date_days import MONTHS, named_day
from counterclaim.resolving.date_numeric import full_year
from counterclaim.resolving.date_sense import NO_PUBLICATION, NO_SUCH_DAY, NOT_GUESSED, TOO_FAR, Phrase, Sense, Setting

_QUARTERS = range(1, 5)


def _phased(phrase: Phrase, whole: DateRange, setting: Setting, *, anchored: bool = False) -> Sense:
    phase = phrase.text("phase", "earlier", "later")
    days = phase_of(whole, phase, setting.published) if phase else whole
    return Sense(days, anchored=anchored, exact=not anchored)


def _turn(phrase: Phrase) -> int:
    """-1 for "last", 1 for "next", 0 for "this"."""
    return phrase.has("next", "following") - phrase.has("last", "past", "prior")


def _year_named(phrase: Phrase, setting: Setting) -> int | None:
    """The year that the words give, as figures or as "last year"."""
    year = phrase.number("year")
    if year is None and (short := phrase.number("short_year")) is not None:
        return full_year(short)
    if year is None and phrase.text("unit") == "year" and setting.published is not None:
        return setting.published.year + _turn(phrase)
    return year


def month(phrase: Phrase, setting: Setting) -> Sense:
    """A month, of the year that is given or that puts it nearest on or before publication."""
    number = phrase.number(*MONTHS)
    if number is None:
        return Sense.unknown(NO_SUCH_DAY)
    year = _year_named(phrase, setting)
    if year is not None:
        return _phased(phrase, month_of(year, number), setting, anchored=not phrase.has("year", "short_year"))
    if setting.published is None:
        return Sense.unknown(NO_PUBLICATION, anchored=True)
    first = _first_of_month(number, phrase, setting, setting.published)
    return _phased(phrase, month_of(first.year, first.month), setting, anchored=True)


def _first_of_month(number: int, phrase: Phrase, setting: Setting, published: date) -> date:
    own = published.replace(day=1)
    ahead = phrase.has("next") or (setting.ahead and not phrase.has("last", "past"))
    if phrase.has("last", "next") and own.month == number:
        return own.replace(year=own.year + _turn(phrase))
    if phrase.has("this"):
        return own.replace(month=number)
    return nearest_year(own, lambda year: date(year, number, 1), ahead=ahead) or own


def month_range(phrase: Phrase, setting: Setting) -> Sense:
    """“From October to December 2023”: whole months, the first of the year before where it comes later in the year."""
    numbers = phrase.numbers(*MONTHS)
    last = month(replace(phrase, words=phrase.words[1:]), setting)
    if last.range is None:
        return last
    first = month_of(last.range.start.year - (numbers[0] > numbers[-1]), numbers[0])
    return replace(last, range=DateRange.spanning(first.start, last.range.end)).lasting()


def year(phrase: Phrase, setting: Setting) -> Sense:
    """A calendar year."""
    number = phrase.number("year") or 0
    return _phased(phrase, years(number, number), setting)


def year_range(phrase: Phrase, setting: Setting) -> Sense:
    """“2014-16”, “1998 to 2001”: whole years; the last may have two digits."""
    numbers = phrase.numbers("year", "number", "short_year")
    first, last = numbers[0], numbers[-1]
    last += first - first % 100 if last < 100 else 0
    return Sense(years(first, last), exact=True).lasting() if first < last else Sense.unknown(NO_SUCH_DAY)


def decade(phrase: Phrase, setting: Setting) -> Sense:
    """“The 1980s”, “the '90s”."""
    first = phrase.number("decade") or 0
    first = full_year(first) if first < 100 else first
    return _phased(phrase, years(first, first + 9), setting)


def century(phrase: Phrase, setting: Setting) -> Sense:
    """“The 19th century”: 1801 to 1900."""
    number = phrase.number("ordinal") or 0
    if not 1 <= number <= 98:
        return Sense.unknown(TOO_FAR)
    return _phased(phrase, years(number * 100 - 99, number * 100), setting)


def season(phrase: Phrase, setting: Setting) -> Sense:
    """A meteorological season, of the year that is given or of the last one or next."""
    first_month = phrase.number("season") or 0
    year = _year_named(phrase, setting)
    if year is not None:
        return _phased(phrase, season_of(year, first_month), setting, anchored=not phrase.has("year"))
    if setting.published is None:
        return Sense.unknown(NO_PUBLICATION, anchored=True)
    year = setting.published.year - (setting.published.month < first_month) + phrase.has("next")
    found = season_of(year, first_month)
    if phrase.has("last") and found.start <= setting.published <= found.end:
        found = season_of(year - 1, first_month)
    return _phased(phrase, found, setting, anchored=True)


def quarter(phrase: Phrase, setting: Setting) -> Sense:
    """“The third quarter (of 2021)”: three months; without a year the last one that has begun."""
    number, year = phrase.number("ordinal"), _year_named(phrase, setting)
    if number is not None and number not in _QUARTERS:
        return Sense.unknown(NO_SUCH_DAY)
    if number is not None and year is not None:
        found = unit_around(date(year, number * 3, 1), "quarter")
        return _phased(phrase, found, setting, anchored=not phrase.has("year"))
    if setting.published is None:
        return Sense.unknown(NO_PUBLICATION, anchored=True)
    return _phased(phrase, _last_quarter(number, phrase, setting, setting.published), setting, anchored=True)


def _last_quarter(number: int | None, phrase: Phrase, setting: Setting, published: date) -> DateRange:
    """The last quarter of that number to have begun; without one ("the year-ago quarter"), the last full one a year back."""
    if number is None:
        return unit_around(shifted(published, "quarter", -5), "quarter")
    first = date(published.year - phrase.has("year_back"), number * 3 - 2, 1)
    begun = setting.ahead or first <= published
    return unit_around(first if begun else shifted(first, "year", -1), "quarter")


def calendar_unit(phrase: Phrase, setting: Setting) -> Sense:
    """“Last week”, “this month”, “next year”: the whole calendar unit, as its words cover it."""
    unit = phrase.text("unit") or ""
    around = setting.now if phrase.has("prior", "following", "same") else setting.published
    if around is None:
        return Sense.unknown(NO_PUBLICATION, anchored=True)
    try:
        day = shifted(around, unit, _turn(phrase))
        return _phased(phrase, unit_around(day, unit), setting, anchored=True)
    except (OverflowError, ValueError):
        return Sense.unknown(TOO_FAR, anchored=True)


def weekend(phrase: Phrase, setting: Setting) -> Sense:
    """“The weekend”: the Saturday and Sunday that are being lived or were last; of last week or next if the words say so."""
    if setting.published is None:
        return Sense.unknown(NO_PUBLICATION, anchored=True)
    saturday = weekday_near(5, setting.published, ahead=setting.ahead or phrase.has("next"))
    if phrase.has("last", "past") and (setting.published - saturday).days < 2:
        saturday -= timedelta(days=7)
    return Sense(unit_around(saturday, "weekend"), anchored=True)


def week_of(phrase: Phrase, setting: Setting) -> Sense:
    """“The week of 6 March”: the Monday-to-Sunday week that holds the day."""
    day = named_day(phrase, setting)
    return Sense(unit_around(day.range.start, "week"), anchored=day.anchored, exact=day.exact) if day.range else day


def unit_within(phrase: Phrase, setting: Setting) -> Sense:
    """“The first week of December”, “the last day of 2024”: so many days from the start of the longer stretch, or its last."""
    whole = year(phrase, setting) if phrase.has("year") and not phrase.has(*MONTHS) else month(phrase, setting)
    unit, number = phrase.text("unit", "units"), phrase.number("ordinal")
    if whole.range is None or unit not in ("day", "week"):
        return whole
    length = timedelta(days=7 if unit == "week" else 1)
    start = whole.range.end - length if number is None else whole.range.start + length * (number - 1) - timedelta(days=1)
    if start + length > whole.range.end or phrase.has("units"):
        return whole
    return replace(whole, range=DateRange.spanning(start + timedelta(days=1), start + length))


def year_back(phrase: Phrase, setting: Setting) -> Sense:
    """“The year-earlier period”: the calendar year before."""
    if setting.published is None:
        return Sense.unknown(NO_PUBLICATION, anchored=True)
    number = setting.published.year - 1
    return Sense(years(number, number), anchored=True)


def feast(phrase: Phrase, setting: Setting) -> Sense:
    """Ramadan, Easter, Christmas: named and not guessed."""
    return Sense.unknown(NOT_GUESSED)
