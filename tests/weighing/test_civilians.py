from __future__ import annotations

import pytest

from counterclaim.model.claim import Claim, Claimant, ClaimantKind, ClaimKind, Stance
from counterclaim.model.count import Group, Harm
from counterclaim.model.incident import SourcedClaim
from counterclaim.model.span import Span
from counterclaim.weighing.civilians import civilian_counts, fighter_counts, status_contested
from sourcing import counts, says

CIVILIANS, MILITANTS = Group.CIVILIANS, Group.MILITANTS


def dispute(quote: str, by: str = "ministry") -> SourcedClaim:
    return says(by, Stance.DISPUTES, None, quote=quote)


@pytest.mark.parametrize("group", [Group.SOLDIERS, Group.MILITANTS, Group.PEACEKEEPERS, Group.ATTACKERS])
def test_civilian_counts_leave_out_those_who_fought(group: Group) -> None:
    people = counts("a", 9)
    assert civilian_counts([people, counts("a", 5, group=group)], Harm.KILLED) == [people]


def test_civilian_counts_leave_out_the_people_whose_civilians_are_told_apart() -> None:
    civilians, others = counts("a", 5, group=CIVILIANS), counts("b", 9)
    assert set(civilian_counts([counts("a", 9), civilians, others], Harm.KILLED)) == {civilians, others}


def test_fighter_counts_leave_out_the_word_of_the_accused() -> None:
    neutral = counts("monitor", 5, group=MILITANTS)
    claims = [neutral, counts("army", 9, group=MILITANTS), says("monitor", Stance.ACCUSES, "army")]
    assert fighter_counts(claims, Harm.KILLED) == [neutral]


@pytest.mark.parametrize(
    "quote", ["said those killed were militants", "insisted the dead were fighters, not civilians", "All were TERRORISTS."]
)
def test_status_is_contested_by_words(quote: str) -> None:
    claim = dispute(quote)
    assert status_contested([counts("a", 4), claim], Harm.KILLED) == [claim]


@pytest.mark.parametrize("quote", ["said the toll was lower", "disputed that account"])
def test_status_is_not_contested_by_disputing_something_else(quote: str) -> None:
    assert status_contested([counts("a", 4), dispute(quote)], Harm.KILLED) == []


def test_status_is_not_contested_by_the_name_of_who_disputes() -> None:
    quote = "The rebels disputed the toll"
    claimant = Claimant(ClaimantKind.ARMED_GROUP, Span(0, len("The rebels")))
    claim = Claim("c1", ClaimKind.ATTRIBUTION, "a1", claimant, Span(0, len(quote)), stance=Stance.DISPUTES)
    sourced = SourcedClaim("r/c1", claim, "r", None, None, "wire", quote, "rebels", "The rebels")
    assert status_contested([counts("a", 4), sourced], Harm.KILLED) == []


def test_status_is_contested_by_two_who_count_different_people() -> None:
    fighters = counts("b", 4, group=MILITANTS)
    assert status_contested([counts("a", 4, group=CIVILIANS), fighters], Harm.KILLED) == [fighters]


def test_status_is_not_contested_where_people_are_counted_beside_fighters() -> None:
    assert status_contested([counts("a", 20), counts("b", 4, group=MILITANTS)], Harm.KILLED) == []


def test_status_is_not_contested_by_the_accused() -> None:
    claims = [counts("a", 4), dispute("said the dead were militants", by="army"), says("a", Stance.ACCUSES, "army")]
    assert status_contested(claims, Harm.KILLED) == []
