"""Boosted trees as they were learnt."""

from __future__ import annotations

from math import exp

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.reading.trained.trees import Trees

# One tree: "near" at most 2 → "said" at most 0.5 → -1 or 1; else 3. A missing "near" goes above, a missing "said" below.
ONE = {
    "signs": ["near", "said"], "base": 0.5, "scale": 1.0, "shift": 0.0, "starts": [0],
    "sign": [0, 1, -1, -1, -1], "value": [2.0, 0.5, -1.0, 1.0, 3.0],
    "below": [1, 2, 0, 0, 0], "above": [4, 3, 0, 0, 0], "missing_below": [0, 1, 0, 0, 0],
}  # fmt: skip


def _chance(odds: float) -> float:
    return 1 / (1 + exp(-odds))


@pytest.mark.parametrize(
    ("row", "leaf"),
    [
        ({"near": 1.0, "said": 0.0}, -1.0),
        ({"near": 2.0, "said": 1.0}, 1.0),
        ({"near": 2.1, "said": 1.0}, 3.0),
        ({"said": 0.0}, 3.0),
        ({"near": 0.0}, -1.0),
    ],
)
def test_trees_go_down_by_signs(row: dict[str, float], leaf: float) -> None:
    assert Trees.of(ONE).chances([row]) == [pytest.approx(_chance(0.5 + leaf))]


def test_trees_are_summed() -> None:
    two = ONE | {
        "starts": [0, 5],
        "sign": [*ONE["sign"], -1],  # type: ignore[misc]
        "value": [*ONE["value"], 0.25],  # type: ignore[misc]
        "below": [*ONE["below"], 0],  # type: ignore[misc]
        "above": [*ONE["above"], 0],  # type: ignore[misc]
        "missing_below": [*ONE["missing_below"], 0],  # type: ignore[misc]
    }
    assert Trees.of(two).chances([{"near": 9.0}]) == [pytest.approx(_chance(0.5 + 3.0 + 0.25))]


def test_trees_are_calibrated_by_their_line() -> None:
    calibrated = Trees.of(ONE | {"scale": 0.5, "shift": -1.0})
    assert calibrated.chances([{"near": 9.0}]) == [pytest.approx(_chance(0.5 * 3.5 - 1.0))]


def test_trees_of_no_rows_say_nothing() -> None:
    assert Trees.of(ONE).chances([]) == []


@given(st.lists(st.dictionaries(st.sampled_from(["near", "said", "other"]), st.floats(-5, 5)), min_size=1, max_size=6))
def test_trees_judge_each_row_by_itself(rows: list[dict[str, float]]) -> None:
    trees = Trees.of(ONE)
    assert trees.chances(rows) == [trees.chances([row])[0] for row in rows]
