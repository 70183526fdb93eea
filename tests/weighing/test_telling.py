from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from counterclaim.model.claim import Claim, Claimant, ClaimantKind, ClaimKind, Stance
from counterclaim.model.count import Group, Harm
from counterclaim.model.incident import Estimate, SourcedClaim
from counterclaim.model.span import Span
from counterclaim.weighing.telling import day_in_words, private_spans, range_in_words, told
from sourcing import counts, says


def estimate(low: int | None, best: int | None, high: int | None) -> Estimate:
    return Estimate(low, best, high, "any/1", ())


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (estimate(8, 8, 9), "8 to 9, best 8"),
        (estimate(9, 9, 9), "9"),
        (estimate(8, None, 9), "8 to 9"),
        (estimate(None, 8, None), "8"),
        (estimate(None, None, 9), "at most 9"),
        (estimate(9, None, None), "at least 9"),
        (estimate(None, None, None), "unknown"),
        (estimate(None, 0, None), "0"),
    ],
)
def test_telling_a_range(found: Estimate, words: str) -> None:
    assert range_in_words(found) == words


def test_telling_a_day() -> None:
    assert day_in_words(date(2025, 1, 3)) == "3 January 2025"
    assert [day_in_words(date(2025, month, 1)).split()[1][:3] for month in (5, 6, 12)] == ["May", "Jun", "Dec"]


@pytest.mark.parametrize(
    ("claim", "words"),
    [
        (counts("ngo", 9, 9), "by ngo, 9 people killed: "),
        (counts("ngo", 9, group=Group.WOMEN_AND_CHILDREN), "by ngo, at least 9 women and children killed: "),
        (counts("ngo", 9, 12, harm=Harm.INJURED), "by ngo, 9 to 12 people injured: "),
        (counts("ngo", None, 9), "by ngo, at most 9 people killed: "),
        (counts("ngo", None), "by ngo, some people killed: "),
        (says("ngo", Stance.ACCUSES, "army"), "by ngo, accusing army: "),
        (says("army", Stance.DECLINES, "army"), "by army, silent on the part of army: "),
        (says("ngo", Stance.DISPUTES, None), "by ngo, disputing what is said by or of nobody by name: "),
    ],
)
def test_telling_what_a_claim_says(claim: SourcedClaim, words: str) -> None:
    assert words in told(claim, {})


def test_telling_a_claim_gives_its_words_report_and_line() -> None:
    claim = replace(counts("ngo", 9, 9, on=3, quote="nine\n died"), publisher=None)
    assert told(claim, {}).endswith("“nine died” (report wire-3, publisher unknown, 3 January 2025; line wire)")


def resident(quote: str, name: str, *, start: int = 100) -> SourcedClaim:
    place = start + quote.index(name)
    claimant = Claimant(ClaimantKind.RESIDENT, Span(place, place + len(name)))
    claim = Claim("c1", ClaimKind.CIRCUMSTANCE, "a1", claimant, Span(start, start + len(quote)))
    return SourcedClaim("r/c1", claim, "r", "The Courier", None, "wire", quote, "unnamed:resident:wire", "a resident")


def test_telling_a_claim_hides_the_name_of_a_private_claimant() -> None:
    claim = resident("they shot, Teral Moss said", "Teral Moss")
    assert "“they shot, [a resident] said”" in told(claim, private_spans([claim]))


def test_telling_a_claim_hides_the_private_claimants_of_other_claims_of_its_report() -> None:
    claim = resident("they shot, Teral Moss said", "Teral Moss")
    official = replace(says("official", Stance.ACCUSES, "army", quote="they shot, Teral Moss said"), report="r")
    official = replace(official, claim=replace(official.claim, quote=claim.claim.quote))
    assert "Teral" not in told(official, private_spans([claim, official]))
    assert "Teral" in told(replace(official, report="other"), private_spans([claim, official]))


def test_telling_keeps_the_words_that_only_describe() -> None:
    claim = replace(resident("they shot, a farmer said", "a farmer"), claimant_name="a farmer")
    assert private_spans([claim]) == {} and "a farmer said" in told(claim, {})


def test_telling_a_claim_hides_the_name_of_who_is_called_by_an_office() -> None:
    told_of, office = resident("they shot, Teral Moss said", "Teral Moss"), "head of the Hill Council"
    unknown = replace(told_of.claim, claimant=replace(told_of.claim.claimant, kind=ClaimantKind.UNKNOWN))
    claim = replace(told_of, claim=unknown, claimant_name=office)
    assert f"“they shot, [{office}] said”" in told(claim, private_spans([claim]))
