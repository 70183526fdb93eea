from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from compared import entry, named, pair
from counterclaim.analysis.comparing.matching import matching

OURS = named(entry("a"), entry("b", day="2024-04-01"))
THEIRS = named(entry("A"), entry("B", day="2024-04-01"))


def test_matching_takes_the_heaviest_pairs_one_to_one() -> None:
    found = matching([pair("a", "B", 2), pair("a", "A", 6), pair("b", "B", 5)], OURS, THEIRS)
    assert [(one.ours, one.theirs) for one in found.groups] == [(["a"], ["A"]), (["b"], ["B"])]
    assert found.missed == []


def test_matching_lists_what_lost_to_a_heavier_pair_as_a_near_miss() -> None:
    found = matching([pair("a", "A", 6), pair("a", "B", 2)], OURS, THEIRS)
    assert [(one.ours, one.theirs, why) for one, why in found.missed] == [("a", "B", "a is matched with one that weighs more")]


def test_matching_keeps_what_is_barred_apart_and_says_why() -> None:
    found = matching([pair("a", "A", 9, barred="40 km lie between two known towns")], OURS, THEIRS)
    assert found.groups == []
    assert found.missed[0][1] == "40 km lie between two known towns"


def test_matching_below_the_threshold_is_a_near_miss_and_far_below_nothing() -> None:
    found = matching([pair("a", "A", 1.5), pair("b", "B", -3)], OURS, THEIRS, threshold=2)
    assert found.groups == []
    assert [one.weight for one, _ in found.missed] == [1.5]


def test_matching_joins_the_days_that_one_side_tells_apart() -> None:
    """As ACLED does: an attack of two days is two events."""
    ours = named(entry("raid", day="2024-03-05", until="2024-03-06", killed=10))
    theirs = named(entry("first", day="2024-03-05", killed=6), entry("second", day="2024-03-06", killed=4))
    (group,) = matching([pair("raid", "first", 6), pair("raid", "second", 5)], ours, theirs).groups
    assert (group.theirs, group.split) == (["first", "second"], "its days hold those of the others")


def test_matching_joins_parts_whose_dead_add_up() -> None:
    ours = named(entry("market", killed=6), entry("clinic", killed=4))
    theirs = named(entry("both", killed=10))
    (group,) = matching([pair("market", "both", 6), pair("clinic", "both", 5)], ours, theirs).groups
    assert (group.ours, group.split) == (["market", "clinic"], "the dead of the others add up to its")


def test_matching_joins_no_second_incident_of_the_same_size() -> None:
    ours = named(entry("a", killed=9), entry("b", killed=8))
    assert len(matching([pair("a", "A", 6), pair("b", "A", 5)], ours, named(entry("A", killed=9))).groups) == 1


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("ABC"), st.integers(-5, 9)), max_size=9), st.randoms())
def test_matching_does_not_depend_on_the_order(weighed: list[tuple[str, str, int]], random: Random) -> None:
    pairs = [pair(one, other, weight) for (one, other), weight in {(one, other): w for one, other, w in weighed}.items()]
    ours, theirs = named(*map(entry, "abc")), named(*map(entry, "ABC"))
    shuffled = random.sample(pairs, len(pairs))
    first, second = (matching(some, ours, theirs) for some in (pairs, shuffled))
    assert [(one.ours, one.theirs) for one in first.groups] == [(one.ours, one.theirs) for one in second.groups]
    taken = [name for one in first.groups for name in (*one.ours, *one.theirs)]
    assert len(taken) == len(set(taken))
