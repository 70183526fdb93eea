from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from hypothesis import given

from counterclaim.model.account import Status
from counterclaim.model.claim import Stance
from counterclaim.model.incident import SourcedClaim
from counterclaim.weighing.history import Step, history
from counterclaim.weighing.verdicts import verdicts
from sourcing import day, in_two_orders, says, some_stances

ACCUSES, DENIES, ADMITS, DECLINES = Stance.ACCUSES, Stance.DENIES, Stance.ADMITS, Stance.DECLINES


def steps(*claims: SourcedClaim) -> list[tuple[int | None, Status]]:
    return [(None if step.day is None else step.day.day, step.status) for step in history(claims)["army"]]


def test_history_shows_a_later_admission() -> None:
    claims = [says("ngo", ACCUSES, "army", on=3), says("front", ACCUSES, "army", on=5), says("army", ADMITS, "army", on=20)]
    assert steps(*claims) == [(3, Status.ALLEGED), (5, Status.SUPPORTED), (20, Status.ADMITTED)]


def test_history_has_no_step_where_nothing_changes() -> None:
    claims = [says("ngo", ACCUSES, "army", on=3), says("ngo", ACCUSES, "army", on=4), says("army", DECLINES, "army", on=5)]
    assert steps(*claims) == [(3, Status.ALLEGED)]


def test_history_shows_a_denial_that_comes_before_an_accusation() -> None:
    claims = [says("elder", DENIES, "army", on=2), says("ngo", ACCUSES, "army", on=3)]
    assert steps(*claims) == [(2, Status.CONTESTED)]


def test_history_puts_reports_without_a_day_last() -> None:
    claims = [says("ngo", ACCUSES, "army", on=3), says("front", ACCUSES, "army")]
    assert steps(*claims) == [(3, Status.ALLEGED), (None, Status.SUPPORTED)]


def test_history_begins_on_the_day_that_a_party_is_first_named() -> None:
    claims = [says("ngo", ACCUSES, "rebels", on=1), says("ngo", DECLINES, "army", on=4)]
    assert history(claims)["army"] == (Step(day(4), Status.UNATTRIBUTED),)


def test_history_of_nobody_is_empty() -> None:
    assert history([]) == {}


@given(some_stances)
def test_history_ends_with_the_status_as_it_stands(claims: list[SourcedClaim]) -> None:
    assert {party: own[-1].status for party, own in history(claims).items()} == {
        party: status for party, (status, _) in verdicts(claims).items()
    }


@given(some_stances)
def test_history_goes_forward_and_changes_at_every_step(claims: list[SourcedClaim]) -> None:
    for own in history(claims).values():
        known = [step.day for step in own if step.day is not None]
        assert known == sorted(set(known)) and all(step.day is not None for step in own[:-1])
        assert all(one.status is not other.status for one, other in pairwise(own))


@given(in_two_orders(some_stances))
def test_history_does_not_depend_on_the_order_of_the_claims(two: tuple[Sequence[SourcedClaim], ...]) -> None:
    one, other = two
    assert history(one) == history(other)


def test_history_shows_a_denial_that_is_taken_back() -> None:
    claims = [says("ngo", ACCUSES, "army", on=3), says("army", DENIES, "army", on=4), says("army", ADMITS, "army", on=11)]
    assert steps(*claims) == [(3, Status.ALLEGED), (4, Status.CONTESTED), (11, Status.ADMITTED)]
