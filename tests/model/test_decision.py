from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from counterclaim.model.decision import (
    Decision,
    DecisionKind,
    is_account,
    is_added,
    is_made,
    standing,
    trail_of_facts,
    undoing_of,
)

AT = datetime(2024, 4, 1, tzinfo=UTC)


def made(number: int, *undone: int, minute: int | None = None) -> Decision:
    """The decision of a number, made in the minute of that number; or the undoing of others."""
    kind = DecisionKind.UNDO if undone else DecisionKind.ACCEPT
    about = tuple(f"d{one}" for one in undone) or ("r1/c1",)
    return Decision(f"d{number}", kind, about, "A. Reviewer", AT + timedelta(minutes=number if minute is None else minute))


def holds(decisions: Sequence[Decision]) -> list[str]:
    return [decision.id for decision in standing(list(decisions))]


@st.composite
def histories(draw: st.DrawFn) -> list[Decision]:
    """Decisions of which some take earlier ones back, or their undoings; now and then two in one minute."""
    told: list[Decision] = []
    for number in range(draw(st.integers(0, 9))):
        undone = draw(st.sets(st.integers(0, number - 1), max_size=2)) if number else set()
        told.append(made(number, *sorted(undone), minute=number // draw(st.sampled_from([1, 1, 2]))))
    return told


def test_decision_holds_until_it_is_undone() -> None:
    assert holds([made(1), made(2)]) == ["d1", "d2"]
    assert holds([made(1), made(2), made(3, 1)]) == ["d2"]


def test_decision_holds_again_once_the_undoing_is_undone() -> None:
    assert holds([made(1), made(2, 1), made(3, 2)]) == ["d1"]
    assert holds([made(1), made(2, 1), made(3, 2), made(4, 3)]) == []
    assert holds([made(1), made(2, 1), made(3, 2), made(4, 3), made(5, 4)]) == ["d1"]


def test_decision_undone_twice_needs_both_undoings_undone() -> None:
    told = [made(1), made(2, 1), made(3, 1)]
    assert holds([*told, made(4, 3)]) == []
    assert holds([*told, made(4, 3), made(5, 2)]) == ["d1"]


def test_decision_is_undone_by_later_ones_alone() -> None:
    assert holds([made(1, 2), made(2)]) == ["d2"]


def test_decision_that_undoes_what_is_not_there_undoes_nothing() -> None:
    assert holds([made(1), made(2, 9)]) == ["d1"]
    assert holds([]) == []


@given(histories(), st.randoms(use_true_random=False))
def test_decision_standing_does_not_depend_on_the_order_given(told: list[Decision], chance: random.Random) -> None:
    mixed = list(told)
    chance.shuffle(mixed)
    assert standing(mixed) == standing(told)


@given(histories())
def test_decision_standing_is_a_part_in_the_order_of_time_without_undoings(told: list[Decision]) -> None:
    found = standing(told)
    assert set(found) <= set(told)
    assert [one.at for one in found] == sorted(one.at for one in found)
    assert DecisionKind.UNDO not in {one.kind for one in found}
    assert standing(found) == found


@given(histories())
def test_decision_made_and_undone_is_as_if_it_had_never_been(told: list[Decision]) -> None:
    later = [made(20), made(21, 20)]
    assert holds([*told, *later]) == holds(told)


@given(histories(), st.data())
def test_decision_undoing_undone_is_as_if_it_had_never_been(told: list[Decision], data: st.DataObject) -> None:
    undone = data.draw(st.integers(0, 9))
    assert holds([*told, made(20, undone), made(21, 20)]) == holds(told)


@given(histories())
def test_decision_standing_changes_nothing_that_it_was_given(told: list[Decision]) -> None:
    before = list(told)
    standing(told)
    assert told == before


def test_decision_keys_tell_claims_from_accounts_and_whose_they_are() -> None:
    keys = ["r/a1", "r/m1", "r/c3", "r/p2"]
    assert [is_account(key) for key in keys] == [True, True, False, False]
    assert [is_made(key) for key in keys] == [False, True, False, False]
    assert [is_added(key) for key in keys] == [False, False, False, True]


def test_decision_trail_of_facts_leaves_out_what_only_names_the_account() -> None:
    stated = Decision("f1", DecisionKind.FACTS, ("r/a1",), "A", AT)
    same = Decision("s1", DecisionKind.SAME, ("r/a1", "q/a1"), "A", AT)
    added = Decision("p1", DecisionKind.ADD, ("r/p1", "r/a1"), "A", AT)
    undone = Decision("u1", DecisionKind.UNDO, ("f1",), "A", AT)
    other = Decision("u2", DecisionKind.UNDO, ("s1",), "A", AT)
    assert trail_of_facts([stated, same, added, undone, other], "r/a1") == [stated, undone]


@given(histories())
def test_decision_holds_where_no_undoing_of_it_does(told: list[Decision]) -> None:
    for decision in told:
        if decision.kind is not DecisionKind.UNDO:
            assert (undoing_of(told, decision.id) is None) is (decision.id in holds(told))


def test_decision_is_taken_back_by_the_undoing_that_holds() -> None:
    told = [made(1), made(2, 1), made(3, 2), made(4, 1)]
    assert [found.id if (found := undoing_of(told[:number], "d1")) else None for number in (1, 2, 3, 4)] == [
        None,
        "d2",
        None,
        "d4",
    ]
