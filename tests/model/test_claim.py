"""One thing that one claimant says about one incident."""

from __future__ import annotations

import pytest

from counterclaim.model.claim import Claim, Claimant, ClaimantKind, ClaimKind, Stance
from counterclaim.model.count import Count, Group, Harm, Qualifier
from counterclaim.model.span import Span

NINE = Count(Harm.KILLED, Group.PEOPLE, 9, 9, Qualifier.EXACT)


def test_claim_of_a_count_needs_its_count() -> None:
    with pytest.raises(ValueError, match="count"):
        Claim("c1", ClaimKind.COUNT, "a1", Claimant.report(), Span(0, 4))


def test_claim_of_another_kind_has_no_count() -> None:
    with pytest.raises(ValueError, match="count"):
        Claim("c1", ClaimKind.DEMAND, "a1", Claimant.report(), Span(0, 4), count=NINE)


def test_claim_stance_belongs_to_attributions_alone() -> None:
    with pytest.raises(ValueError, match="stance"):
        Claim("c1", ClaimKind.COUNT, "a1", Claimant.report(), Span(0, 4), count=NINE, stance=Stance.DENIES)


def test_claimant_of_the_report_has_no_words() -> None:
    assert Claimant.report() == Claimant(ClaimantKind.REPORT, None, None)
