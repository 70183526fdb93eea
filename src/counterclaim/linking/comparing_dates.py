"""When: the days on which two accounts put their event."""

from __future__ import annotations

from counterclaim.linking.card import Card
from counterclaim.linking.comparison import Comparison, Level, reason_of, silent
from counterclaim.linking.other_years import DAYS_OFF, DAYS_OFF_BY_WEEKDAY, MOST_YEARS, NEWS_DAYS, YEAR_DAYS
from counterclaim.model.phrase import Phrase

_DATED = "first_day_l is not null and first_day_r is not null"
_GAP = "greatest(first_day_l - last_day_r, first_day_r - last_day_l)"
_SHORT = "last_day_l - first_day_l <= 2 and last_day_r - first_day_r <= 2"
_EXACT = "first_day_l = last_day_l and first_day_r = last_day_r"
# Both are told as news, on one day of two years (other_years.py).
_APART = "abs(first_day_l - first_day_r)"
_YEARS = f"round({_APART} / {YEAR_DAYS})"
_AS_NEWS = " and ".join(f"coalesce(published_{side} - last_day_{side} between 0 and {NEWS_DAYS}, false)" for side in "lr")
_OFF = f"abs({_APART} - {_YEARS} * {YEAR_DAYS}) <= if(weekday_l = weekday_r, {DAYS_OFF_BY_WEEKDAY}, {DAYS_OFF})"
_OTHER_YEAR = f"{_YEARS} between 1 and {MOST_YEARS} and {_OFF}"
# The day of the account that has one, against the publication of the one that has none.
_DAY = "coalesce(first_day_l, first_day_r)"
_TOLD = "case when first_day_l is null then published_l else published_r end"
_ONE_DATED = "(first_day_l is null) <> (first_day_r is null)"
_NEITHER = "first_day_l is null and first_day_r is null"


def dates() -> Comparison:
    """Two accounts of one event put it on one day; outlets differ by a day over nights and time zones, hardly ever by more.

    An account without a day is held against the days of publication: nobody reports an attack before it happened.
    """
    return Comparison(
        "date",
        "coalesce(first_day_l, published_l) is null or coalesce(first_day_r, published_r) is null",
        (
            Level("same_day", f"{_DATED} and {_EXACT} and first_day_l = first_day_r", "same day"),
            Level("days_overlap", f"{_DATED} and {_SHORT} and {_GAP} <= 0", "days that overlap"),
            Level("next_day", f"{_DATED} and {_SHORT} and {_GAP} = 1", "a day apart"),
            Level("within_stretch", f"{_DATED} and {_GAP} <= 0", "one's days lie within the longer time that the other names"),
            Level("few_days", f"{_DATED} and {_GAP} <= 3", "two or three days apart"),
            Level("week", f"{_DATED} and {_GAP} <= 7", "up to a week apart"),
            Level(
                "other_year",
                f"{_DATED} and {_SHORT} and {_AS_NEWS} and {_OTHER_YEAR}",
                "the same time of another year, which may be mistyped",
            ),
            Level("apart", _DATED, "more than a week apart"),
            Level(
                "told_at_once",
                f"{_ONE_DATED} and {_TOLD} - {_DAY} between 0 and 3",
                "one has no day, and came out within days of it",
            ),
            Level(
                "told_before",
                f"{_ONE_DATED} and {_TOLD} - {_DAY} not between 0 and 31",
                "one has no day, and came out at another time",
            ),
            Level(
                "out_together", f"{_NEITHER} and abs(published_l - published_r) <= 2", "neither has a day; both came out at once"
            ),
            Level(
                "out_apart",
                f"{_NEITHER} and abs(published_l - published_r) > 10",
                "neither has a day; they came out at other times",
            ),
            Level("unclear", None, "one has no day"),
        ),
        reason_of(dates),
        _detail,
    )


def weekdays() -> Comparison:
    """Where one of two accounts does not tell its day, the weekday is left: that of one event is the same in both."""
    return Comparison(
        "weekday",
        f"weekday_l is null or weekday_r is null or ({_DATED})",
        (
            Level("same", "weekday_l = weekday_r", "the same day of the week"),
            Level("next", "abs(weekday_l - weekday_r) in (1, 6)", "days of the week that follow each other"),
            Level("other", None, "other days of the week"),
        ),
        reason_of(weekdays),
        silent,
    )


def _detail(one: Card, other: Card) -> str:
    if one.date is None or other.date is None:
        return ""
    if one.date == other.date and one.date.start == one.date.end:
        return Phrase("{day}", day=one.date.start)
    return Phrase("{one} and {other}", one=_days(one), other=_days(other))


def _days(card: Card) -> str:
    days = card.date
    if days is None:
        return Phrase("no day")
    return f"{days.start}" if days.start == days.end else Phrase("{low} to {high}", low=str(days.start), high=str(days.end))
