"""Words that count from where the teller stands: "in the past 24 hours", "three months ago", "two days earlier"."""

from __future__ import annotations

from datetime import date, timedelta

from counterclaim.model.daterange import DateRange
from counterclaim.resolving.date_calendar import one_day, shifted, unit_around
from counterclaim.resolving.date_sense import BY_AN_EVENT, NO_NUMBER, NO_PUBLICATION, NO_TOLD_DAY, TOO_FAR, Phrase, Sense, Setting

_HOURS = 24
_PAST = -1
_COMING = 1


def past_stretch(phrase: Phrase, setting: Setting) -> Sense:
    """“Over the past week”, “the last 48 hours”: back from publication by as much; today is part of it."""
    return _stretch(phrase, setting, _PAST)


def coming_stretch(phrase: Phrase, setting: Setting) -> Sense:
    """“The next three weeks”: ahead of publication by as much."""
    return _stretch(phrase, setting, _COMING)


def _stretch(phrase: Phrase, setting: Setting, sign: int) -> Sense:
    length = _length(phrase)
    if setting.published is None:
        return Sense.unknown(NO_PUBLICATION, anchored=True, duration=True)
    if length is None:
        return Sense.unknown(NO_NUMBER, anchored=True, duration=True)
    day = _moved(setting.published, length, sign)
    if day is None:
        return Sense.unknown(TOO_FAR, anchored=True, duration=True)
    start, end = sorted((day, setting.published))
    # the past week ends in the week's first day again: still a week under UCDP's rule
    precision = 3 if (end - start).days == 7 else DateRange.spanning(start, end).precision
    return Sense(DateRange(start, end, precision), anchored=True).lasting()


def ago(phrase: Phrase, setting: Setting) -> Sense:
    """“Three months ago”: the calendar unit that lies so far before publication, as exact as its words."""
    return _away(phrase, setting.published, _PAST, NO_PUBLICATION, anchored=True)


def earlier(phrase: Phrase, setting: Setting) -> Sense:
    """“Two days earlier”: so far before the day just told of, else before publication."""
    return _away(phrase, setting.now, _PAST, NO_TOLD_DAY, anchored=not setting.told_exact)


def later(phrase: Phrase, setting: Setting) -> Sense:
    """“Two days later”: so far after the day just told of; nothing is told to have happened after publication."""
    return _away(phrase, setting.told, _COMING, NO_TOLD_DAY, anchored=not setting.told_exact)


def _away(phrase: Phrase, start: date | None, sign: int, why: str, *, anchored: bool) -> Sense:
    length = _length(phrase)
    if start is None:
        return Sense.unknown(why, anchored=True)
    if length is None:
        return Sense.unknown(NO_NUMBER, anchored=anchored, historic=sign == _PAST and _unit(phrase) not in ("hour", "day"))
    day = _moved(start, length, sign)
    if day is None:
        return Sense.unknown(TOO_FAR, anchored=anchored)
    if length[1] == "hour":
        return Sense(DateRange.spanning(*sorted((day, start))), anchored=anchored)
    return Sense(unit_around(day, length[1]), anchored=anchored, exact=not anchored)


def _unit(phrase: Phrase) -> str | None:
    return phrase.text("unit", "units", "dual")


def _length(phrase: Phrase) -> tuple[int, str] | None:
    """How many of which unit; None where the words do not say ("a few weeks ago")."""
    unit = _unit(phrase)
    number = 2 if phrase.has("dual") else phrase.number("number", "spelt", "one", "ordinal")
    if unit is None or (number is None and phrase.has("few", "units")):
        return None
    return (1 if number is None else number), unit


def _moved(day: date, length: tuple[int, str], sign: int) -> date | None:
    number, unit = length
    if unit == "hour":
        number, unit = -(-number // _HOURS), "day"
    try:
        return shifted(day, unit, sign * number)
    except (OverflowError, ValueError):
        return None


def since(sense: Sense, setting: Setting) -> Sense:
    """“Since Monday”: from its first day until publication."""
    if sense.range is None:
        return Sense.unknown(sense.why or BY_AN_EVENT, anchored=True, duration=True)
    if setting.published is None or sense.range.start > setting.published:
        return Sense.unknown(NO_PUBLICATION, anchored=True, duration=True)
    if sense.duration and sense.range.end == setting.published:
        return sense
    return Sense(DateRange.spanning(sense.range.start, setting.published), anchored=True).lasting()


def spanning(first: Sense, last: Sense, *, lasting: bool) -> Sense:
    """“Between Monday and Wednesday”, “from May to July”: from the start of the one to the end of the other."""
    anchored = first.anchored or last.anchored
    if first.range is None or last.range is None:
        return Sense.unknown(first.why or last.why or BY_AN_EVENT, anchored=anchored, duration=lasting)
    start, end = first.range.start, last.range.end
    if start > end:
        start = _before(first.range, last.range)
    return Sense(DateRange.spanning(start, end), anchored=anchored, exact=first.exact and last.exact, duration=lasting)


def _before(first: DateRange, last: DateRange) -> date:
    """The start of the earlier unit of the same name: "from Friday to Monday" said on a Monday, "from December to March"."""
    weeks = -(-(first.start - last.end).days // 7)
    if weeks == 1 and first.precision == 1:
        return first.start - timedelta(days=7)
    year = shifted(first.start, "year", -1)
    return year if year <= last.end else one_day(last.end).start


def eve(phrase: Phrase, setting: Setting) -> Sense:
    """“On the eve of the vote”, “two days after the attack”: a day that an event fixes."""
    return Sense.unknown(BY_AN_EVENT)
