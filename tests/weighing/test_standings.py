from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given

from counterclaim.model.account import Status
from counterclaim.model.claim import Stance
from counterclaim.model.incident import SourcedClaim, Standing
from counterclaim.weighing.standings import RULE, standings
from counterclaim.weighing.status import RULE as OF_REPORTS
from sourcing import day, in_two_orders, says, some_stances

ACCUSES, SUSPECTS, DENIES, ADMITS, DECLINES = Stance.ACCUSES, Stance.SUSPECTS, Stance.DENIES, Stance.ADMITS, Stance.DECLINES


def of(party: str, *claims: SourcedClaim) -> Standing:
    return {each.party: each for each in standings(claims)}[party]


def test_standing_names_who_says_what() -> None:
    found = of(
        "army",
        says("ngo", ACCUSES, "army", on=1),
        says("police", SUSPECTS, "army", on=2),
        says("elder", DENIES, "army", on=3),
        says("army", DECLINES, "army", on=3),
    )
    assert (found.accused_by, found.suspected_by, found.denied_by, found.admitted_by, found.silent) == (
        ("ngo",),
        ("police",),
        ("elder",),
        (),
        ("army",),
    )
    assert (found.status, found.rule, found.since) == (Status.CONTESTED, RULE, day(3))


def test_standing_has_the_rule_of_one_report() -> None:
    assert RULE == OF_REPORTS


def test_standing_names_each_claimant_once_in_the_order_of_the_reports() -> None:
    claims = [says("b", ACCUSES, "army", on=1), says("a", ACCUSES, "army", on=2), says("b", ACCUSES, "army", on=3)]
    assert of("army", *claims).accused_by == ("b", "a")


def test_standing_shows_an_admission_and_since_when() -> None:
    claims = [says("ngo", ACCUSES, "army", on=1), says("army", ADMITS, "army", on=9)]
    found = of("army", *claims)
    assert (found.status, found.admitted_by, found.since) == (Status.ADMITTED, ("army",), day(9))


def test_standing_has_no_since_where_only_undated_reports_make_it() -> None:
    assert of("army", says("ngo", ACCUSES, "army")).since is None


def test_standing_rests_on_the_accusations_of_others_that_contest_it() -> None:
    rival = says("council", ACCUSES, "rebels")
    found = of("army", says("ngo", ACCUSES, "army"), rival)
    assert rival.key in found.claims and "council" not in found.accused_by


def test_standing_of_a_known_actor_has_its_id_and_of_words_none() -> None:
    claims = [says("ngo", ACCUSES, "ml-military"), says("ngo", ACCUSES, "name:men in black")]
    assert {each.party: each.actor for each in standings(claims)} == {"ml-military": "ml-military", "name:men in black": None}


def test_standings_come_with_the_most_accused_first() -> None:
    claims = [says("a", ACCUSES, "rebels"), says("a", ACCUSES, "army"), says("b", ACCUSES, "army"), says("x", DECLINES, "x")]
    assert [each.party for each in standings(claims)] == ["army", "rebels", "x"]


@given(in_two_orders(some_stances))
def test_standings_do_not_depend_on_the_order_of_the_claims(two: tuple[Sequence[SourcedClaim], ...]) -> None:
    one, other = two
    assert standings(one) == standings(other)


@given(some_stances)
def test_standings_are_of_every_party_that_is_spoken_of(claims: list[SourcedClaim]) -> None:
    spoken = {claim.target for claim in claims if claim.target is not None and claim.claim.stance is not Stance.DISPUTES}
    assert {each.party for each in standings(claims)} == spoken
