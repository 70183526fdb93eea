from __future__ import annotations

from pathlib import Path

import pytest

from counterclaim.analysis.uncounted.lists import Lists, parse_lists
from counterclaim.analysis.uncounted.loglinear import fit, loglinear, models, rivals
from persons_on_lists import drawn

MSE = Path(__file__).parents[4] / "shared" / "bench" / "mse"


def test_loglinear_two_lists_are_counted_as_lincoln_and_petersen_did() -> None:
    """Independent lists of 60 and 40 with 20 on both: 60 × 40 / 20 in all."""
    fitted = fit(Lists(("A", "B"), {(1, 0): 40, (0, 1): 20, (1, 1): 20}), ())
    assert fitted.uncounted == pytest.approx(40)
    assert fitted.deviance == pytest.approx(0, abs=1e-6)


@pytest.mark.parametrize(("lists", "number"), [(2, 2), (3, 9), (4, 113)])
def test_loglinear_models_are_hierarchical(lists: int, number: int) -> None:
    """As many as there are: 2, 9, and for four lists 113 without a term of all four."""
    found = list(models(lists))
    assert len(found) == len(set(found)) == number


def test_loglinear_finds_an_independent_population() -> None:
    estimate = loglinear(drawn(2_000, (0.4, 0.3, 0.35)))
    assert estimate.low < 2_000 < estimate.high
    assert estimate.point == pytest.approx(2_000, rel=0.1)
    assert estimate.uncounted == estimate.point - estimate.observed


def test_loglinear_sees_that_two_lists_go_together() -> None:
    """Who is on A is on B too, far more often than by chance: taken as independent they would hide half."""
    lists = Lists(
        ("A", "B", "C"),
        {(1, 1, 0): 300, (1, 1, 1): 100, (1, 0, 0): 60, (0, 1, 0): 60, (0, 0, 1): 250, (1, 0, 1): 20, (0, 1, 1): 20},
    )
    estimate = loglinear(lists)
    assert "A×B" in estimate.model
    assert estimate.point > fit(lists, ()).uncounted + lists.observed


@pytest.mark.skipif(not MSE.exists(), reason="the published lists are not beside the project")
def test_loglinear_gives_what_was_published_on_kosovo() -> None:
    estimate = loglinear(parse_lists((MSE / "kosovo_aggregate.csv").read_text("utf-8")))
    assert estimate.point == pytest.approx(10_356, rel=0.001)
    assert estimate.low == pytest.approx(9_002, rel=0.01)
    assert estimate.high == pytest.approx(12_122, rel=0.01)


@pytest.mark.skipif(not MSE.exists(), reason="the published lists are not beside the project")
@pytest.mark.parametrize("name", ["UKdat", "UKdat_5"])
def test_loglinear_gives_what_was_published_on_the_united_kingdom(name: str) -> None:
    estimate = loglinear(parse_lists((MSE / f"{name}.csv").read_text("utf-8")))
    assert 10_000 <= estimate.point <= 13_000


@pytest.mark.skipif(not MSE.exists(), reason="the published lists are not beside the project")
def test_loglinear_of_independent_lists_gives_what_another_program_published() -> None:
    """O. Binette, MSETools (README): lists of the United Kingdom taken to be independent, 13,444.13."""
    lists = parse_lists((MSE / "UKdat_5.csv").read_text("utf-8"))
    assert lists.observed + fit(lists, ()).uncounted == pytest.approx(13_444.13, abs=0.01)


@pytest.mark.skipif(not MSE.exists(), reason="the published lists are not beside the project")
@pytest.mark.parametrize(("name", "low", "high"), [("Ned", 42_000, 58_000), ("NewOrl_5", 650, 1_700), ("Western", 1_600, 3_600)])
def test_loglinear_overlaps_what_was_published(name: str, low: int, high: int) -> None:
    estimate = loglinear(parse_lists((MSE / f"{name}.csv").read_text("utf-8")))
    assert estimate.low <= high and low <= estimate.high


def test_loglinear_rivals_hold_the_chosen_model_and_say_between_which_totals() -> None:
    lists = drawn(500, (0.5, 0.4, 0.45))
    chosen, near = loglinear(lists), rivals(lists)
    assert near.models > 1
    assert near.low <= chosen.point <= near.high


def test_loglinear_rivals_of_many_lists_differ_from_the_chosen_model_by_a_term() -> None:
    lists = drawn(800, (0.5, 0.4, 0.45, 0.3, 0.35))
    near = rivals(lists)
    assert 1 <= near.models <= 11
    assert near.low <= loglinear(lists).point <= near.high
