"""Numbers of people as hand-kept tables write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.errors import UnreadableInput
from counterclaim.ingest.coded_numbers import People, number, people
from counterclaim.model.count import Qualifier

EXACT, RANGE, ABOUT = Qualifier.EXACT, Qualifier.RANGE, Qualifier.ABOUT


def told(value: str) -> People | None:
    return people({"Dead": value}, "Dead")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("12", (12, 12, EXACT)), ("12.0", (12, 12, EXACT)), ("1,200", (1200, 1200, EXACT)), ("1\u202f200", (1200, 1200, EXACT)),
        ("١٢", (12, 12, EXACT)), ("5-7", (5, 7, RANGE)), ("5 – 7", (5, 7, RANGE)), ("5 à 7", (5, 7, RANGE)),
        ("7 to 7", (7, 7, EXACT)), ("1,000 to 1,200", (1000, 1200, RANGE)), ("At least 12", (12, None, Qualifier.AT_LEAST)),
        ("12+", (12, None, Qualifier.AT_LEAST)), ("au moins 12", (12, None, Qualifier.AT_LEAST)),
        ("لا يقل عن 12", (12, None, Qualifier.AT_LEAST)), ("up to 9", (None, 9, Qualifier.AT_MOST)), ("~30", (30, 30, ABOUT)),
    ],
)  # fmt: skip
def test_coded_numbers_have_the_bounds_that_the_cell_gives(
    value: str, expected: tuple[int | None, int | None, Qualifier]
) -> None:
    assert told(value) == expected


@pytest.mark.parametrize("value", ["", " ", "Unknown", "N/A", "-", "–", "?", "inconnu", "غير معروف"])
def test_coded_numbers_that_nobody_knows_are_none(value: str) -> None:
    assert told(value) is None


@pytest.mark.parametrize("value", ["many", "-1", "1.5", "1.000", "1,20", "7-5", "12 (3 children)", "5-7-9", "twelve"])
def test_coded_numbers_that_cannot_be_told_are_refused_with_what_can(value: str) -> None:
    with pytest.raises(UnreadableInput, match=r"its Dead is .*: write a number as 12, 1,200, 5-7"):
        told(value)


def test_coded_numbers_of_a_column_that_is_not_there_are_none() -> None:
    assert people({}, "Dead") is None and number({}, "Dead") is None


def test_coded_numbers_that_are_bounds_are_one_number() -> None:
    assert number({"Least": "1,200"}, "Least") == 1200
    with pytest.raises(UnreadableInput, match="it is a bound itself"):
        number({"Least": "5-7"}, "Least")


@given(st.integers(0, 10**9), st.integers(0, 10**9))
def test_coded_numbers_read_back_as_they_were_written(one: int, other: int) -> None:
    low, high = sorted((one, other))
    assert told(f"{low:,}-{high:,}") == (low, high, RANGE if low < high else EXACT)


@given(st.text(max_size=12))
def test_coded_numbers_of_any_words_are_bounds_in_order_or_refused(value: str) -> None:
    try:
        found = told(value)
    except UnreadableInput:
        return
    assert found is None or found.low is None or found.high is None or found.low <= found.high
