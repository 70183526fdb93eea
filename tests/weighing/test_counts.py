from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from counterclaim.model.count import Group, Harm
from counterclaim.model.incident import SourcedClaim
from counterclaim.weighing.counts import counts as estimates
from counterclaim.weighing.counts import groups
from counterclaim.weighing.rules import RULES
from sourcing import counts, some_claims

CLAIMS = [
    counts("a", 9, 9),
    counts("a", 3, 3, group=Group.CHILDREN),
    counts("b", 30, harm=Harm.INJURED),
    counts("b", 4, 4, group=Group.CHILDREN, harm=Harm.INJURED),
]


def test_counts_come_by_kind_of_harm_in_its_order() -> None:
    assert [(harm, found.low) for harm, found in estimates(CLAIMS, "ucdp")] == [("killed", 9), ("injured", 30)]


def test_groups_come_by_harm_and_class_and_leave_out_people_as_such() -> None:
    found = [(harm, group, estimate.low) for harm, group, estimate in groups(CLAIMS, "ucdp")]
    assert found == [("killed", "children", 3), ("injured", "children", 4)]


def test_counts_name_the_version_of_a_rule_that_is_asked_for_without() -> None:
    assert {found.rule for _, found in estimates(CLAIMS, "hull")} == {"hull/1"}


@given(some_claims, st.sampled_from(sorted(RULES)))
def test_counts_rest_on_claims_that_were_given(claims: list[SourcedClaim], rule: str) -> None:
    keys = {claim.key for claim in claims}
    found = [found for _, found in estimates(claims, rule)] + [found for _, _, found in groups(claims, rule)]
    assert all(set(estimate.claims) <= keys for estimate in found)


@given(some_claims, st.sampled_from(sorted(RULES)))
def test_counts_of_a_number_always_rest_on_some_claim(claims: list[SourcedClaim], rule: str) -> None:
    assert all(found.claims or not found.best for _, found in estimates(claims, rule))
