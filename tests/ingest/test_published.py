"""The date of publication, taken as YYYY-MM-DD alone."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.errors import BadDate
from counterclaim.ingest.published import is_ahead, parse_published

TODAY = date(2025, 6, 1)


def test_published_reads_an_iso_date() -> None:
    assert parse_published("2025-01-05", today=TODAY) == date(2025, 1, 5)


@pytest.mark.parametrize(
    "text", ["", "5 January 2025", "2025-1-5", "20250105", "2025-01-05T10:00", "05-01-2025", "٢٠٢٥-٠١-٠٥", "2025-W01-1"]
)
def test_published_refuses_other_forms(text: str) -> None:
    with pytest.raises(BadDate, match="YYYY-MM-DD"):
        parse_published(text, today=TODAY)


@pytest.mark.parametrize("text", ["2025-02-30", "2025-13-01", "2025-00-10", "0000-01-01"])
def test_published_refuses_impossible_days(text: str) -> None:
    with pytest.raises(BadDate, match="does not exist"):
        parse_published(text, today=TODAY)


def test_published_refuses_the_future() -> None:
    with pytest.raises(BadDate, match="in the future"):
        parse_published("2025-06-03", today=TODAY)


def test_published_takes_tomorrow_which_has_come_in_the_east() -> None:
    assert parse_published("2025-06-02", today=TODAY) == TODAY + timedelta(days=1)


def test_published_uses_the_clock_where_no_day_is_given() -> None:
    with pytest.raises(BadDate, match="in the future"):
        parse_published("9999-12-31")


def test_published_cuts_long_nonsense_in_its_message() -> None:
    with pytest.raises(BadDate) as caught:
        parse_published("x" * 5000, today=TODAY)
    assert len(str(caught.value)) < 200


@given(st.dates(max_value=TODAY))
def test_published_reads_back_every_past_day(day: date) -> None:
    assert parse_published(day.isoformat(), today=TODAY) == day


@given(st.text(max_size=30))
def test_published_raises_nothing_but_bad_date(text: str) -> None:
    with suppress(BadDate):
        parse_published(text, today=TODAY)


@pytest.mark.parametrize(("days", "ahead"), [(0, False), (1, False), (2, True), (-400, False)])
def test_published_day_is_ahead_when_it_is_tomorrow_for_nobody(days: int, ahead: bool) -> None:
    assert is_ahead(TODAY + timedelta(days), today=TODAY) is ahead
