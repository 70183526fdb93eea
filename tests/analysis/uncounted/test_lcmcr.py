from __future__ import annotations

from pathlib import Path

import pytest

from counterclaim.analysis.uncounted.estimate import RHAT_LIMIT
from counterclaim.analysis.uncounted.lcmcr import lcmcr
from counterclaim.analysis.uncounted.lists import parse_lists
from counterclaim.analysis.uncounted.loglinear import fit
from persons_on_lists import drawn

pytestmark = pytest.mark.slow
PUBLISHED = Path(__file__).resolve().parents[4] / "shared" / "bench" / "mse"


def test_lcmcr_finds_an_independent_population_and_the_same_each_time() -> None:
    lists = drawn(1_500, (0.4, 0.3, 0.35, 0.3))
    estimate = lcmcr(lists, steps=2_000)
    assert estimate.low < 1_500 < estimate.high
    assert lcmcr(lists, steps=2_000) == estimate
    assert lcmcr(lists, seed=2, steps=2_000) != estimate


def test_lcmcr_sees_kinds_of_people_whom_lists_miss_together() -> None:
    """Half are many times as likely to be on any list: taken as one kind, too few would seem to be missing."""
    lists = drawn(3_000, (0.35, 0.3, 0.3, 0.25), kinds=((0.5, 2.0), (0.5, 0.4)))
    assert lists.observed + fit(lists, ()).uncounted < lcmcr(lists).point < 3_500


def test_lcmcr_stops_where_chains_agree_and_says_where_they_do_not() -> None:
    lists = drawn(1_500, (0.4, 0.3, 0.35, 0.3))
    settled, hurried = lcmcr(lists).chains, lcmcr(lists, steps=40).chains
    assert settled is not None and hurried is not None
    assert settled.agree and settled.steps < 20_000 and settled.rhat <= RHAT_LIMIT
    assert not hurried.agree and hurried.steps == 40


@pytest.mark.skipif(not PUBLISHED.is_dir(), reason="the published lists are not in this repository")
@pytest.mark.parametrize(
    ("name", "point", "within", "low", "high"),
    [
        ("kosovo_aggregate", 10_356, 0.05, 9_002, 12_122),  # Ball and others 2002
        ("UKdat_5", 20_232, 0.15, 10_935, 32_842),  # 200 chains of the R package LCMCR: README of MSETools
    ],
)
def test_lcmcr_finds_what_is_published(name: str, point: int, within: float, low: int, high: int) -> None:
    estimate = lcmcr(parse_lists((PUBLISHED / f"{name}.csv").read_text("utf-8")))
    assert estimate.chains is not None and estimate.chains.agree
    assert estimate.point == pytest.approx(point, rel=within)
    assert estimate.low < high and low < estimate.high
