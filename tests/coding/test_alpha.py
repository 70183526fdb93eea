from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.coding.alpha import alpha, nominal, ratio

# The worked example of "Computing Krippendorff's Alpha-Reliability" (2011), C: four observers, twelve units, values missing.
OBSERVERS = (
    (1, 2, 3, 3, 2, 1, 4, 1, 2, None, None, None),
    (1, 2, 3, 3, 2, 2, 4, 1, 2, 5, None, 3),
    (None, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, None),
    (1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, None),
)
UNITS = [[value for value in unit if value is not None] for unit in zip(*OBSERVERS, strict=True)]
# The same paper, A: two observers, ten units, a choice of two.
TWO = [*zip("0100000000", "1110010010", strict=True)]


def test_alpha_of_the_published_examples() -> None:
    assert alpha(UNITS) == pytest.approx(0.743, abs=0.001)
    assert alpha(UNITS, ratio) == pytest.approx(0.797, abs=0.001)
    assert alpha(TWO) == pytest.approx(0.095, abs=0.001)


@pytest.mark.parametrize("units", [[], [["a"], ["b"]], [["a", "a"], ["a", "a"]]])
def test_alpha_there_is_none_without_variety(units: Sequence[Sequence[str]]) -> None:
    assert alpha(units) is None


def test_alpha_is_one_for_those_who_always_agree_and_below_zero_for_those_who_never_do() -> None:
    assert alpha([["a", "a"], ["b", "b"]]) == 1
    assert (alpha([["a", "b"], ["b", "a"]]) or 0) < 0


def test_alpha_numbers_differ_by_their_ratio() -> None:
    assert ratio(8, 9) < ratio(8, 80) and ratio(0, 0) == nominal(3, 3) == 0


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("abc")), min_size=1, max_size=12))
def test_alpha_knows_no_order_of_units_or_coders(units: list[tuple[str, str]]) -> None:
    found, turned = alpha(units), alpha([(other, one) for one, other in reversed(units)])
    assert (found is None) == (turned is None)
    assert (found or 0) == pytest.approx(turned or 0)
