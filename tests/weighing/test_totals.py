from __future__ import annotations

import pytest

from counterclaim.model.count import Count, Group, Harm, Qualifier
from counterclaim.weighing.totals import Total, reach, totals


def count(low: int | None, high: int | None, group: Group = Group.PEOPLE, qualifier: Qualifier = Qualifier.EXACT) -> Count:
    return Count(Harm.KILLED, group, low, high, qualifier)


def test_totals_take_people_before_their_parts() -> None:
    found = totals({"a": [count(9, 9), count(3, 3, Group.CHILDREN)]})
    assert found == {"a": Total(9, 9, frozenset({Group.PEOPLE}))}


def test_totals_add_classes_that_share_nobody() -> None:
    found = totals({"a": [count(5, 5, Group.CIVILIANS), count(2, 3, Group.SOLDIERS)]})
    assert found["a"] == Total(7, 8, frozenset({Group.CIVILIANS, Group.SOLDIERS}))


def test_totals_leave_out_who_counts_only_a_part() -> None:
    assert list(totals({"a": [count(9, 9)], "b": [count(3, 3, Group.WOMEN)]})) == ["a"]


def test_totals_are_of_parts_where_nobody_counts_more() -> None:
    assert totals({"b": [count(3, 3, Group.WOMEN), count(2, 2, Group.CHILDREN)]})["b"].low == 5


def test_totals_say_when_only_vague_words_give_them() -> None:
    found = totals({"a": [count(24, None, qualifier=Qualifier.VAGUE)]})
    assert found["a"].vague and found["a"].low == 24


def test_totals_pass_over_vague_words_where_somebody_gives_a_number() -> None:
    assert list(totals({"a": [count(24, None, qualifier=Qualifier.VAGUE)], "b": [count(7, 7)]})) == ["b"]


def test_totals_of_nobody_are_none() -> None:
    assert totals({}) == {}


@pytest.mark.parametrize(("low", "high", "reached"), [(9, None, 9), (9, 12, 12), (None, 12, 12), (None, None, None)])
def test_totals_reach_what_the_words_give(low: int | None, high: int | None, reached: int | None) -> None:
    assert reach(count(low, high)) == reached
