from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.model.account import Hull
from counterclaim.model.claim import Claim, Claimant, ClaimKind
from counterclaim.model.count import Count, Group, Harm, Qualifier
from counterclaim.model.span import Span
from counterclaim.weighing.hull import hulls


def count(
    low: int | None,
    high: int | None = None,
    *,
    by: str = "a",
    group: Group = Group.PEOPLE,
    qualifier: Qualifier | None = None,
    harm: Harm = Harm.KILLED,
) -> Claim:
    """A count by some claimant, who is kept in the claim's id."""
    told = qualifier or (Qualifier.AT_LEAST if high is None else Qualifier.EXACT)
    return Claim(by, ClaimKind.COUNT, "a1", Claimant.report(), Span(0, 1), count=Count(harm, group, low, high, told))


def killed(*claims: Claim) -> Hull:
    return dict(hulls(claims, lambda claim: claim.id))["killed"]


def test_hull_spans_the_lowest_and_the_highest_claim() -> None:
    assert killed(count(9, by="a"), count(8, by="b")) == Hull(8, 9)


def test_hull_of_one_exact_count_is_that_number() -> None:
    assert killed(count(5, 5)) == Hull(5, 5)


def test_hull_of_an_upper_bound_alone_has_no_low() -> None:
    assert killed(count(None, 9, qualifier=Qualifier.AT_MOST)) == Hull(None, 9)


def test_hull_takes_the_low_from_another_claim_than_the_upper_bound() -> None:
    assert killed(count(None, 20, by="a", qualifier=Qualifier.AT_MOST), count(5, 5, by="b")) == Hull(5, 20)


@pytest.mark.parametrize("part", [Group.WOMEN, Group.CHILDREN, Group.WOMEN_AND_CHILDREN, Group.MEDICS, Group.OTHER])
@pytest.mark.parametrize("claimant", ["a", "b"])
def test_hull_is_not_lowered_by_a_part(part: Group, claimant: str) -> None:
    assert killed(count(20, 20, by="a"), count(3, 3, by=claimant, group=part)) == Hull(20, 20)


def test_hull_is_not_lowered_by_the_civilians_among_the_people_of_one_claimant() -> None:
    assert killed(count(20, 20), count(12, 12, group=Group.CIVILIANS)) == Hull(20, 20)


def test_hull_reaches_a_part_that_is_larger_than_every_whole() -> None:
    assert killed(count(20, 20, by="a"), count(25, 25, by="b", group=Group.CHILDREN)) == Hull(20, 25)


def test_hull_adds_one_claimants_civilians_and_fighters() -> None:
    assert killed(count(12, 12, group=Group.CIVILIANS), count(5, 5, group=Group.SOLDIERS)) == Hull(17, 17)


def test_hull_does_not_add_the_counts_of_two_claimants() -> None:
    assert killed(count(12, 12, by="a", group=Group.CIVILIANS), count(10, 10, by="b", group=Group.CIVILIANS)) == Hull(10, 12)


def test_hull_takes_no_low_from_the_losses_of_one_side_where_people_are_counted() -> None:
    assert killed(count(20, 20, by="a"), count(2, 2, by="b", group=Group.SOLDIERS)) == Hull(20, 20)


def test_hull_adds_women_and_children_where_nobody_counts_the_whole() -> None:
    assert killed(count(1, 1, group=Group.WOMEN), count(3, 3, group=Group.CHILDREN)) == Hull(4, 4)


def test_hull_takes_the_largest_of_parts_that_may_share_people() -> None:
    assert killed(count(2, 2, group=Group.MEDICS), count(3, 3, group=Group.WOMEN)) == Hull(3, 3)


def test_hull_is_not_lowered_by_vague_words() -> None:
    assert killed(count(7, 7, by="a"), count(3, by="b", qualifier=Qualifier.VAGUE)) == Hull(7, 7)


def test_hull_is_raised_by_vague_words_beyond_every_number() -> None:
    assert killed(count(7, 7, by="a"), count(200, by="b", qualifier=Qualifier.VAGUE)) == Hull(7, 200)


def test_hull_keeps_vague_words_for_people_beside_a_number_of_children() -> None:
    assert killed(count(24, qualifier=Qualifier.VAGUE), count(3, 3, group=Group.CHILDREN)) == Hull(24, 24)


def test_hull_leaves_attackers_out_of_the_victims() -> None:
    assert killed(count(9, 9), count(1, 1, group=Group.ATTACKERS)) == Hull(9, 9)


def test_hull_counts_attackers_where_nobody_else_is() -> None:
    assert killed(count(4, 4, group=Group.ATTACKERS)) == Hull(4, 4)


def test_hull_keeps_kinds_of_harm_apart_in_their_own_order() -> None:
    found = hulls([count(30, 30, harm=Harm.INJURED), count(12, 12)], lambda claim: claim.id)
    assert found == (("killed", Hull(12, 12)), ("injured", Hull(30, 30)))


def test_hull_spans_a_claimants_revision() -> None:
    assert killed(count(50, 50), count(270, 270)) == Hull(50, 270)


def test_hull_of_no_count_is_nothing() -> None:
    claim = Claim("a", ClaimKind.DEMAND, "a1", Claimant.report(), Span(0, 1))
    assert hulls([claim], lambda claim: claim.id) == ()


counts = st.builds(
    lambda low, more, by, group, qualifier, harm: count(low, low + more, by=by, group=group, qualifier=qualifier, harm=harm),
    st.integers(0, 50),
    st.integers(0, 9),
    st.sampled_from("abc"),
    st.sampled_from(list(Group)),
    st.sampled_from(list(Qualifier)),
    st.sampled_from(list(Harm)),
)


@given(st.lists(counts, max_size=8).flatmap(lambda claims: st.tuples(st.just(claims), st.permutations(claims))))
def test_hull_does_not_depend_on_the_order_of_the_claims(two: tuple[Sequence[Claim], Sequence[Claim]]) -> None:
    one, other = two
    assert hulls(one, lambda claim: claim.id) == hulls(other, lambda claim: claim.id)


@given(st.lists(counts, max_size=8))
def test_hull_never_ends_below_its_start(claims: list[Claim]) -> None:
    assert all(
        hull.low is None or hull.high is None or hull.low <= hull.high for _, hull in hulls(claims, lambda claim: claim.id)
    )


@given(st.lists(counts, min_size=1, max_size=8))
def test_hull_is_not_changed_by_saying_a_claim_twice(claims: list[Claim]) -> None:
    assert hulls(claims, lambda claim: claim.id) == hulls([*claims, claims[0]], lambda claim: claim.id)
