from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from counterclaim.analysis.quantiles import Quartiles


def test_quartiles_are_values_that_were_there() -> None:
    assert Quartiles.of(Counter([1, 2, 3, 4])) == Quartiles(4, 1, 2, 3, 4)
    assert Quartiles.of(Counter([7])) == Quartiles(1, 7, 7, 7, 7)
    assert Quartiles.of({}) is None


@given(st.lists(st.integers(-9, 9), min_size=1))
def test_quartiles_bound_their_share_of_the_values(values: list[int]) -> None:
    found = Quartiles.of(Counter(values))
    assert found is not None and found.number == len(values)
    for bound, share in ((found.first, 0.25), (found.median, 0.5), (found.third, 0.75), (found.ninth, 0.9)):
        assert bound in values
        assert sum(value <= bound for value in values) >= share * len(values)
        assert sum(value < bound for value in values) < share * len(values)
