from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.linking.constraints import constraints
from counterclaim.model.decision import Decision, DecisionKind
from linked import decision, key

SAME, APART, UNDO = DecisionKind.SAME, DecisionKind.NOT_SAME, DecisionKind.UNDO


def test_constraints_same_makes_one_group_named_by_its_least() -> None:
    found = constraints([decision("d1", SAME, "r3", "r2"), decision("d2", SAME, "r1", "r3")])
    assert {found.name(key(name)) for name in ("r1", "r2", "r3")} == {key("r1")}
    assert found.name(key("r9")) == key("r9")
    assert list(found.pairs()) == [(key("r2"), key("r1")), (key("r3"), key("r1"))]


def test_constraints_not_same_parts_every_pair() -> None:
    found = constraints([decision("d1", APART, "r1", "r2", "r3")])
    assert found.apart == {(key("r1"), key("r2")), (key("r1"), key("r3")), (key("r2"), key("r3"))}


def test_constraints_not_same_with_others_parts_the_two_sides_alone() -> None:
    found = constraints([decision("d1", APART, "r1", "r2", others=("r3",))])
    assert found.apart == {(key("r1"), key("r3")), (key("r2"), key("r3"))}


def test_constraints_follow_groups() -> None:
    found = constraints([decision("d1", APART, "r2", "r3", hour=2), decision("d2", SAME, "r1", "r2", hour=1)])
    assert found.apart == {(key("r1"), key("r3"))}


@pytest.mark.parametrize("order", [(1, 2), (2, 1)])
def test_constraints_the_later_decision_wins_and_the_other_is_reported(order: tuple[int, int]) -> None:
    first, second = order
    found = constraints([decision("same", SAME, "r1", "r2", hour=first), decision("apart", APART, "r1", "r2", hour=second)])
    assert [one.decision for one in found.contradictions] == (["same"] if second > first else ["apart"])
    assert found.contradictions[0].pair == (key("r1"), key("r2"))
    assert (found.name(key("r2")) == key("r1")) is (first > second)


def test_constraints_a_chain_of_sames_gives_way_where_a_later_decision_parts_its_ends() -> None:
    found = constraints(
        [
            decision("d1", SAME, "r1", "r2", hour=1),
            decision("d2", SAME, "r2", "r3", hour=2),
            decision("d3", APART, "r1", "r3", hour=3),
        ]
    )
    assert found.name(key("r3")) == key("r2")
    assert found.name(key("r1")) == key("r1")
    assert [one.decision for one in found.contradictions] == ["d1"]


def test_constraints_an_undone_decision_says_nothing() -> None:
    undo = Decision("d2", UNDO, ("d1",), "a reviewer", decision("d", SAME, hour=5).at)
    found = constraints([decision("d1", SAME, "r1", "r2"), undo])
    assert found.groups == {} and found.apart == set()


def test_constraints_of_claims_say_nothing_of_accounts() -> None:
    assert constraints([decision("d1", DecisionKind.REJECT, "r1")]).groups == {}


names = st.lists(st.sampled_from(["r1", "r2", "r3", "r4", "r5"]), min_size=2, max_size=3, unique=True)


@given(st.lists(st.tuples(st.sampled_from([SAME, APART]), names), max_size=6), st.randoms())
@settings(deadline=None)
def test_constraints_are_free_of_order_and_never_part_a_group(
    drawn: list[tuple[DecisionKind, list[str]]], rng: random.Random
) -> None:
    made = [decision(f"d{at}", kind, *about, hour=at) for at, (kind, about) in enumerate(drawn)]
    found = constraints(made)
    assert constraints(rng.sample(made, len(made))) == found
    assert all(one != other and found.name(one) == one and found.name(other) == other for one, other in found.apart)
