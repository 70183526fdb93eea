from __future__ import annotations

from counterclaim.linking.comparison import reason_of, silent
from counterclaim.linking.comparisons import comparisons
from linked import card


def test_comparisons_have_names_of_their_own_and_a_last_level_for_the_rest() -> None:
    names = [one.name for one in comparisons()]
    assert len(set(names)) == len(names)
    for one in comparisons():
        assert [level.sql is None for level in one.levels] == [False] * (len(one.levels) - 1) + [True]
        assert len({level.name for level in one.levels}) == len(one.levels)


def test_comparisons_give_a_reason_in_a_sentence() -> None:
    for one in comparisons():
        assert one.reason.endswith((".", ":")) or "." in one.reason
        assert "\n" not in one.reason and one.reason[0].isupper()


def test_comparisons_are_made_once() -> None:
    assert comparisons() is comparisons()


def test_comparison_reason_of_is_the_first_paragraph() -> None:
    def maker() -> object:
        """One thing
        is this.

        Another is not."""

    assert reason_of(maker) == "One thing is this."  # type: ignore[arg-type]


def test_comparison_silent_says_nothing() -> None:
    assert silent(card("r1"), card("r2")) == ""
