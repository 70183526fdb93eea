from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given

from counterclaim.model.claim import Stance
from counterclaim.model.count import Group, Harm, Qualifier
from counterclaim.model.incident import SourcedClaim
from counterclaim.weighing.contradictions import contradictions
from sourcing import counts, in_two_orders, says, some_claims


def test_contradiction_of_a_part_beyond_the_whole() -> None:
    found = contradictions([counts("a", 9, 9), counts("b", 12, 12, group=Group.CHILDREN)])
    assert found == ("More children than people are said to be killed: at least 12 of at most 9.",)


def test_contradiction_of_civilians_beyond_the_people() -> None:
    found = contradictions([counts("a", 9, 9), counts("a", 12, group=Group.CIVILIANS)])
    assert found == ("More civilians than people are said to be killed: at least 12 of at most 9.",)


def test_no_contradiction_of_a_part_within_what_anybody_claims() -> None:
    assert contradictions([counts("a", 9, 9), counts("b", 14), counts("c", 12, 12, group=Group.CHILDREN)]) == ()


def test_contradiction_of_two_exact_totals() -> None:
    found = contradictions([counts("the council", 9, 9), counts("the front", 12, 12)])
    assert found == ("Exact counts of killed differ: 9 (the council); 12 (the front).",)


def test_contradiction_of_two_exact_totals_of_a_class() -> None:
    found = contradictions([counts("a", 9, 9, group=Group.CIVILIANS), counts("b", 12, 12, group=Group.CIVILIANS)])
    assert found == ("Exact counts of civilians killed differ: 9 (a); 12 (b).",)


def test_contradiction_of_many_exact_totals_is_one_sentence() -> None:
    found = contradictions([counts("c", 12, 12), counts("b", 12, 12), counts("a", 9, 9), counts("d", 30, 30)])
    assert found == ("Exact counts of killed differ: 9 (a); 12 (b, c); 30 (d).",)


def test_no_contradiction_of_totals_that_leave_room() -> None:
    about = counts("c", 11, 11, qualifier=Qualifier.ABOUT)
    assert contradictions([counts("a", 9), counts("b", 12, 12), about]) == ()


def test_no_contradiction_of_a_claimant_with_its_own_revision() -> None:
    assert contradictions([counts("a", 9, 9, on=1), counts("a", 12, 12, on=2)]) == ()


def test_no_contradiction_of_what_a_claimant_has_revised() -> None:
    assert contradictions([counts("a", 9, 9, on=1), counts("a", 12, 12, on=2), counts("b", 12, 12, on=1)]) == ()


def test_no_contradiction_of_two_sides_counting_their_own_dead() -> None:
    assert contradictions([counts("a", 9, 9, group=Group.SOLDIERS), counts("b", 12, 12, group=Group.SOLDIERS)]) == ()


def test_contradiction_of_who_admits_and_denies() -> None:
    found = contradictions([says("army", Stance.ADMITS, "army"), says("army", Stance.DENIES, "army", line="two")])
    assert found == ("army both admits and denies it for itself.",)


def test_contradiction_of_who_accuses_and_denies() -> None:
    found = contradictions([says("ngo", Stance.ACCUSES, "army"), says("ngo", Stance.DENIES, "army", line="two")])
    assert found == ("ngo both accuses army and denies that it did it.",)


def test_no_contradiction_of_two_who_disagree_about_a_party() -> None:
    assert contradictions([says("ngo", Stance.ACCUSES, "army"), says("elder", Stance.DENIES, "army")]) == ()


def test_contradictions_are_of_every_harm() -> None:
    found = contradictions([counts("a", 9, 9, harm=Harm.INJURED), counts("b", 12, 12, harm=Harm.INJURED)])
    assert found == ("Exact counts of injured differ: 9 (a); 12 (b).",)


def test_no_contradiction_of_nothing() -> None:
    assert contradictions([]) == ()


@given(in_two_orders(some_claims))
def test_contradictions_do_not_depend_on_the_order_of_the_claims(two: tuple[Sequence[SourcedClaim], ...]) -> None:
    one, other = two
    assert contradictions(one) == contradictions(other)


@given(some_claims)
def test_contradictions_are_sentences_each_told_once(claims: list[SourcedClaim]) -> None:
    found = contradictions(claims)
    assert len(found) == len(set(found)) and all(line.endswith(".") for line in found)


def test_contradictions_are_not_of_a_denial_that_is_taken_back() -> None:
    denied, admitted = says("army", Stance.DENIES, "army", on=2), says("army", Stance.ADMITS, "army", on=9)
    assert contradictions([denied, admitted]) == ()
    assert contradictions([replace(denied, published=None), admitted]) != ()
