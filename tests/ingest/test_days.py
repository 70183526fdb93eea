"""Days as columns write them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.errors import BadDate
from counterclaim.ingest.days import day_of, days_of
from counterclaim.model.daterange import DateRange


@pytest.mark.parametrize(
    "text",
    [
        "2024-03-25", "2024/03/25", "20240325", "2024-3-25", "2024-03-25T09:30:00Z", "2024-03-25 00:00:00.000",
        "25/03/2024", "03/25/2024", "25.03.2024", "25-3-2024", "25 March 2024", "25th March, 2024", "25-Mar-2024",
        "March 25, 2024", "Mar 25 2024", "25 mars 2024", "25 مارس 2024", "25 آذار 2024", " 25  March 2024 ",
    ],
)  # fmt: skip
def test_day_is_read_as_tables_write_it(text: str) -> None:
    assert day_of(text) == date(2024, 3, 25)


@pytest.mark.parametrize("text", ["5/3/2024", "05-03-2024"])
def test_day_that_may_be_a_month_is_not_guessed(text: str) -> None:
    with pytest.raises(BadDate, match=r"2024-03-05 or 2024-05-03.*date_form"):
        day_of(text)


def test_day_is_read_in_the_form_given() -> None:
    assert day_of("05/03/2024", form="%d/%m/%Y") == date(2024, 3, 5)
    with pytest.raises(BadDate, match="%d/%m/%Y"):
        day_of("2024-03-05", form="%d/%m/%Y")


@pytest.mark.parametrize(
    "text", ["", "Monday", "2024", "2024-03", "2024-02-30", "31/31/2024", "5 Foo 2024", "12.13.2024", "1/2/24", "٢٥"]
)
def test_day_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(BadDate):
        day_of(text)


def test_day_of_equal_day_and_month_is_no_riddle() -> None:
    assert day_of("03/03/2024") == date(2024, 3, 3)
    assert day_of("04.03.2024") == date(2024, 3, 4)


@given(st.dates())
def test_day_written_with_its_year_first_is_that_day(day: date) -> None:
    assert day_of(day.isoformat()) == day


@given(st.text(max_size=20))
def test_day_of_any_words_is_a_day_or_refused(text: str) -> None:
    try:
        day = day_of(text)
    except BadDate:
        return
    assert isinstance(day, date)


@pytest.mark.parametrize(
    "text", ["2024-02", "2024/2", "02/2024", "February 2024", "Feb. 2024", "février 2024", "فبراير 2024", " شباط  2024 "]
)
def test_days_of_a_month_are_all_of_it(text: str) -> None:
    assert days_of(text) == DateRange(date(2024, 2, 1), date(2024, 2, 29), 4)


def test_days_of_a_year_and_of_a_day() -> None:
    assert days_of("2024") == DateRange(date(2024, 1, 1), date(2024, 12, 31), 5)
    assert days_of("2024-02-03") == days_of("03/02/2024", form="%d/%m/%Y") == DateRange(date(2024, 2, 3), date(2024, 2, 3), 1)


@pytest.mark.parametrize("text", ["0000", "2024-13", "13/2024", "Foo 2024", "early 2024", "03/02/2024", "0000-01"])
def test_days_that_cannot_be_told_are_refused(text: str) -> None:
    with pytest.raises(BadDate):
        days_of(text)
