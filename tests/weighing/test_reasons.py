from __future__ import annotations

import pytest
from hypothesis import given

from counterclaim.model.claim import ClaimantKind, Stance
from counterclaim.model.count import Group, Qualifier
from counterclaim.model.incident import SourcedClaim
from counterclaim.weighing.reasons import why_unused
from sourcing import counts, says, some_counts

TOTAL = counts("council", 9, 9, on=1)


@pytest.mark.parametrize(
    ("claim", "rule", "reason"),
    [
        (counts("council", 1, 1, on=1, group=Group.ATTACKERS), "ucdp/1", "those who died attacking are no victims"),
        (counts("monitor", 5, group=Group.MILITANTS), "ibc/1", "this rule counts no fighters among the victims"),
        (counts("council", 3, 3, on=1, group=Group.CHILDREN), "ucdp/1", "it counts a part, or whom"),
        (counts("monitor", 24, qualifier=Qualifier.VAGUE), "acled/1", "its words give no number, and somebody gives one"),
        (counts("council", 8, 8), "ucdp/1", "its number lies within the range"),
    ],
)
def test_reasons_say_why_a_claim_moves_nothing(claim: SourcedClaim, rule: str, reason: str) -> None:
    assert why_unused(claim, [TOTAL, claim], rule).startswith(reason)


def test_reasons_name_a_newer_figure_except_under_rules_that_keep_all() -> None:
    old, new = counts("ngo", 8, 8, on=1), counts("ngo", 9, 9, on=2)
    assert why_unused(old, [old, new], "ucdp/1") == "its claimant gave a newer figure later"
    assert why_unused(old, [old, new], "hull/1") == "its number lies within the range"


def test_reasons_name_a_boast_about_the_enemy() -> None:
    boast = counts("army", 40, 40, kind=ClaimantKind.OFFICIAL, group=Group.MILITANTS)
    other = counts("ngo", 9, 9, group=Group.MILITANTS)
    assert why_unused(boast, [boast, other], "ucdp/1") == "it is a party's figure of its enemy's losses"


def test_reasons_name_the_accused() -> None:
    claims = [counts("army", 9, 9), counts("ngo", 12, 12), says("ngo", Stance.ACCUSES, "army")]
    assert why_unused(claims[0], claims, "hull/1") == "its claimant is accused, and counts those it may have killed"


@given(some_counts)
def test_reasons_are_found_for_every_count(claims: list[SourcedClaim]) -> None:
    assert all(why_unused(claim, claims, rule) for claim in claims for rule in ("ucdp/1", "airwars/1"))


def test_reasons_name_a_boast_beside_counts_of_everybody() -> None:
    boast = counts("army", 4, 4, kind=ClaimantKind.OFFICIAL, group=Group.MILITANTS)
    assert why_unused(boast, [boast, TOTAL], "ucdp/1") == "it is a party's figure of its enemy's losses"
    assert why_unused(boast, [boast, TOTAL], "acled/1").startswith("it counts a part")
