from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given

from counterclaim.model.claim import Stance
from counterclaim.model.incident import SourcedClaim
from counterclaim.weighing.taken_back import is_earlier, is_its_own, taken_back
from sourcing import in_two_orders, says, some_stances

ACCUSES, DENIES, ADMITS, DECLINES, SUSPECTS = Stance.ACCUSES, Stance.DENIES, Stance.ADMITS, Stance.DECLINES, Stance.SUSPECTS
ADMITTED = says("army", ADMITS, "army", on=9)


def falls(claim: SourcedClaim, admission: SourcedClaim = ADMITTED) -> bool:
    return claim.key in taken_back([claim, admission])


@pytest.mark.parametrize("stance", [DENIES, DECLINES])
def test_taken_back_is_an_earlier_denial_or_silence(stance: Stance) -> None:
    assert falls(says("army", stance, "army", on=2))


def test_taken_back_is_an_earlier_denial_by_somebody_else_for_the_party() -> None:
    assert falls(says("elder", DENIES, "army", on=2))


@pytest.mark.parametrize("stance", [ACCUSES, SUSPECTS])
def test_taken_back_is_what_the_party_said_of_others_before(stance: Stance) -> None:
    assert falls(says("army", stance, "rebels", on=2))
    assert not falls(says("ngo", stance, "rebels", on=2))


def test_taken_back_is_what_an_office_of_the_state_said_of_others_but_not_of_its_arms() -> None:
    admission = says("ml-military", ADMITS, "ml-military", on=9)
    assert falls(says("ml-government", ACCUSES, "jnim", on=2), admission)
    assert not falls(says("ml-government", ACCUSES, "ml-police", on=2), admission)


@pytest.mark.parametrize("on", [9, 10, None])
def test_taken_back_is_nothing_of_the_same_day_or_later_or_of_no_day(on: int | None) -> None:
    assert not falls(says("army", DENIES, "army", on=on))
    assert not falls(says("army", ACCUSES, "rebels", on=on))


def test_taken_back_is_nothing_by_an_admission_without_a_day() -> None:
    assert not falls(says("army", DENIES, "army", on=2), says("army", ADMITS, "army"))


def test_taken_back_is_no_accusation_of_the_party_and_no_denial_for_another() -> None:
    assert not falls(says("ngo", ACCUSES, "army", on=2))
    assert not falls(says("elder", DENIES, "rebels", on=2))


def test_own_words_are_those_of_who_admits_and_of_the_party() -> None:
    admission = says("spokesman", ADMITS, "ml-military", on=9)
    assert all(is_its_own(says(by, DENIES, "x"), admission) for by in ("spokesman", "ml-military", "ml-government"))
    assert not is_its_own(says("ngo", DENIES, "x"), admission)


def test_earlier_needs_two_days() -> None:
    assert is_earlier(says("a", DENIES, "x", on=1), says("b", DENIES, "x", on=2))
    assert not is_earlier(says("a", DENIES, "x"), says("b", DENIES, "x", on=2))
    assert not is_earlier(says("a", DENIES, "x", on=1), says("b", DENIES, "x"))


@given(in_two_orders(some_stances))
def test_taken_back_does_not_depend_on_the_order_of_the_claims(two: tuple[Sequence[SourcedClaim], ...]) -> None:
    one, other = two
    assert taken_back(one) == taken_back(other)


@pytest.mark.slow
@given(some_stances)
def test_taken_back_is_never_an_admission(claims: list[SourcedClaim]) -> None:
    admissions = {claim.key for claim in claims if claim.claim.stance is ADMITS}
    assert admissions.isdisjoint(taken_back(claims))
