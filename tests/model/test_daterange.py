"""A day, or the days between which something happened."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.model.daterange import DateRange

DAY = date(2025, 1, 2)


@pytest.mark.parametrize(("days", "precision"), [(1, 1), (2, 2), (6, 2), (7, 3), (8, 4), (31, 4), (32, 5), (365, 5)])
def test_daterange_precision_is_ucdps(days: int, precision: int) -> None:
    assert DateRange.spanning(DAY, DAY + timedelta(days=days - 1)).precision == precision


def test_daterange_refuses_to_end_before_it_starts() -> None:
    with pytest.raises(ValueError, match="before it starts"):
        DateRange(DAY, DAY - timedelta(days=1), 1)


def test_daterange_refuses_a_precision_that_ucdp_has_not() -> None:
    with pytest.raises(ValueError, match="1 to 5"):
        DateRange(DAY, DAY, 6)


@given(st.dates(), st.integers(0, 40), st.dates(), st.integers(0, 40))
def test_daterange_overlap_is_a_shared_day(a: date, more: int, b: date, longer: int) -> None:
    if a > date(9999, 10, 1) or b > date(9999, 10, 1):
        return
    one, other = DateRange.spanning(a, a + timedelta(days=more)), DateRange.spanning(b, b + timedelta(days=longer))
    assert one.overlaps(other) == other.overlaps(one) == (a <= other.end and b <= one.end)
