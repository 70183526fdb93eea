from __future__ import annotations

import pytest

from counterclaim.analysis.uncounted.lcmcr import lcmcr
from counterclaim.analysis.uncounted.loglinear import fit
from persons_on_lists import drawn

pytestmark = pytest.mark.slow


def test_lcmcr_finds_an_independent_population_and_the_same_each_time() -> None:
    lists = drawn(1_500, (0.4, 0.3, 0.35, 0.3))
    estimate = lcmcr(lists)
    assert estimate.low < 1_500 < estimate.high
    assert lcmcr(lists) == estimate
    assert lcmcr(lists, seed=2) != estimate


def test_lcmcr_sees_kinds_of_people_whom_lists_miss_together() -> None:
    """Half are many times as likely to be on any list: taken as one kind, too few would seem to be missing."""
    lists = drawn(3_000, (0.35, 0.3, 0.3, 0.25), kinds=((0.5, 2.0), (0.5, 0.4)))
    assert lists.observed + fit(lists, ()).uncounted < lcmcr(lists).point < 3_500
