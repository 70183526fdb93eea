from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.vocabulary.loader import load_toml
from counterclaim.weighing.queue import LOW_CONFIDENCE, Reason, is_doubtful, is_high, ordered, points, points_of, rank, weights

reasons = st.frozensets(st.sampled_from(list(Reason)))
tolls = st.none() | st.integers(0, 10**30)


def test_queue_every_reason_has_points_and_says_why() -> None:
    assert {weight.reason for weight in weights()} == set(Reason)
    assert all(weight.points > 0 and weight.why.endswith(".") for weight in weights())


def test_queue_the_weightiest_reason_is_named_first() -> None:
    assert ordered([Reason.NOTES, Reason.CONTESTED, Reason.UNREAD]) == (Reason.UNREAD, Reason.CONTESTED, Reason.NOTES)


def test_queue_what_people_say_weighs_more_than_a_machines_doubt() -> None:
    by_name = {weight.reason: weight.points for weight in weights()}
    assert by_name[Reason.CONTESTED] > max(by_name[reason] for reason in LOW_CONFIDENCE - {Reason.ADRIFT})


@pytest.mark.parametrize(("killed", "high"), [(None, False), (0, False), (9, False), (10, True), (10**40, True)])
def test_queue_a_toll_is_high_from_ten_on(killed: int | None, high: bool) -> None:
    assert is_high(killed) is high


def test_queue_each_doubling_of_the_toll_adds_until_it_is_enough() -> None:
    toll = load_toml("weighing/queue.toml")["toll"]
    at = [points([Reason.TOLL], killed) for killed in (10, 19, 20, 40, 10**30)]
    assert [more - at[0] for more in at] == [0, 0, toll["each_doubling"], 2 * toll["each_doubling"], toll["most"]]


def test_queue_of_as_many_points_the_higher_toll_is_first() -> None:
    assert rank([Reason.CONTESTED], 3) > rank([Reason.CONTESTED], 2) > rank([Reason.CONTESTED], None)


@given(reasons, tolls)
def test_queue_a_rank_holds_its_points_whatever_the_toll(held: frozenset[Reason], killed: int | None) -> None:
    assert points_of(rank(held, killed)) == points(held, killed)


@given(reasons, st.sampled_from(list(Reason)), tolls)
def test_queue_one_more_reason_never_weighs_less(held: frozenset[Reason], more: Reason, killed: int | None) -> None:
    assert points(held | {more}, killed) >= points(held, killed)


def test_queue_a_link_is_in_doubt_below_the_vocabularys_bits() -> None:
    assert is_doubtful(1.9) and not is_doubtful(2.0)
