from __future__ import annotations

from datetime import date

import pytest

from counterclaim.resolving.date_sense import BY_AN_EVENT, NO_NUMBER, NO_PUBLICATION, NO_TOLD_DAY, TOO_FAR, Sense
from counterclaim.resolving.date_stretches import ago, coming_stretch, earlier, eve, later, past_stretch, since, spanning
from dating import at, phrase


def bounds(sense: Sense) -> str:
    assert sense.range is not None, sense.why
    return f"{sense.range.start}..{sense.range.end}"


@pytest.mark.parametrize(
    ("text", "expected", "precision"),
    [
        ("the past 24 hours", "2025-01-04..2025-01-05", 2),
        ("the last 48 hours", "2025-01-03..2025-01-05", 2),
        ("the past 30 hours", "2025-01-03..2025-01-05", 2),
        ("the past week", "2024-12-29..2025-01-05", 3),
        ("the past two weeks", "2024-12-22..2025-01-05", 4),
        ("the past month", "2024-12-05..2025-01-05", 5),
        ("the past 20 years", "2005-01-05..2025-01-05", 5),
    ],
)
def test_date_stretches_past(text: str, expected: str, precision: int) -> None:
    sense = past_stretch(phrase(text), at())
    assert bounds(sense) == expected
    assert sense.duration
    assert sense.range is not None
    assert sense.range.precision == precision


def test_date_stretches_coming() -> None:
    assert bounds(coming_stretch(phrase("the next three weeks"), at())) == "2025-01-05..2025-01-26"


@pytest.mark.parametrize("text", ["the past few weeks", "the last months", "several days"])
def test_date_stretches_without_a_number(text: str) -> None:
    assert past_stretch(phrase(text), at()).why == NO_NUMBER


def test_date_stretches_beyond_the_calendar() -> None:
    assert past_stretch(phrase("the past 900 decades"), at()).why == TOO_FAR
    assert ago(phrase("900 decades ago"), at()).why == TOO_FAR


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("three days ago", "2025-01-02..2025-01-02"),
        ("two weeks ago", "2024-12-16..2024-12-22"),
        ("three months ago", "2024-10-01..2024-10-31"),
        ("a year ago", "2024-01-01..2024-12-31"),
        ("ten years ago", "2015-01-01..2015-12-31"),
        ("six hours ago", "2025-01-04..2025-01-05"),
    ],
)
def test_date_stretches_ago_is_as_exact_as_its_words(text: str, expected: str) -> None:
    assert bounds(ago(phrase(text), at())) == expected


@pytest.mark.parametrize(
    ("text", "historic"), [("several weeks ago", True), ("years ago", True), ("a few days ago", False), ("hours ago", False)]
)
def test_date_stretches_ago_without_a_number(text: str, historic: bool) -> None:
    sense = ago(phrase(text), at())
    assert sense.why == NO_NUMBER
    assert sense.historic is historic


def test_date_stretches_earlier_counts_from_the_day_told_of() -> None:
    setting = at(told=date(2019, 3, 3), told_exact=True)
    assert bounds(earlier(phrase("two days earlier"), setting)) == "2019-03-01..2019-03-01"
    assert not earlier(phrase("two days earlier"), setting).anchored
    assert bounds(earlier(phrase("two days earlier"), at())) == "2025-01-03..2025-01-03"


def test_date_stretches_later_needs_a_day_told_of() -> None:
    assert bounds(later(phrase("two days later"), at(told=date(2019, 3, 3)))) == "2019-03-05..2019-03-05"
    assert later(phrase("two days later"), at()).why == NO_TOLD_DAY


def test_date_stretches_since() -> None:
    monday = Sense.on(date(2024, 12, 30), anchored=True)
    sense = since(monday, at())
    assert bounds(sense) == "2024-12-30..2025-01-05"
    assert sense.duration
    assert since(monday, at(None)).why == NO_PUBLICATION
    assert since(Sense.unknown(BY_AN_EVENT), at()).why == BY_AN_EVENT


def test_date_stretches_spanning() -> None:
    first, last = Sense.on(date(2024, 12, 30)), Sense.on(date(2025, 1, 2))
    assert bounds(spanning(first, last, lasting=False)) == "2024-12-30..2025-01-02"


def test_date_stretches_spanning_weekdays_that_come_the_other_way_round() -> None:
    friday, monday = Sense.on(date(2025, 1, 3)), Sense.on(date(2024, 12, 30))
    assert bounds(spanning(friday, monday, lasting=True)) == "2024-12-27..2024-12-30"


def test_date_stretches_spanning_what_is_not_known() -> None:
    sense = spanning(Sense.on(date(2025, 1, 3)), Sense.unknown(NO_PUBLICATION, anchored=True), lasting=True)
    assert sense.why == NO_PUBLICATION
    assert sense.anchored
    assert sense.duration


def test_date_stretches_eve() -> None:
    assert eve(phrase("the eve of"), at()).why == BY_AN_EVENT
