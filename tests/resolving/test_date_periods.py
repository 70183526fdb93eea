from __future__ import annotations

from datetime import date

import pytest

from counterclaim.resolving.date_periods import (
    calendar_unit,
    century,
    decade,
    feast,
    month,
    quarter,
    season,
    unit_within,
    week_of,
    weekend,
    year_range,
)
from counterclaim.resolving.date_sense import NO_PUBLICATION, NO_SUCH_DAY, NOT_GUESSED, TOO_FAR, Sense
from dating import at, phrase, times


def bounds(sense: Sense) -> str:
    assert sense.range is not None, sense.why
    return f"{sense.range.start}..{sense.range.end}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("January", "2025-01-01..2025-01-31"),
        ("December", "2024-12-01..2024-12-31"),
        ("last January", "2024-01-01..2024-01-31"),
        ("next January", "2026-01-01..2026-01-31"),
        ("this May", "2025-05-01..2025-05-31"),
        ("May last year", "2024-05-01..2024-05-31"),
        ("May 2019", "2019-05-01..2019-05-31"),
        ("mid-May 2019", "2019-05-11..2019-05-20"),
    ],
)
def test_date_periods_month(text: str, expected: str) -> None:
    assert bounds(month(phrase(text), at())) == expected


def test_date_periods_month_to_come() -> None:
    assert bounds(month(phrase("May"), at(ahead=True))) == "2025-05-01..2025-05-31"
    assert bounds(month(phrase("last May"), at(ahead=True))) == "2024-05-01..2024-05-31"


def test_date_periods_month_without_publication() -> None:
    assert month(phrase("December"), at(None)).why == NO_PUBLICATION


@pytest.mark.parametrize(("text", "expected"), [("2014-16", "2014-01-01..2016-12-31"), ("1998-2003", "1998-01-01..2003-12-31")])
def test_date_periods_year_range(text: str, expected: str) -> None:
    sense = year_range(phrase(text), at())
    assert bounds(sense) == expected
    assert sense.duration


def test_date_periods_year_range_backwards() -> None:
    assert year_range(phrase("2016-2014"), at()).why == NO_SUCH_DAY


def test_date_periods_decade() -> None:
    assert bounds(decade(phrase("the 1980s"), at())) == "1980-01-01..1989-12-31"
    assert bounds(decade(phrase("the '90s"), at())) == "1990-01-01..1999-12-31"


def test_date_periods_century() -> None:
    assert bounds(century(phrase("19th century"), at())) == "1801-01-01..1900-12-31"
    assert century(phrase("99th century"), at()).why == TOO_FAR


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("last summer", "2024-06-01..2024-08-31"),
        ("next summer", "2025-06-01..2025-08-31"),
        ("summer of 2019", "2019-06-01..2019-08-31"),
        ("last winter", "2023-12-01..2024-02-29"),
    ],
)
def test_date_periods_season(text: str, expected: str) -> None:
    assert bounds(season(phrase(text), at())) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("third quarter of 2021", "2021-07-01..2021-09-30"),
        ("first quarter", "2025-01-01..2025-03-31"),
        ("third quarter", "2024-07-01..2024-09-30"),
    ],
)
def test_date_periods_quarter(text: str, expected: str) -> None:
    assert bounds(quarter(phrase(text), at())) == expected


def test_date_periods_fifth_quarter() -> None:
    assert quarter(phrase("fifth quarter"), at()).why == NO_SUCH_DAY


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("last week", "2024-12-23..2024-12-29"),
        ("this week", "2024-12-30..2025-01-05"),
        ("next month", "2025-02-01..2025-02-28"),
        ("early next week", "2025-01-06..2025-01-07"),
        ("earlier this week", "2024-12-30..2025-01-05"),
        ("late last year", "2024-09-01..2024-12-31"),
    ],
)
def test_date_periods_calendar_unit(text: str, expected: str) -> None:
    assert bounds(calendar_unit(phrase(text), at())) == expected


def test_date_periods_previous_week_counts_from_the_day_told_of() -> None:
    assert bounds(calendar_unit(phrase("the previous week"), at(told=date(2019, 3, 6)))) == "2019-02-25..2019-03-03"


@pytest.mark.parametrize(
    ("published", "text", "expected"),
    [
        (date(2025, 1, 5), "the weekend", "2025-01-04..2025-01-05"),
        (date(2025, 1, 5), "last weekend", "2024-12-28..2024-12-29"),
        (date(2025, 1, 8), "the weekend", "2025-01-04..2025-01-05"),
        (date(2025, 1, 8), "last weekend", "2025-01-04..2025-01-05"),
        (date(2025, 1, 8), "next weekend", "2025-01-11..2025-01-12"),
    ],
)
def test_date_periods_weekend(published: date, text: str, expected: str) -> None:
    assert bounds(weekend(phrase(text), at(published))) == expected


def test_date_periods_week_of() -> None:
    assert bounds(week_of(phrase("the week of March 6 2024"), at())) == "2024-03-04..2024-03-10"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("first week of December", "2024-12-01..2024-12-07"),
        ("second week of January 2024", "2024-01-08..2024-01-14"),
        ("last week of 2024", "2024-12-25..2024-12-31"),
        ("last day of February 2024", "2024-02-29..2024-02-29"),
        ("third days of March 2024", "2024-03-01..2024-03-31"),
        ("ninth week of March 2024", "2024-03-01..2024-03-31"),
    ],
)
def test_date_periods_unit_within(text: str, expected: str) -> None:
    assert bounds(unit_within(phrase(text), at())) == expected


def test_date_periods_feast() -> None:
    assert feast(phrase("Ramadan"), at()).why == NOT_GUESSED


def test_date_periods_end_of_the_year() -> None:
    assert times("It must be done by the end of the year.") == {"the end of the year": "2025-09-01..2025-12-31"}
