from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given

from counterclaim.model.claim import ClaimantKind, Stance
from counterclaim.model.count import Group, Harm, Qualifier
from counterclaim.model.incident import Estimate, SourcedClaim
from counterclaim.weighing.figures import figures
from counterclaim.weighing.ucdp import RULE, estimate, tier_of
from sourcing import counts, in_two_orders, says, some_claims

OFFICIAL, ARMED, MEDIC = ClaimantKind.OFFICIAL, ClaimantKind.ARMED_GROUP, ClaimantKind.MEDIC


def killed(*claims: SourcedClaim, group: Group | None = None) -> Estimate:
    found = estimate(claims, Harm.KILLED, group)
    assert found is not None and found.rule == RULE
    return found


def numbers(*claims: SourcedClaim) -> tuple[int | None, int | None, int | None]:
    found = killed(*claims)
    return found.low, found.best, found.high


def test_ucdp_takes_the_lower_of_figures_that_nothing_tells_apart() -> None:
    assert numbers(counts("ngo", 12, 12), counts("council", 9, 9, kind=OFFICIAL)) == (9, 9, 12)


def test_ucdp_prefers_who_counts_the_dead() -> None:
    assert numbers(counts("hospital", 12, 12, kind=MEDIC), counts("ngo", 9, 9)) == (9, 12, 12)


def test_ucdp_trusts_armed_groups_least() -> None:
    assert numbers(counts("rebels", 5, 5, kind=ARMED), counts("ngo", 9, 9)) == (5, 9, 9)


def test_ucdp_trusts_the_accused_least_whatever_its_kind() -> None:
    claims = [counts("army", 5, 5, kind=OFFICIAL), counts("ngo", 9, 9), says("ngo", Stance.ACCUSES, "army")]
    assert numbers(*claims) == (5, 9, 9)


def test_ucdp_takes_the_latest_figure_of_each_claimant() -> None:
    assert numbers(counts("ngo", 8, 8, on=1), counts("ngo", 9, 9, on=2)) == (9, 9, 9)


def test_ucdp_lets_a_boast_about_the_enemy_reach_high_alone() -> None:
    boast = counts("army", 40, 40, kind=OFFICIAL, group=Group.MILITANTS)
    assert numbers(boast, counts("ngo", 9, 9, group=Group.MILITANTS)) == (9, 9, 40)


def test_ucdp_takes_a_boast_where_nobody_else_counts() -> None:
    assert numbers(counts("army", 40, 40, kind=OFFICIAL, group=Group.MILITANTS)) == (40, 40, 40)


def test_ucdp_takes_a_partys_count_of_civilians_for_no_boast() -> None:
    assert numbers(counts("rebels", 9, 9, kind=ARMED, group=Group.CIVILIANS)) == (9, 9, 9)


def test_ucdp_takes_vague_words_where_nobody_gives_a_number() -> None:
    vague = counts("ngo", 24, qualifier=Qualifier.VAGUE)
    assert numbers(vague) == (24, 24, 24)
    assert numbers(vague, counts("council", 7, 7)) == (7, 7, 7)


def test_ucdp_of_an_upper_bound_alone_has_no_best() -> None:
    assert numbers(counts("ngo", None, 9, qualifier=Qualifier.AT_MOST)) == (None, None, 9)


def test_ucdp_is_not_moved_by_who_did_it() -> None:
    claims = [counts("ngo", 9, 9), counts("council", 12, 12)]
    disputed = [says("ngo", Stance.ACCUSES, "army"), says("elder", Stance.DENIES, "army")]
    assert numbers(*claims) == numbers(*claims, *disputed)


def test_ucdp_weighs_one_class_of_people_alone() -> None:
    claims = [counts("ngo", 9, 9), counts("ngo", 3, 3, group=Group.CHILDREN), counts("council", 4, 4, group=Group.CHILDREN)]
    found = killed(*claims, group=Group.CHILDREN)
    assert (found.low, found.best, found.high) == (3, 3, 4)


def test_ucdp_of_nothing_is_nothing() -> None:
    assert estimate([says("ngo", Stance.ACCUSES, "army")], Harm.KILLED) is None


def test_ucdp_rests_on_the_claims_of_its_numbers() -> None:
    claims = [counts("a", 8, 8), counts("b", 10, 10), counts("c", 12, 12)]
    assert killed(*claims).claims == (claims[0].key, claims[2].key)


@pytest.mark.parametrize("kind", list(ClaimantKind))
def test_ucdp_has_a_tier_for_every_kind_of_claimant(kind: ClaimantKind) -> None:
    (figure,) = figures([counts("x", 1, kind=kind)])
    assert tier_of(figure, frozenset()) in (0, 1, 2)


@pytest.mark.slow
@given(in_two_orders(some_claims))
def test_ucdp_does_not_depend_on_the_order_of_the_claims(two: tuple[Sequence[SourcedClaim], ...]) -> None:
    one, other = two
    assert estimate(one, Harm.KILLED) == estimate(other, Harm.KILLED)


@pytest.mark.slow
@given(some_claims)
def test_ucdp_has_its_best_between_low_and_high(claims: list[SourcedClaim]) -> None:
    found = estimate(claims, Harm.KILLED)
    given_numbers = [] if found is None else [number for number in (found.low, found.best, found.high) if number is not None]
    assert given_numbers == sorted(given_numbers)


@given(some_claims)
def test_ucdp_is_not_changed_by_saying_a_claim_twice(claims: list[SourcedClaim]) -> None:
    assert estimate(claims, Harm.KILLED) == estimate([*claims, *claims[:1]], Harm.KILLED)


def test_ucdp_lets_a_boast_reach_high_beside_counts_of_everybody() -> None:
    boast = counts("army", 60, 60, kind=OFFICIAL, group=Group.MILITANTS)
    claims = [boast, counts("ngo", 51, 51), counts("council", 53, 53, kind=OFFICIAL)]
    assert numbers(*claims) == (51, 51, 60)
    assert boast.key in killed(*claims).claims
    assert numbers(*claims, counts("army", 20, 20, on=9, kind=OFFICIAL)) == (20, 20, 60)


def test_ucdp_lets_a_party_take_its_boast_back() -> None:
    boast = counts("army", 60, 60, on=1, kind=OFFICIAL, group=Group.MILITANTS)
    assert numbers(boast, counts("ngo", 51, 51), counts("army", 52, 52, on=2, kind=OFFICIAL)) == (51, 51, 52)


def test_ucdp_lets_vague_boasts_reach_nothing_where_somebody_gives_a_number() -> None:
    vague = counts("army", 100, kind=OFFICIAL, group=Group.MILITANTS, qualifier=Qualifier.VAGUE)
    assert numbers(vague, counts("ngo", 51, 51)) == (51, 51, 51)


def test_ucdp_takes_the_number_within_a_claimants_own_range() -> None:
    around = counts("data set", 0, 20, report="row", qualifier=Qualifier.RANGE)
    assert numbers(around) == (0, 0, 20)
    assert numbers(around, counts("data set", 14, 14, report="row")) == (0, 14, 20)
