from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import given

from counterclaim.model.claim import ClaimantKind, Stance
from counterclaim.model.incident import SourcedClaim
from counterclaim.weighing.voices import independent_voices, is_nameless
from sourcing import in_two_orders, says, some_stances

ANONYMOUS, RESIDENT, OFFICIAL, REPORT = (
    ClaimantKind.ANONYMOUS,
    ClaimantKind.RESIDENT,
    ClaimantKind.OFFICIAL,
    ClaimantKind.REPORT,
)


def named(name: str, line: str = "wire", kind: ClaimantKind = ClaimantKind.ORGANISATION) -> SourcedClaim:
    return says(name, Stance.ACCUSES, "army", line=line, kind=kind)


def nameless(kind: ClaimantKind, line: str = "wire", publisher: str | None = None) -> SourcedClaim:
    key = f"report:{publisher or line}" if kind is REPORT else f"unnamed:{kind}:{line}"
    return says(key, Stance.ACCUSES, "army", line=line, kind=kind)


@pytest.mark.parametrize(
    ("claims", "voices"),
    [
        ([], 0),
        ([named("ngo")], 1),
        ([named("ngo"), named("front")], 2),
        ([named("ngo", "wire"), named("ngo", "agency")], 1),
        ([named("ngo"), nameless(RESIDENT)], 2),
        ([named("front", kind=ClaimantKind.ARMED_GROUP), nameless(ClaimantKind.ARMED_GROUP)], 1),
        ([named("front", kind=ClaimantKind.ARMED_GROUP), nameless(ClaimantKind.ARMED_GROUP, "agency")], 2),
        ([nameless(RESIDENT), nameless(RESIDENT)], 1),
        ([nameless(RESIDENT), nameless(RESIDENT, "agency")], 2),
        ([nameless(RESIDENT), nameless(OFFICIAL)], 2),
        ([nameless(OFFICIAL), nameless(ANONYMOUS)], 1),
        ([named("ngo"), nameless(ANONYMOUS)], 1),
        ([named("ngo"), nameless(REPORT)], 1),
        ([named("ngo"), nameless(REPORT, "agency")], 2),
        ([nameless(REPORT, publisher="paper"), nameless(REPORT, publisher="daily")], 1),
        ([nameless(REPORT), nameless(ANONYMOUS)], 1),
    ],
)
def test_voices_are_those_that_are_surely_not_the_same(claims: list[SourcedClaim], voices: int) -> None:
    assert independent_voices(claims) == voices


def test_voices_of_a_group_under_two_names_are_one() -> None:
    claims = [named("cma", "wire"), named("fla", "agency")]
    assert independent_voices(claims, on=date(2025, 1, 5)) == 1
    assert independent_voices(claims, on=date(2018, 1, 5)) == 2


def test_voices_without_a_name_are_known_by_their_key() -> None:
    assert is_nameless(nameless(RESIDENT)) and is_nameless(nameless(REPORT)) and not is_nameless(named("ngo"))


@given(in_two_orders(some_stances))
def test_voices_do_not_depend_on_the_order_of_the_claims(two: tuple[Sequence[SourcedClaim], ...]) -> None:
    one, other = two
    assert independent_voices(one) == independent_voices(other)


@given(some_stances)
def test_voices_are_never_more_than_the_claimants(claims: list[SourcedClaim]) -> None:
    found = independent_voices(claims)
    assert bool(claims) <= found <= len({(claim.claimant, claim.line, claim.claim.claimant.kind) for claim in claims})
