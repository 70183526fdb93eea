from __future__ import annotations

import pytest
from benchmarks.measures.bcubed import BCubed, b_cubed
from hypothesis import given
from hypothesis import strategies as st

GROUPS = st.dictionaries(st.sampled_from("abcdefghij"), st.tuples(st.integers(0, 3), st.integers(0, 3)), min_size=1)


def grouped(words: str) -> dict[str, int]:
    """ "ab c" is two groups."""
    return {thing: number for number, group in enumerate(words.split()) for thing in group}


@pytest.mark.parametrize(
    ("true", "found", "precision", "recall"),
    [
        ("ab c", "ab c", 1.0, 1.0),
        ("ab c", "c ab", 1.0, 1.0),
        ("abc", "a b c", 1.0, 1 / 3),
        ("a b c", "abc", 1 / 3, 1.0),
        ("abcde fg hijkl", "abcde fghijkl", (5 + 2 * 2 / 7 + 5 * 5 / 7) / 12, 1.0),
        ("ab cd", "ac bd", 0.5, 0.5),
    ],
)
def test_bcubed_of_groupings_that_were_worked_out_by_hand(true: str, found: str, precision: float, recall: float) -> None:
    figures = b_cubed(grouped(true), grouped(found))
    assert figures.precision == pytest.approx(precision)
    assert figures.recall == pytest.approx(recall)


def test_bcubed_f1_is_the_harmonic_mean() -> None:
    assert BCubed(0.5, 1.0).f1 == pytest.approx(2 / 3)
    assert BCubed(0.0, 0.0).f1 == 0.0


def test_bcubed_rejects_groupings_of_different_things() -> None:
    with pytest.raises(ValueError, match="different things"):
        b_cubed(grouped("ab"), grouped("a"))


def test_bcubed_rejects_nothing() -> None:
    with pytest.raises(ValueError, match="nothing"):
        b_cubed({}, {})


@given(GROUPS)
def test_bcubed_lies_between_0_and_1_and_turns_round(groups: dict[str, tuple[int, int]]) -> None:
    true, found = ({thing: both[side] for thing, both in groups.items()} for side in (0, 1))
    forth, back = b_cubed(true, found), b_cubed(found, true)
    assert 0 < forth.precision <= 1
    assert (forth.precision, forth.recall) == (back.recall, back.precision)
    assert b_cubed(true, true) == BCubed(1.0, 1.0)
