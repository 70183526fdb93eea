"""Words that name a day: "2 January 2025", "Thursday", "yesterday", "the night of Tuesday to Wednesday"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from counterclaim.model.daterange import DateRange
from counterclaim.resolving.date_calendar import nearest_year, shifted, unit_around, valid_day, weekday_near
from counterclaim.resolving.date_numeric import full_year
from counterclaim.resolving.date_sense import NO_PUBLICATION, NO_SUCH_DAY, NO_TOLD_DAY, Phrase, Sense, Setting

MONTHS = ("month", "month_doubtful", "month_short")
WEEKDAYS = ("weekday", "weekday_short")
_DAY = timedelta(days=1)
# A day without a year, told beside one with its year, is of the same story.
_STORY = timedelta(days=200)
_FAR = timedelta(days=400)


def named_day(phrase: Phrase, setting: Setting) -> Sense:
    """A day and month, with a year or not; a weekday beside it helps to find the year."""
    month, numbers = phrase.number(*MONTHS), phrase.numbers("number", "ordinal")
    if month is None or not numbers:
        return Sense.unknown(NO_SUCH_DAY)
    year = _year(phrase, numbers[1:])
    turned = setting if not phrase.has("next") else replace(setting, ahead=True)
    return day_of(year, month, numbers[0], turned, weekday=phrase.number(*WEEKDAYS), past=phrase.has("last", "past"))


def day_of_the_month(phrase: Phrase, setting: Setting) -> Sense:
    """“The 9th of this month”, “9 instant”: a day of the month of publication, or of the last one or next."""
    if setting.published is None:
        return Sense.unknown(NO_PUBLICATION, anchored=True)
    turn = phrase.has("next", "following") - phrase.has("last", "past", "prior")
    month = shifted(setting.published.replace(day=1), "month", turn)
    return Sense.on(valid_day(month.year, month.month, phrase.numbers("number", "ordinal")[0]), anchored=True)


def _year(phrase: Phrase, numbers: list[int]) -> int | None:
    year = phrase.number("year")
    short = phrase.number("short_year") if year is None else None
    if short is None and year is None and numbers and numbers[0] < 100:
        short = numbers[0]
    return full_year(short) if short is not None else year


def day_of(
    year: int | None, month: int, number: int, setting: Setting, *, weekday: int | None = None, past: bool = False
) -> Sense:
    """The day of that number and month; without a year, of the year that puts it nearest on or before publication."""
    if year is not None:
        return Sense.on(valid_day(year, month, number), exact=True)
    if valid_day(2000, month, number) is None:
        return Sense.unknown(NO_SUCH_DAY)
    ahead = setting.ahead and not past
    of_story = _of_story(month, number, setting)
    if of_story is not None:
        return Sense.on(of_story)
    if setting.published is None:
        return Sense.unknown(NO_PUBLICATION, anchored=True)

    def build(year: int) -> date | None:
        day = valid_day(year, month, number)
        return day if day is None or weekday is None or day.weekday() == weekday else None

    day = nearest_year(setting.published, build, ahead=ahead)
    if day is None or abs(day - setting.published) > _FAR:
        # more likely a slip in the weekday than a day of years ago
        weekday = None
        day = nearest_year(setting.published, build, ahead=ahead)
    return Sense.on(day, anchored=True)


def _of_story(month: int, number: int, setting: Setting) -> date | None:
    """The nearest such day to one told of just before with its year, when that story is of another year than the news."""
    told = setting.told
    if told is None or not setting.told_exact or (setting.published is not None and told.year == setting.published.year):
        return None
    days = [day for year in (told.year - 1, told.year, told.year + 1) if (day := valid_day(year, month, number)) is not None]
    near = [day for day in days if abs(day - told) <= _STORY and (setting.published is None or day <= setting.published)]
    return min(near, key=lambda day: abs(day - told), default=None)


def day_range(phrase: Phrase, setting: Setting) -> Sense:
    """“Between 3 and 5 May”, “May 3-5”, “30 April to 2 May”: from the one day to the other."""
    months, numbers = phrase.numbers(*MONTHS), phrase.numbers("number", "ordinal")
    if len(numbers) < 2 or not months:
        return Sense.unknown(NO_SUCH_DAY)
    years, turns = phrase.numbers("year"), months[0] > months[-1]
    year = years[0] if len(years) == 2 else _year(phrase, numbers[2:])
    if year is not None and len(years) < 2:
        year -= turns
    first = day_of(year, months[0], numbers[0], setting)
    if first.range is None:
        return first
    start = first.range.start
    end = valid_day(start.year + turns, months[-1], numbers[1])
    if end is None or start > end:
        return Sense.unknown(NO_SUCH_DAY)
    return Sense(DateRange.spanning(start, end), anchored=first.anchored, exact=first.exact, duration=phrase.has("from"))


def weekday(phrase: Phrase, setting: Setting) -> Sense:
    """A day of the week: the most recent on or before publication, unless the words or what is told point ahead."""
    number = phrase.number(*WEEKDAYS, "weekday_owning")
    if number is None or setting.published is None:
        return Sense.unknown(NO_PUBLICATION, anchored=True)
    return Sense.on(_weekday(number, phrase, setting, setting.published), anchored=True)


def _weekday(number: int, phrase: Phrase, setting: Setting, published: date) -> date:
    if phrase.text("unit") not in (None, "day"):
        week = unit_around(published, "week").start + timedelta(days=7 * (phrase.has("next") - phrase.has("last")))
        return week + timedelta(days=number)
    if phrase.has("prior"):
        return weekday_near(number, setting.now or published, strictly=True)
    if phrase.has("following"):
        return weekday_near(number, setting.now or published, ahead=True, strictly=True)
    if phrase.has("last", "past"):
        return weekday_near(number, published, strictly=True)
    if phrase.has("next"):
        return weekday_near(number, published, ahead=True, strictly=True)
    if phrase.has("this"):
        day = unit_around(published, "week").start + timedelta(days=number)
        return day if setting.ahead or day <= published else day - timedelta(days=7)  # what has happened did so before
    return weekday_near(number, published, ahead=setting.ahead)


def counted_day(phrase: Phrase, setting: Setting) -> Sense:
    """“Today”, “yesterday”, “last night”: days counted from publication."""
    if setting.published is None:
        return Sense.unknown(NO_PUBLICATION, anchored=True)
    return Sense.on(setting.published + _DAY * (phrase.number("day") or 0), anchored=True)


def told_day(phrase: Phrase, setting: Setting) -> Sense:
    """“The previous day”, “that night”: days counted from the day that was just told of, else from publication."""
    if setting.now is None:
        return Sense.unknown(NO_TOLD_DAY, anchored=True)
    number = phrase.number("told_day", "told_day_closing")
    if number is None:
        number = phrase.has("following", "next") - phrase.has("prior")
    if number > 0 and setting.told is None:
        return Sense.unknown(NO_TOLD_DAY)
    return Sense.on(setting.now + _DAY * number, anchored=not setting.told_exact, exact=setting.told_exact)


def part_of_today(phrase: Phrase, setting: Setting) -> Sense:
    """“This morning”: the day of publication; “last night” is a word of its own."""
    if setting.published is None:
        return Sense.unknown(NO_PUBLICATION, anchored=True)
    return Sense.on(setting.published - _DAY * phrase.has("last"), anchored=True)


def overnight(phrase: Phrase, setting: Setting) -> Sense:
    """“Overnight” covers two days (coding guide): the night before publication, or the night that a weekday begins."""
    if setting.published is None:
        return Sense.unknown(NO_PUBLICATION, anchored=True)
    number = phrase.number(*WEEKDAYS)
    start = setting.published - _DAY
    if number is not None:
        day = weekday_near(number, setting.published)
        start = day if day < setting.published else day - _DAY
    elif phrase.has("day"):
        start = setting.published + _DAY * (min(phrase.number("day") or 0, 0) - (not phrase.number("day")))
    return Sense(DateRange.spanning(start, start + _DAY), anchored=True)


def day_and_night(phrase: Phrase, setting: Setting) -> Sense:
    """“On Thursday and during the night”: that day and the next; “on Thursday and in the morning” is one day."""
    day = weekday(phrase, setting)
    if day.range is None or phrase.text("part") not in (None, "night"):
        return day
    return Sense(DateRange.spanning(day.range.start, day.range.end + _DAY), anchored=True)


def night_between(phrase: Phrase, setting: Setting) -> Sense:
    """“The night of Tuesday to Wednesday”, “Saturday into Sunday”: from the one day to the other."""
    numbers = phrase.numbers(*WEEKDAYS)
    if setting.published is None:
        return Sense.unknown(NO_PUBLICATION, anchored=True)
    end = weekday_near(numbers[1], setting.published, ahead=setting.ahead)
    start = weekday_near(numbers[0], end, strictly=True)
    return Sense(DateRange.spanning(start, end), anchored=True)
