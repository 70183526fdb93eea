from __future__ import annotations

from pathlib import Path

import pytest

from counterclaim.analysis.uncounted.dga import dga
from counterclaim.analysis.uncounted.lists import Lists, parse_lists
from persons_on_lists import drawn

MSE = Path(__file__).parents[4] / "shared" / "bench" / "mse"


def test_dga_finds_an_independent_population() -> None:
    estimate = dga(drawn(2_000, (0.4, 0.3, 0.35)))
    assert estimate.low < 2_000 < estimate.high
    assert estimate.point == pytest.approx(2_000, rel=0.12)
    assert "averaged over 7 graphs" in estimate.model


@pytest.mark.slow
@pytest.mark.skipif(not MSE.exists(), reason="the published lists are not beside the project")
def test_dga_gives_what_the_r_package_gives() -> None:
    """O. Binette, MSETools (README): dga on the lists of the United Kingdom, 23,016 (10,408 to 33,481)."""
    estimate = dga(parse_lists((MSE / "UKdat_5.csv").read_text("utf-8")))
    assert (estimate.point, estimate.low, estimate.high) == pytest.approx((23_016, 10_408, 33_481), rel=0.01)


def test_dga_knows_no_order_of_lists() -> None:
    lists = drawn(600, (0.5, 0.3, 0.2))
    turned = Lists(("C", "A", "B"), {(c, a, b): count for (a, b, c), count in lists.counts.items()})
    one, other = dga(lists), dga(turned)
    assert (one.point, one.low, one.high) == (other.point, other.low, other.high)


def test_dga_more_lists_narrow_the_interval() -> None:
    few, many = (dga(drawn(1_000, chances)) for chances in ((0.3,) * 3, (0.3,) * 4))
    assert many.high - many.low < few.high - few.low


def test_dga_is_never_below_those_who_are_counted() -> None:
    estimate = dga(drawn(300, (0.9, 0.9, 0.9)))
    assert estimate.observed <= estimate.low <= estimate.point <= estimate.high
