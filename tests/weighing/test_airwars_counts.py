from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given

from counterclaim.model.claim import Stance
from counterclaim.model.count import Group, Harm
from counterclaim.model.incident import SourcedClaim
from counterclaim.weighing.airwars_counts import RULE, estimate
from sourcing import counts, in_two_orders, says, some_claims

CIVILIANS, MILITANTS = Group.CIVILIANS, Group.MILITANTS


def numbers(*claims: SourcedClaim, group: Group | None = None, harm: Harm = Harm.KILLED) -> tuple[int | None, int | None] | None:
    found = estimate(claims, harm, group)
    assert found is None or (found.best is None and found.rule == RULE)
    return None if found is None else (found.low, found.high)


def test_airwars_range_is_over_all_sources() -> None:
    assert numbers(counts("a", 4, 4), counts("b", 7), counts("c", 5, 6)) == (4, 7)


def test_airwars_range_keeps_what_was_revised() -> None:
    assert numbers(counts("a", 4, 4, on=1), counts("a", 7, 7, on=2)) == (4, 7)


def test_airwars_range_takes_people_for_civilians_but_no_fighters() -> None:
    assert numbers(counts("a", 4, 4), counts("b", 9, 9, group=MILITANTS)) == (4, 4)


def test_airwars_range_takes_the_civilians_that_a_claimant_tells_apart() -> None:
    assert numbers(counts("a", 12, 12), counts("a", 8, 8, group=CIVILIANS)) == (8, 8)


def test_airwars_range_starts_at_nought_where_civilian_status_is_contested() -> None:
    claims = [counts("a", 4, 4, group=CIVILIANS), counts("b", 4, 4, group=MILITANTS)]
    assert numbers(*claims) == (0, 4)
    assert numbers(*claims, group=MILITANTS) == (0, 4)


def test_airwars_range_starts_at_nought_where_somebody_disputes_that_they_were_civilians() -> None:
    dispute = says("b", Stance.DISPUTES, None, quote="said the dead were militants")
    assert numbers(counts("a", 4, 4), dispute) == (0, 4)


def test_airwars_range_rests_on_the_claim_that_contests_it() -> None:
    dispute = says("b", Stance.DISPUTES, None, quote="said the dead were militants")
    found = estimate([counts("a", 4, 4), dispute], Harm.KILLED)
    assert found is not None and set(found.claims) == {counts("a", 4, 4).key, dispute.key}


def test_airwars_range_takes_the_word_of_the_accused_for_context() -> None:
    claims = [
        counts("a", 4, 4, group=CIVILIANS),
        counts("army", 4, 4, group=MILITANTS),
        says("army", Stance.DISPUTES, None, quote="said they were terrorists"),
        says("a", Stance.ACCUSES, "army"),
    ]
    assert numbers(*claims) == (4, 4)
    assert numbers(*claims, group=MILITANTS) is None


def test_airwars_range_of_both_by_one_source_is_uncontested() -> None:
    claims = [counts("a", 4, 4, group=CIVILIANS), counts("a", 2, 2, group=MILITANTS)]
    assert numbers(*claims) == (4, 4)
    assert numbers(*claims, group=MILITANTS) == (2, 2)


def test_airwars_range_of_children_has_no_nought_in_it() -> None:
    claims = [
        counts("a", 4, 4, group=CIVILIANS),
        counts("a", 2, 2, group=Group.CHILDREN),
        counts("b", 4, 4, group=MILITANTS),
    ]
    assert numbers(*claims, group=Group.CHILDREN) == (2, 2)


def test_airwars_range_has_the_injured_too() -> None:
    assert numbers(counts("a", 4, 4, harm=Harm.INJURED), harm=Harm.INJURED) == (4, 4)


@pytest.mark.parametrize("harm", [Harm.MISSING, Harm.ABDUCTED, Harm.DISPLACED, Harm.ARRESTED])
def test_airwars_has_no_other_harms(harm: Harm) -> None:
    assert numbers(counts("a", 4, 4, harm=harm), harm=harm) is None


@given(in_two_orders(some_claims))
def test_airwars_range_does_not_depend_on_the_order_of_the_claims(two: tuple[Sequence[SourcedClaim], ...]) -> None:
    one, other = two
    for group in (None, CIVILIANS, MILITANTS):
        assert estimate(one, Harm.KILLED, group) == estimate(other, Harm.KILLED, group)


@given(some_claims)
def test_airwars_range_never_ends_below_its_start(claims: list[SourcedClaim]) -> None:
    found = estimate(claims, Harm.KILLED)
    assert found is None or found.low is None or found.high is None or found.low <= found.high
