from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counterclaim.export.incident.scale import Scale

NUMBERS = st.lists(st.none() | st.integers(0, 10**7), max_size=8)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(numbers=NUMBERS)
def test_scale_holds_every_number_and_keeps_their_order(numbers: list[int | None]) -> None:
    scale = Scale.over(numbers)
    places = [scale.at(number) for number in sorted(number for number in numbers if number is not None)]
    assert places == sorted(places)
    assert all(0 <= place <= 100 for place in places)


@given(numbers=NUMBERS)
def test_scale_has_a_few_ticks_within_it(numbers: list[int | None]) -> None:
    scale = Scale.over(numbers)
    ticks = scale.ticks()
    assert 1 <= len(ticks) <= 8
    assert all(scale.low <= number <= scale.high for number, _ in ticks)


@pytest.mark.parametrize(("numbers", "low"), [([8, 9], 7), ([0, 9], 0), ([1, 3], 0), ([1180, 1200], 1175), ([], 0), ([None], 0)])
def test_scale_leaves_the_nothing_out_where_differences_would_vanish(numbers: list[int | None], low: int) -> None:
    assert Scale.over(numbers).low == low


def test_scale_draws_open_ends_to_the_edge() -> None:
    scale = Scale(0, 10)
    opened, upto, exact = scale.bar(8, None), scale.bar(None, 8), scale.bar(8, 8)
    assert opened is not None and opened.opened and opened.end == 100
    assert upto is not None and not upto.opened and upto.start == scale.at(0)
    assert exact is not None and exact.start == exact.end == scale.at(8)
    assert scale.bar(None, None) is None


def test_scale_draws_a_best_number_that_stands_alone() -> None:
    bar = Scale(0, 10).bar(None, None, 8)
    assert bar is not None and bar.start == bar.end == bar.best
