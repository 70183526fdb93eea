from __future__ import annotations

from counterclaim.weighing.keyed import keyed
from sourcing import counts


def test_keyed_claims_of_two_reports_have_two_ids() -> None:
    one, other = counts("a", 1, report="one"), counts("a", 1, report="other")
    assert one.claim.id == other.claim.id
    assert keyed(one).id == one.key != keyed(other).id


def test_keyed_claim_is_else_the_same() -> None:
    assert keyed(counts("a", 1)).count == counts("a", 1).claim.count
