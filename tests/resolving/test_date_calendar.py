from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.model.daterange import DateRange
from counterclaim.resolving.date_calendar import (
    month_of,
    nearest_year,
    one_day,
    phase_of,
    season_of,
    shifted,
    unit_around,
    valid_day,
    weekday_near,
    years,
)

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


def test_date_calendar_valid_day() -> None:
    assert valid_day(2024, 2, 29) == date(2024, 2, 29)
    assert valid_day(2023, 2, 29) is None
    assert valid_day(2023, 13, 1) is None


def test_date_calendar_month_of_leap_year() -> None:
    assert month_of(2024, 2) == DateRange(date(2024, 2, 1), date(2024, 2, 29), 4)


def test_date_calendar_winter_ends_in_the_next_year() -> None:
    assert season_of(2020, 12) == DateRange(date(2020, 12, 1), date(2021, 2, 28), 5)


@pytest.mark.parametrize(
    ("unit", "start", "end"),
    [
        ("day", date(2025, 1, 5), date(2025, 1, 5)),
        ("week", date(2024, 12, 30), date(2025, 1, 5)),
        ("weekend", date(2025, 1, 4), date(2025, 1, 5)),
        ("month", date(2025, 1, 1), date(2025, 1, 31)),
        ("quarter", date(2025, 1, 1), date(2025, 3, 31)),
        ("year", date(2025, 1, 1), date(2025, 12, 31)),
        ("decade", date(2020, 1, 1), date(2029, 12, 31)),
        ("century", date(2001, 1, 1), date(2100, 12, 31)),
    ],
)
def test_date_calendar_unit_around(unit: str, start: date, end: date) -> None:
    found = unit_around(date(2025, 1, 5), unit)
    assert (found.start, found.end) == (start, end)


@pytest.mark.parametrize(
    ("unit", "number", "expected"),
    [
        ("day", -5, date(2025, 3, 26)),
        ("week", 1, date(2025, 4, 7)),
        ("month", -1, date(2025, 2, 28)),
        ("quarter", 1, date(2025, 6, 30)),
        ("year", -1, date(2024, 3, 31)),
        ("decade", -1, date(2015, 3, 31)),
    ],
)
def test_date_calendar_shifted(unit: str, number: int, expected: date) -> None:
    assert shifted(date(2025, 3, 31), unit, number) == expected


def test_date_calendar_shifted_beyond_the_calendar() -> None:
    with pytest.raises(OverflowError):
        shifted(date(2025, 1, 1), "century", -30)


@given(DAYS, st.integers(0, 6), st.booleans(), st.booleans())
def test_date_calendar_weekday_near_is_within_a_week(day: date, number: int, ahead: bool, strictly: bool) -> None:
    found = weekday_near(number, day, ahead=ahead, strictly=strictly)
    assert found.weekday() == number
    assert abs((found - day).days) <= 7
    assert found >= day if ahead else found <= day
    assert not (strictly and found == day)


@given(DAYS, st.sampled_from(["day", "week", "weekend", "month", "quarter", "year", "decade", "century"]))
def test_date_calendar_unit_around_holds_the_day_or_the_last_weekend(day: date, unit: str) -> None:
    found = unit_around(day, unit)
    assert found.start <= day
    assert found.end >= day or unit == "weekend"


def test_date_calendar_nearest_year_leaves_a_week_of_tolerance() -> None:
    published = date(2025, 1, 5)

    def build(month: int, day: int, *, ahead: bool = False) -> date | None:
        return nearest_year(published, lambda year: valid_day(year, month, day), ahead=ahead)

    assert build(1, 12) == date(2025, 1, 12)
    assert build(1, 13) == date(2024, 1, 13)
    assert build(1, 13, ahead=True) == date(2025, 1, 13)
    assert build(2, 29) == date(2024, 2, 29)


@pytest.mark.parametrize(("phase", "start", "end"), [("early", 1, 10), ("mid", 11, 20), ("late", 21, 31)])
def test_date_calendar_phase_of_a_month(phase: str, start: int, end: int) -> None:
    found = phase_of(month_of(2025, 3), phase, None)
    assert (found.start.day, found.end.day) == (start, end)


def test_date_calendar_earlier_ends_where_the_teller_stands() -> None:
    whole, told = years(2025, 2025), date(2025, 5, 3)
    assert phase_of(whole, "earlier", told).end == told
    assert phase_of(whole, "later", told).start == told
    assert phase_of(whole, "earlier", None) == whole


@given(DAYS, st.integers(0, 4000), st.sampled_from(["early", "mid", "late", "first_half", "second_half"]))
def test_date_calendar_phase_lies_inside(day: date, length: int, phase: str) -> None:
    whole = DateRange.spanning(day, day + timedelta(days=length))
    found = phase_of(whole, phase, None)
    assert whole.start <= found.start <= found.end <= whole.end


def test_date_calendar_one_day() -> None:
    assert one_day(date(2025, 1, 5)) == DateRange(date(2025, 1, 5), date(2025, 1, 5), 1)
