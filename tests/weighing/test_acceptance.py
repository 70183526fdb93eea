from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given

from counterclaim.model.claim import Claimant, ClaimantKind, Stance
from counterclaim.model.count import Group
from counterclaim.model.incident import SourcedClaim
from counterclaim.model.span import Span
from counterclaim.weighing.acceptance import accepts_harm
from sourcing import counts, in_two_orders, says, some_claims

ADMITS, DISPUTES, DENIES = Stance.ADMITS, Stance.DISPUTES, Stance.DENIES
PLAIN = says("army", ADMITS, "army", on=5, quote="the army said it carried out the strike")


def accepts(quote: str) -> bool:
    admission = says("army", ADMITS, "army", quote=quote)
    return accepts_harm(admission, [admission])


@pytest.mark.parametrize(
    "quote",
    [
        "the army said it carried out the strike",
        "the army admitted that it killed nine villagers whom it took for fighters",
        "the army regretted the deaths and said it did not target civilians",
        "the army said its shell hit a family by mistake",
        "l'armée a reconnu avoir tué des civils par erreur",
        "اعترف الجيش بقتل مدنيين",
    ],
)
def test_acceptance_is_an_admission_that_does_not_speak_against_the_harm(quote: str) -> None:
    assert accepts(quote)


@pytest.mark.parametrize(
    "quote",
    [
        "the army said it hit a depot and was not aware of",
        "the army said it hit a depot and that no civilians were hurt",
        "the army said its strike did not harm any civilian",
        "the army admitted the strike but denied that villagers had died",
        "the army said it struck a commander of the front",
        "the army said that it killed several bandits",
        "l'armée dit avoir frappé un dépôt et n'avoir fait aucune victime civile",
        "l'armée dit avoir frappé des combattants",
        "قال الجيش إنه قصف مستودعا ولم يصب أي مدني",
        "قال الجيش إنه استهدف قائد الجبهة",
    ],
)
def test_acceptance_is_no_admission_of_a_strike_without_harm_to_civilians(quote: str) -> None:
    assert not accepts(quote)


def test_acceptance_is_not_refused_by_the_name_of_the_party() -> None:
    admission = says("front", ADMITS, "front", quote="the Hill Rebels said they fired the shell")
    named = replace(admission.claim, claimant=Claimant(ClaimantKind.ARMED_GROUP, Span(0, 15)))
    assert accepts_harm(replace(admission, claim=named), [replace(admission, claim=named)])
    assert not accepts_harm(admission, [admission])


def test_acceptance_is_refused_by_a_dispute_of_the_party() -> None:
    assert not accepts_harm(PLAIN, [PLAIN, says("army", DISPUTES, None, on=6)])
    assert accepts_harm(PLAIN, [PLAIN, says("elder", DISPUTES, None, on=6)])


def test_acceptance_is_refused_by_the_partys_count_of_fighters_alone() -> None:
    fighters = counts("army", 9, 9, on=5, group=Group.MILITANTS)
    assert not accepts_harm(PLAIN, [PLAIN, fighters])
    assert not accepts_harm(PLAIN, [PLAIN, fighters, counts("army", 0, 0, on=5, group=Group.CIVILIANS)])
    assert accepts_harm(PLAIN, [PLAIN, fighters, counts("army", 2, 2, on=5, group=Group.CIVILIANS)])
    assert accepts_harm(PLAIN, [PLAIN, replace(fighters, claimant="ngo")])


def test_acceptance_is_refused_by_what_the_party_says_in_other_words() -> None:
    assert not accepts_harm(PLAIN, [PLAIN, says("army", Stance.ACCUSES, "front", on=5, quote="and without harm to civilians")])


def test_acceptance_overtakes_what_the_party_said_earlier() -> None:
    earlier = says("army", ADMITS, "army", on=2, quote="it struck a commander and knew of no civilians hurt")
    assert accepts_harm(PLAIN, [PLAIN, earlier])
    assert not accepts_harm(PLAIN, [PLAIN, replace(earlier, published=None)])


def test_acceptance_is_refused_by_another_office_of_the_state() -> None:
    admission = says("ml-military", ADMITS, "ml-military")
    assert not accepts_harm(admission, [admission, says("ml-government", DISPUTES, None)])


@given(in_two_orders(some_claims))
def test_acceptance_does_not_depend_on_the_order_of_the_claims(two: tuple[Sequence[SourcedClaim], ...]) -> None:
    one, other = two
    assert accepts_harm(PLAIN, one) == accepts_harm(PLAIN, other)
