from __future__ import annotations

from datetime import date

import pytest

from counterclaim.resolving.date_days import (
    counted_day,
    day_of,
    day_range,
    named_day,
    night_between,
    overnight,
    part_of_today,
    told_day,
    weekday,
)
from counterclaim.resolving.date_sense import NO_PUBLICATION, NO_SUCH_DAY, NO_TOLD_DAY, Sense
from dating import PUBLISHED, at, phrase


def bounds(sense: Sense) -> tuple[date, date]:
    assert sense.range is not None, sense.why
    return sense.range.start, sense.range.end


def day(sense: Sense) -> date:
    start, end = bounds(sense)
    assert start == end
    return start


def test_date_days_year_in_two_figures() -> None:
    assert day(named_day(phrase("9 JAN 90"), at(None))) == date(1990, 1, 9)


def test_date_days_count_of_three_figures_is_no_year() -> None:
    assert day(named_day(phrase("9 Jan 120"), at())) == date(2025, 1, 9)


def test_date_days_weekday_finds_the_year() -> None:
    assert day(named_day(phrase("Thursday 9 January"), at())) == date(2025, 1, 9)
    assert day(named_day(phrase("Tuesday 9 January"), at())) == date(2024, 1, 9)


def test_date_days_weekday_that_fits_no_year_near_gives_way() -> None:
    assert day(named_day(phrase("Monday 2 January"), at())) == date(2025, 1, 2)


def test_date_days_of_a_story_told_before() -> None:
    setting = at(told=date(2019, 12, 30), told_exact=True)
    assert day(day_of(None, 1, 2, setting)) == date(2020, 1, 2)


def test_date_days_story_of_this_year_changes_nothing() -> None:
    setting = at(told=date(2025, 1, 2), told_exact=True)
    assert day(day_of(None, 12, 30, setting)) == date(2024, 12, 30)


def test_date_days_ahead() -> None:
    assert day(day_of(None, 3, 1, at(ahead=True))) == date(2025, 3, 1)
    assert day(day_of(None, 3, 1, at(ahead=True), past=True)) == date(2024, 3, 1)


def test_date_days_impossible() -> None:
    assert day_of(None, 2, 30, at()).why == NO_SUCH_DAY
    assert day_of(2023, 2, 29, at()).why == NO_SUCH_DAY
    assert named_day(phrase("45 May"), at()).why == NO_SUCH_DAY


def test_date_days_range_over_a_new_year() -> None:
    assert bounds(day_range(phrase("30 December to 2 January 2025"), at())) == (date(2024, 12, 30), date(2025, 1, 2))


def test_date_days_range_that_ends_before_it_starts() -> None:
    assert day_range(phrase("9 to 3 May 2024"), at()).why == NO_SUCH_DAY


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sunday", date(2025, 1, 5)),
        ("last Sunday", date(2024, 12, 29)),
        ("next Sunday", date(2025, 1, 12)),
        ("this Friday", date(2025, 1, 3)),
        ("Friday next week", date(2025, 1, 10)),
        ("Friday last week", date(2024, 12, 27)),
        ("the previous Friday", date(2024, 12, 27)),
        ("the following Friday", date(2025, 1, 10)),
    ],
)
def test_date_days_weekday(text: str, expected: date) -> None:
    assert day(weekday(phrase(text), at(told=date(2025, 1, 3)))) == expected


def test_date_days_this_weekday_is_past_for_what_has_happened() -> None:
    wednesday = date(2025, 5, 14)
    assert day(weekday(phrase("this Saturday"), at(wednesday))) == date(2025, 5, 10)
    assert day(weekday(phrase("this Saturday"), at(wednesday, ahead=True))) == date(2025, 5, 17)
    assert day(weekday(phrase("this Tuesday"), at(wednesday))) == date(2025, 5, 13)


def test_date_days_weekday_to_come() -> None:
    assert day(weekday(phrase("Friday"), at(ahead=True))) == date(2025, 1, 10)


@pytest.mark.parametrize("reading", [weekday, counted_day, part_of_today, overnight])
def test_date_days_relative_without_publication(reading: object) -> None:
    assert callable(reading)
    assert reading(phrase("Friday"), at(None)).why == NO_PUBLICATION


@pytest.mark.parametrize(
    ("text", "expected"), [("that day", 2), ("the day before", 1), ("the following day", 3), ("the previous night", 1)]
)
def test_date_days_told(text: str, expected: int) -> None:
    assert day(told_day(phrase(text), at(told=date(2025, 1, 2)))) == date(2025, 1, expected)


def test_date_days_told_without_any_day() -> None:
    assert told_day(phrase("that day"), at(None)).why == NO_TOLD_DAY


def test_date_days_nothing_is_told_after_publication() -> None:
    assert told_day(phrase("the following day"), at()).why == NO_TOLD_DAY


def test_date_days_told_keeps_the_exactness_of_what_it_counts_from() -> None:
    exact = told_day(phrase("the day before"), at(None, told=date(2019, 3, 3), told_exact=True))
    assert exact.exact
    assert not exact.anchored


@pytest.mark.parametrize(
    ("text", "start"),
    [("overnight", date(2025, 1, 4)), ("overnight Thursday", date(2025, 1, 2)), ("overnight Sunday", date(2025, 1, 4))],
)
def test_date_days_overnight_covers_two_days(text: str, start: date) -> None:
    first, last = bounds(overnight(phrase(text), at(PUBLISHED)))
    assert first == start
    assert (last - first).days == 1


def test_date_days_night_between() -> None:
    assert bounds(night_between(phrase("night of Sunday to Monday"), at())) == (date(2024, 12, 29), date(2024, 12, 30))
    assert night_between(phrase("night of Sunday to Monday"), at(None)).why == NO_PUBLICATION
