from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.linking.edge import Edge, Term
from linked import key


@pytest.mark.parametrize(("weight", "probability"), [(0.0, 0.5), (1.0, 2 / 3), (-1.0, 1 / 3), (3.0, 8 / 9)])
def test_edge_probability_is_that_of_its_odds(weight: float, probability: float) -> None:
    assert Edge(key("r1"), key("r2"), weight).probability == pytest.approx(probability)


@given(st.floats(allow_nan=False))
@settings(deadline=None)
def test_edge_probability_of_any_weight_lies_between_0_and_1(weight: float) -> None:
    assert 0.0 <= Edge(key("r1"), key("r2"), weight).probability <= 1.0


def test_edge_term_is_a_plain_triple() -> None:
    assert tuple(Term("date", "same_day", 4.0)) == ("date", "same_day", 4.0)
