from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given

from counterclaim.model.count import Group, Harm
from counterclaim.model.incident import SourcedClaim
from counterclaim.weighing.hull import RULE
from counterclaim.weighing.hull_rule import estimate
from sourcing import counts, in_two_orders, some_claims


def test_hull_rule_keeps_everything_that_anybody_claims() -> None:
    claims = [counts("a", 8, 8, on=1), counts("a", 9, 9, on=2), counts("b", 20, on=1, group=Group.CIVILIANS)]
    found = estimate(claims, Harm.KILLED)
    assert found is not None and (found.low, found.best, found.high, found.rule) == (8, None, 20, RULE)


def test_hull_rule_tells_claims_of_two_reports_with_one_number_apart() -> None:
    found = estimate([counts("a", 8, 8, report="one"), counts("a", 9, 9, report="two")], Harm.KILLED)
    assert found is not None and (found.low, found.high) == (8, 9)


def test_hull_rule_rests_on_every_claim_of_the_harm() -> None:
    claims = [counts("a", 8, 8), counts("b", 9, 9), counts("c", 10, 10), counts("c", 5, harm=Harm.INJURED)]
    found = estimate(claims, Harm.KILLED)
    assert found is not None and set(found.claims) == {claim.key for claim in claims[:3]}


def test_hull_rule_of_nothing_is_nothing() -> None:
    assert estimate([counts("a", 8)], Harm.MISSING) is None


@given(in_two_orders(some_claims))
def test_hull_rule_does_not_depend_on_the_order_of_the_claims(two: tuple[Sequence[SourcedClaim], ...]) -> None:
    one, other = two
    assert estimate(one, Harm.KILLED) == estimate(other, Harm.KILLED)
