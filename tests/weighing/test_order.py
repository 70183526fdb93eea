from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given

from counterclaim.model.incident import SourcedClaim
from counterclaim.weighing.order import in_order, latest_day
from sourcing import counts, day, in_two_orders, some_claims


def test_order_is_by_day_and_reports_without_a_day_come_last() -> None:
    first, second, undated = counts("a", 1, on=1), counts("a", 2, on=2), counts("a", 3)
    assert in_order([undated, second, first]) == [first, second, undated]


def test_order_gives_each_key_once() -> None:
    assert in_order([counts("a", 1), counts("a", 1)]) == [counts("a", 1)]


def test_order_knows_the_latest_day() -> None:
    assert latest_day([counts("a", 1, on=3), counts("a", 2, on=1), counts("a", 3)]) == day(3)
    assert latest_day([counts("a", 3)]) is None


@pytest.mark.slow
@given(in_two_orders(some_claims))
def test_order_does_not_depend_on_the_order_before(two: tuple[Sequence[SourcedClaim], ...]) -> None:
    one, other = two
    assert in_order(one) == in_order(other)
