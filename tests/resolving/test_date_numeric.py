from __future__ import annotations

from datetime import date

import pytest

from counterclaim.resolving.date_numeric import full_year, numeric_day, possible_days
from counterclaim.resolving.date_sense import DAY_OR_MONTH, NO_SUCH_DAY
from dating import at, phrase


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        ("2025-01-02", [date(2025, 1, 2)]),
        ("2025/01/02", [date(2025, 1, 2)]),
        ("25-04-2016", [date(2016, 4, 25)]),
        ("04/25/2016", [date(2016, 4, 25)]),
        ("16.04.17", [date(2017, 4, 16)]),
        ("03/04/2016", [date(2016, 3, 4), date(2016, 4, 3)]),
        ("04/04/2016", [date(2016, 4, 4)]),
        ("03.04.2016", [date(2016, 4, 3)]),
        ("31.02.2016", []),
        ("2016.99.99", []),
        ("123-4-56", []),
    ],
)
def test_date_numeric_possible_days(figures: str, expected: list[date]) -> None:
    assert possible_days(figures) == expected


def test_date_numeric_ambiguous_without_publication() -> None:
    assert numeric_day(phrase("03/04/2016"), at(None)).why == DAY_OR_MONTH


@pytest.mark.parametrize(
    ("published", "expected"),
    [(date(2016, 3, 6), date(2016, 3, 4)), (date(2016, 4, 3), date(2016, 4, 3)), (date(2016, 3, 4), date(2016, 3, 4))],
)
def test_date_numeric_publication_decides(published: date, expected: date) -> None:
    sense = numeric_day(phrase("03/04/2016"), at(published))
    assert sense.range is not None
    assert sense.range.start == expected


def test_date_numeric_publication_that_fits_both_decides_nothing() -> None:
    assert numeric_day(phrase("03/04/2016"), at(date(2016, 9, 1))).why == DAY_OR_MONTH


def test_date_numeric_no_such_day() -> None:
    assert numeric_day(phrase("31.02.2016"), at()).why == NO_SUCH_DAY


@pytest.mark.parametrize(("short", "year"), [(90, 1990), (51, 1951), (50, 2050), (16, 2016), (0, 2000)])
def test_date_numeric_full_year(short: int, year: int) -> None:
    assert full_year(short) == year
