"""How many people were harmed, as one claimant says it."""

from __future__ import annotations

import pytest

from counterclaim.model.count import Count, Group, Harm, Qualifier


def test_count_refuses_a_low_above_its_high() -> None:
    with pytest.raises(ValueError, match="above high"):
        Count(Harm.KILLED, Group.PEOPLE, 9, 8, Qualifier.RANGE)


@pytest.mark.parametrize(("low", "high"), [(None, None), (9, None), (None, 9), (9, 9)])
def test_count_keeps_the_bounds_that_the_words_give(low: int | None, high: int | None) -> None:
    count = Count(Harm.KILLED, Group.PEOPLE, low, high, Qualifier.EXACT)
    assert (count.low, count.high) == (low, high)
