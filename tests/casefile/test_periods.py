from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.casefile.periods import Unit
from points import DAY


@given(st.dates(), st.sampled_from(Unit))
def test_unit_a_day_is_in_its_period(day: date, unit: Unit) -> None:
    first, following = unit.first(day), unit.following(day)
    assert first <= day <= unit.last(day)
    assert unit.first(first) == first
    if following is not None:
        assert first < following and unit.first(following) == following


@pytest.mark.parametrize(
    ("days", "unit"), [(0, Unit.DAY), (159, Unit.DAY), (160, Unit.WEEK), (1119, Unit.WEEK), (1500, Unit.MONTH), (9000, Unit.YEAR)]
)
def test_unit_is_the_finest_that_fits(days: int, unit: Unit) -> None:
    assert Unit.fitting(DAY, DAY + timedelta(days=days)) is unit
