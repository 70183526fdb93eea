from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from counterclaim.analysis.persons.linkage import FEW, LIKELY, MANY, Grey, key_of, key_of_pair, persons
from counterclaim.model.person import Verdict
from listings import listing, pair

A, B, C = listing(list="a"), listing(list="b"), listing(list="c")
EVERY = [A, B, C]


def sizes(weight: float, linkage: str, *, said: Verdict | None = None) -> list[int]:
    doubted = pair(A, B, weight)
    return [len(one) for one in persons([A, B], [doubted], {key_of_pair(doubted): said} if said else {}, linkage=linkage)]


def test_linkage_joins_by_its_own_threshold() -> None:
    assert [sizes(5, name) for name in (FEW, LIKELY, MANY)] == [[2], [2], [2]]
    assert [sizes(1, name) for name in (FEW, LIKELY, MANY)] == [[1, 1], [2], [2]]
    assert [sizes(-1, name) for name in (FEW, LIKELY, MANY)] == [[1, 1], [1, 1], [2]]
    assert [sizes(-5, name) for name in (FEW, LIKELY, MANY)] == [[1, 1], [1, 1], [1, 1]]


def test_linkage_does_what_a_person_says_in_every_way() -> None:
    assert [sizes(-5, name, said=Verdict.SAME) for name in (FEW, LIKELY, MANY)] == [[2], [2], [2]]
    assert [sizes(9, name, said=Verdict.DIFFERENT) for name in (FEW, LIKELY, MANY)] == [[1, 1], [1, 1], [1, 1]]
    assert [sizes(1, name, said=Verdict.UNSURE) for name in (FEW, LIKELY, MANY)] == [[1, 1], [2], [2]]


def test_linkage_joins_no_third_that_a_person_parts_from_one_of_both() -> None:
    apart = pair(A, C, 3)
    made = persons(EVERY, [pair(A, B, 9), pair(B, C, 8), apart], {key_of_pair(apart): Verdict.DIFFERENT})
    assert [len(one) for one in made] == [2, 1]


def test_linkage_joins_no_chain_whose_ends_speak_against_it() -> None:
    assert [len(one) for one in persons(EVERY, [pair(A, B, 6), pair(B, C, 1)], {})] == [2, 1]


def test_linkage_keeps_doubt_between_its_bounds() -> None:
    zone = Grey(sure=2, doubtful=-1)
    assert [zone.holds(pair(A, B, weight)) for weight in (3, 2, 0, -1)] == [False, True, True, False]


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6), st.floats(-7, 9)), max_size=15), st.randoms())
def test_linkage_has_everybody_once_whatever_the_order(weighed: list[tuple[int, int, float]], random: Random) -> None:
    entries = [listing(row=row) for row in range(7)]
    pairs = {(min(a, b), max(a, b)): pair(entries[min(a, b)], entries[max(a, b)], weight) for a, b, weight in weighed if a != b}
    shuffled = random.sample(list(pairs.values()), len(pairs))
    made = persons(entries, pairs.values(), {})
    assert made == persons(reversed(entries), shuffled, {})
    assert sorted(key_of(one) for some in made for one in some) == [key_of(one) for one in entries]
