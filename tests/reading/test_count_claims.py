"""Counts with their claimants."""

from __future__ import annotations

from counterclaim.model.claim import Claim, ClaimKind
from counterclaim.model.mention import Mentions
from counterclaim.model.report import Report
from counterclaim.reading.rules import RulesEngine


def _counts(text: str) -> list[tuple[str, int | None, str]]:
    """Harm, low and claimant's words of each count that the rules engine reads."""
    claims = RulesEngine().read(Report.of(text), text, Mentions()).claims
    return [(claim.count.kind.value, claim.count.low, _who(claim, text)) for claim in claims if claim.count is not None]


def _who(claim: Claim, text: str) -> str:
    assert claim.kind is ClaimKind.COUNT
    return claim.claimant.span.of(text) if claim.claimant.span is not None else ""


def test_count_claims_two_claimants_of_one_number_are_two_claims() -> None:
    text = "Nine people were killed in the raid, the mayor said. The Sahel Rights Network said nine people were killed."
    assert _counts(text) == [("killed", 9, "the mayor"), ("killed", 9, "The Sahel Rights Network")]


def test_count_claims_one_number_said_twice_by_one_claimant_is_one_claim() -> None:
    text = "The mayor said nine people were killed in the raid. The mayor said nine people were killed."
    assert _counts(text) == [("killed", 9, "The mayor")]


def test_count_claims_a_title_that_repeats_a_sourced_number_is_no_claim() -> None:
    text = "Nine killed in raid on village\n\nAt least nine people were killed in the raid, the mayor said."
    assert _counts(text) == [("killed", 9, "the mayor")]


def test_count_claims_a_title_that_alone_says_who_gives_the_number_keeps_it() -> None:
    text = "Nine killed in raid on village, says ministry\n\nAt least nine people were killed in the raid on Monday."
    assert _counts(text) == [("killed", 9, "ministry")]


def test_count_claims_a_heading_that_repeats_a_sourced_number_is_no_claim() -> None:
    text = "Raid on village\n\nGunmen came at dawn.\n\nToll rises to nine\n\nNine people were killed, the mayor said."
    assert _counts(text) == [("killed", 9, "the mayor")]


def test_count_claims_a_title_with_another_number_is_the_reports_own() -> None:
    text = "Seven people killed in raid on village\n\nAt least nine people were killed in the raid, the mayor said."
    assert _counts(text) == [("killed", 7, ""), ("killed", 9, "the mayor")]


def test_count_claims_joint_sources_make_one_claim_with_both() -> None:
    text = "Activists and the mayor said nine people were killed in the raid."
    assert _counts(text) == [("killed", 9, "Activists and the mayor")]


def test_count_claims_claimants_of_a_title_get_the_name_of_the_report() -> None:
    text = (
        "Drone attack on border village kills three: governor\n\nA drone struck a minibus on Monday, killing three people and "
        'injuring nine others, the region\'s governor said.\n\n"Three people died on the spot," Vasily Gladin said in a post.\n'
    )
    assert _counts(text) == [("killed", 3, "Vasily Gladin"), ("injured", 9, "Vasily Gladin")]


def test_count_claims_claimants_named_with_their_office_are_who_was_described() -> None:
    text = (
        "Insurgents killed 15 farmers on Sunday, a vigilante leader has said. Babakar Kolo, leader of a militia, said "
        "that six others were missing."
    )
    assert {who for _, _, who in _counts(text)} == {"Babakar Kolo, leader of a militia"}
