from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given

from counterclaim.model.account import Status
from counterclaim.model.claim import ClaimantKind, Stance
from counterclaim.model.incident import SourcedClaim
from counterclaim.weighing.verdicts import verdicts
from sourcing import in_two_orders, says, some_stances

ACCUSES, DENIES, ADMITS, DECLINES = Stance.ACCUSES, Stance.DENIES, Stance.ADMITS, Stance.DECLINES


def status(*claims: SourcedClaim, of: str = "army") -> Status:
    return verdicts(claims)[of][0]


def test_verdict_is_supported_by_two_independent_claimants() -> None:
    assert status(says("ngo", ACCUSES, "army"), says("front", ACCUSES, "army")) is Status.SUPPORTED


def test_verdict_is_not_supported_by_one_claimant_in_two_lines() -> None:
    assert status(says("ngo", ACCUSES, "army", line="one"), says("ngo", ACCUSES, "army", line="two")) is Status.ALLEGED


def test_verdict_is_not_supported_by_an_unnamed_voice_repeated_on_its_line() -> None:
    kind = ClaimantKind.RESIDENT
    claims = [says("unnamed:resident:wire", ACCUSES, "army", kind=kind, report=report) for report in ("one", "two")]
    assert status(*claims) is Status.ALLEGED


def test_verdict_is_supported_by_unnamed_voices_of_two_lines() -> None:
    kind = ClaimantKind.RESIDENT
    claims = [says(f"unnamed:resident:{line}", ACCUSES, "army", kind=kind, line=line) for line in ("one", "two")]
    assert status(*claims) is Status.SUPPORTED


def test_verdict_is_contested_by_a_denial_in_another_report() -> None:
    claims = [says("ngo", ACCUSES, "army", line="one"), says("front", ACCUSES, "army"), says("elder", DENIES, "army", line="two")]
    assert status(*claims) is Status.CONTESTED


def test_verdict_is_contested_by_an_accusation_of_another_in_another_report() -> None:
    claims = [says("ngo", ACCUSES, "army", line="one"), says("council", ACCUSES, "rebels", line="two")]
    assert status(*claims) is status(*claims, of="rebels") is Status.CONTESTED


def test_verdict_is_not_contested_by_a_label_that_may_be_the_same() -> None:
    claims = [says("ministry", ACCUSES, "name:terrorist"), says("ngo", ACCUSES, "jnim"), says("front", ACCUSES, "jnim")]
    assert status(*claims, of="jnim") is Status.SUPPORTED
    assert status(*claims, of="name:terrorist") is Status.ALLEGED


def test_verdict_is_not_contested_by_accusing_who_acts_with_it() -> None:
    claims = [says("ngo", ACCUSES, "ml-military", on=3), says("front", ACCUSES, "wagner-group", on=4)]
    assert status(*claims, of="ml-military") is status(*claims, of="wagner-group") is Status.ALLEGED


def test_verdict_is_contested_by_a_label_that_cannot_be_the_army() -> None:
    claims = [says("ministry", ACCUSES, "name:terrorist"), says("ngo", ACCUSES, "ml-military")]
    assert status(*claims, of="ml-military") is status(*claims, of="name:terrorist") is Status.CONTESTED


def test_verdict_is_admitted_by_the_party_itself() -> None:
    assert status(says("ngo", ACCUSES, "army"), says("army", ADMITS, "army")) is Status.ADMITTED


def test_verdict_of_the_silent_is_unattributed() -> None:
    assert status(says("army", DECLINES, "army")) is Status.UNATTRIBUTED


def test_verdict_tells_claims_with_one_number_in_two_reports_apart() -> None:
    claims = [says("ngo", ACCUSES, "army", report="one"), says("ngo", ACCUSES, "army", report="two")]
    assert set(verdicts(claims)["army"][1]) == {claim.key for claim in claims}


def test_verdicts_are_of_parties_alone() -> None:
    assert verdicts([says("ngo", Stance.DISPUTES, None), says("ngo", ACCUSES, None)]) == {}


@given(in_two_orders(some_stances))
def test_verdicts_do_not_depend_on_the_order_of_the_claims(two: tuple[Sequence[SourcedClaim], ...]) -> None:
    one, other = two
    assert verdicts(one) == verdicts(other)


@given(some_stances)
def test_verdicts_are_not_changed_by_a_copy_on_the_same_line(claims: list[SourcedClaim]) -> None:
    copies = [replace(claim, key=f"copy/{claim.key}", report="copy") for claim in claims]
    alone, with_copies = verdicts(claims), verdicts([*claims, *copies])
    assert {party: found for party, (found, _) in alone.items()} == {party: found for party, (found, _) in with_copies.items()}


def test_verdict_is_admitted_after_a_denial_of_an_earlier_day() -> None:
    denied = [says("ngo", ACCUSES, "army", on=1), says("army", DENIES, "army", on=2), says("elder", DENIES, "army", on=3)]
    assert status(*denied) is Status.CONTESTED
    assert status(*denied, says("army", ADMITS, "army", on=9)) is Status.ADMITTED
    assert status(*denied, says("army", ADMITS, "army", on=9), says("army", DENIES, "army", on=10)) is Status.CONTESTED


def test_verdict_frees_whom_the_party_accused_before_it_admitted() -> None:
    claims = [says("ngo", ACCUSES, "army", on=1), says("army", ACCUSES, "rebels", on=2), says("army", ADMITS, "army", on=9)]
    assert status(*claims) is Status.ADMITTED
    assert status(*claims, of="rebels") is Status.UNATTRIBUTED
    assert verdicts(claims)["rebels"][1] == (claims[1].key,)


def test_verdict_names_the_denial_that_was_taken_back() -> None:
    claims = [says("army", DENIES, "army", on=2), says("army", ADMITS, "army", on=9)]
    assert set(verdicts(claims)["army"][1]) == {claim.key for claim in claims}
