from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given

from counterclaim.model.claim import ClaimantKind, Stance
from counterclaim.model.count import Group, Harm
from counterclaim.model.incident import SourcedClaim
from counterclaim.weighing.airwars import civilian_harm, competing, no_civilian_harm, strike_status
from sourcing import counts, in_two_orders, says, some_claims

ACCUSES, DENIES, ADMITS, SUSPECTS = Stance.ACCUSES, Stance.DENIES, Stance.ADMITS, Stance.SUSPECTS
HARM = counts("residents", 4, 4, line="one")
MORE = counts("monitor", 5, 5, line="two")
ACCUSED = says("residents", ACCUSES, "army", line="one")
OFFICIAL = ClaimantKind.OFFICIAL


def grade(*claims: SourcedClaim) -> str | None:
    found = civilian_harm(claims)
    assert found is None or found.reason.endswith(".")
    return None if found is None else found.grade


def strike(*claims: SourcedClaim) -> str | None:
    found = strike_status(claims)
    assert found is None or found.reason.endswith(".")
    return None if found is None else found.grade


def test_grade_is_confirmed_by_an_admission() -> None:
    assert grade(HARM, ACCUSED, says("army", ADMITS, "army")) == "Confirmed"


def test_grade_is_fair_by_two_lines_and_a_belligerent() -> None:
    assert grade(HARM, MORE, ACCUSED) == "Fair"


def test_grade_is_weak_by_a_single_line_however_many_speak_in_it() -> None:
    assert grade(HARM, counts("doctor", 4, line="one"), ACCUSED) == "Weak"


def test_grade_is_weak_where_nobody_is_named() -> None:
    assert grade(HARM, MORE) == "Weak"


def test_grade_is_contested_where_different_parties_are_accused() -> None:
    assert grade(HARM, MORE, ACCUSED, says("council", ACCUSES, "rebels")) == "Contested"


def test_grade_is_contested_by_the_denial_of_somebody_else() -> None:
    assert grade(HARM, MORE, ACCUSED, says("elder", DENIES, "army")) == "Contested"


def test_grade_is_not_contested_by_the_denial_of_the_accused() -> None:
    assert grade(HARM, MORE, ACCUSED, says("army", DENIES, "army", kind=OFFICIAL)) == "Fair"


def test_grade_is_not_contested_by_the_denial_of_the_accuseds_government() -> None:
    accusation = says("residents", ACCUSES, "ml-military")
    assert grade(HARM, MORE, accusation, says("ml-government", DENIES, "ml-military", kind=OFFICIAL)) == "Fair"
    assert grade(HARM, MORE, accusation, says("bf-government", DENIES, "ml-military", kind=OFFICIAL)) == "Contested"


def test_grade_is_discounted_where_fighters_alone_are_counted() -> None:
    fighters = counts("monitor", 4, 4, group=Group.MILITANTS)
    assert grade(fighters) == "Discounted"
    assert grade(fighters, HARM) == "Weak"


def test_grade_is_none_where_the_accused_alone_counts_fighters() -> None:
    claims = [counts("army", 4, 4, group=Group.MILITANTS, kind=OFFICIAL), says("army", ADMITS, "army")]
    assert grade(*claims) is None


def test_grade_is_of_the_injured_too() -> None:
    assert grade(counts("residents", 4, harm=Harm.INJURED)) == "Weak"


@pytest.mark.parametrize(
    ("claims", "flag"),
    [
        ([HARM], False),
        ([], False),
        ([ACCUSED], False),
        ([counts("army", 0, 0)], True),
        ([counts("army", 0, 0), HARM], False),
        ([counts("army", 5, 5, group=Group.MILITANTS)], True),
    ],
)
def test_no_civilian_harm_is_a_flag_of_its_own(claims: list[SourcedClaim], flag: bool) -> None:
    assert no_civilian_harm(claims) is flag


def test_strike_is_declared_by_who_struck_even_where_it_denies_the_harm() -> None:
    assert strike(says("army", ADMITS, "army"), says("army", DENIES, "army")) == "Declared strike"


def test_strike_is_likely_by_two_lines() -> None:
    assert strike(ACCUSED, says("monitor", SUSPECTS, "army", line="two")) == "Likely strike"


def test_strike_is_a_single_source_claim_though_many_report_the_harm() -> None:
    assert strike(HARM, MORE, ACCUSED, says("doctor", ACCUSES, "army", line="one")) == "Single source claim"


def test_strike_is_contested_by_competing_claims() -> None:
    assert strike(ACCUSED, says("council", ACCUSES, "rebels", line="two")) == "Contested strike"


def test_strike_is_none_where_nobody_is_named() -> None:
    assert strike(HARM, MORE) is None


def test_competing_claims_are_told_in_words() -> None:
    assert competing([ACCUSED, says("elder", DENIES, "army")]) == "somebody other than the accused denies it"
    assert competing([ACCUSED, says("council", ACCUSES, "rebels")]) == "different parties are accused"
    assert competing([ACCUSED]) is None


@given(in_two_orders(some_claims))
def test_grades_do_not_depend_on_the_order_of_the_claims(two: tuple[Sequence[SourcedClaim], ...]) -> None:
    one, other = two
    assert (civilian_harm(one), strike_status(one)) == (civilian_harm(other), strike_status(other))


@given(some_claims)
def test_grades_are_airwars_own_words(claims: list[SourcedClaim]) -> None:
    assert grade(*claims) in {"Confirmed", "Fair", "Weak", "Contested", "Discounted", None}
    assert strike(*claims) in {"Declared strike", "Likely strike", "Single source claim", "Contested strike", None}


@pytest.mark.parametrize(
    "words", ["it struck a commander and was not aware of", "it killed several bandits", "no civilians were hurt"]
)
def test_grade_is_not_confirmed_by_an_admission_without_harm(words: str) -> None:
    admission = says("army", ADMITS, "army", quote=f"the army said that {words}")
    assert grade(HARM, MORE, ACCUSED, admission) == "Fair"
    assert strike(HARM, MORE, ACCUSED, admission) == "Declared strike"


def test_grade_is_not_confirmed_by_who_counts_fighters_alone() -> None:
    claims = [HARM, MORE, ACCUSED, says("army", ADMITS, "army"), counts("army", 9, 9, group=Group.MILITANTS)]
    assert grade(*claims) == "Fair"


def test_grade_says_the_whole_sentence_of_airwars() -> None:
    found = civilian_harm([HARM, ACCUSED, says("army", ADMITS, "army")])
    assert found is not None
    assert found.reason == "A specific belligerent has accepted responsibility for civilian harm."


def test_grade_is_confirmed_by_an_admission_after_a_denial() -> None:
    claims = [HARM, ACCUSED, says("army", DENIES, "army", on=2), says("elder", DENIES, "army", on=2)]
    assert grade(*claims) == "Contested"
    assert grade(*claims, says("army", ADMITS, "army", on=9)) == "Confirmed"
    assert competing([*claims, says("army", ADMITS, "army", on=9)]) is None
