"""Parses put right before anything is read in them."""

from __future__ import annotations

import pytest

from counterclaim.reading.attributions import find_attributions
from counterclaim.reading.mending import mend
from counterclaim.reading.parse import parse
from counterclaim.reading.subjects import subject_of


def _accusations(text: str) -> list[tuple[str, str]]:
    found = (each for each in find_attributions(parse(text)) if each.stance == "accuses" and each.source and each.target)
    return [(each.source.of(text), each.target.of(text)) for each in found if each.source and each.target]


@pytest.mark.parametrize(
    ("text", "accuser", "accused"),
    [
        (
            "The army's spokesman denied that its jets had hit the centre and accused the militia of shelling it.",
            "The army's spokesman",
            "the militia",
        ),
        (
            "The Tamari military said there was no evidence that the building was hit and blamed the Hill Front for mining it.",
            "The Tamari military",
            "the Hill Front",
        ),
        (
            "Local officials blamed the attack on the rebel Rapid Guard Forces.",
            "Local officials",
            "the rebel Rapid Guard Forces",
        ),
    ],
)
def test_mending_gives_blame_to_who_speaks(text: str, accuser: str, accused: str) -> None:
    assert _accusations(text) == [(accuser, accused)]


def test_mending_unfolds_a_participle_that_was_taken_for_the_subject() -> None:
    doc = parse("The health ministry run by the rebel movement put the death toll at 43.")
    put = next(token for token in doc if token.text == "put")
    assert [child.text for child in put.children if child.dep_ == "nsubj"] == ["ministry"]


def test_mending_unfolds_a_participle_that_was_taken_for_the_verb() -> None:
    text = "Rebels linked to the Hill Front killed 17 people with machetes in the Lubare territory overnight, a leader said."
    killed = next(token for token in parse(text) if token.text == "killed")
    assert [child.text for child in killed.children if child.dep_ == "nsubj"] == ["Rebels"]


def test_mending_leaves_a_verb_with_its_own_subject() -> None:
    doc = parse("The mayor said the army had left and the rebels accused him of lying.")
    accused = next(token for token in doc if token.text == "accused")
    assert any(child.text == "rebels" for child in accused.children)


def test_mending_twice_is_mending_once() -> None:
    doc = parse("The army denied that its jets had hit it and accused the paramilitary Wagner Group of shelling the town.")
    once = [(token.head.i, token.dep_) for token in doc]
    assert [(token.head.i, token.dep_) for token in mend(doc)] == once


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "The governor, Bernard Okali, blamed separatist fighters, who have enforced a boycott of schools since 2017.",
            [("accuses", "The governor, Bernard Okali", "separatist fighters")],
        ),
        (
            "The Carlos Patino front, a dissident faction, denied in a communique having anything to do with the deaths.",
            [("denies", "The Carlos Patino front, a dissident faction", "The Carlos Patino front")],
        ),
        (
            "William Wol disputed the figures, saying that no more than ten died, and blamed the herders for the clash.",
            [("accuses", "William Wol", "the herders")],
        ),
        ("Tamari army accused of killing 60 villagers", [("accuses", None, "Tamari army")]),
    ],
)
def test_mending_frees_words_of_speech_that_a_parser_hangs_on_a_noun(text: str, rows: list[tuple[str, str | None, str]]) -> None:
    found = (each for each in find_attributions(parse(text)) if each.target is not None)
    told = [(each.stance, each.source and each.source.of(text), each.target.of(text)) for each in found if each.target]
    assert told == rows


def test_mending_gives_a_deed_to_those_who_are_tied_to_a_group() -> None:
    text = "Rebels linked to the Islamic State group killed at least 41 people in a school, the mayor said on Saturday."
    targets = [each.target.of(text) for each in find_attributions(parse(text)) if each.target is not None]
    assert targets == ["Rebels linked to the Islamic State group"]


@pytest.mark.parametrize(
    "text",
    [
        "Armed men disguised as police killed the mayor on Monday, a prosecutor said.",
        "Gunmen dressed as soldiers killed nine people.",
    ],
)
def test_mending_blames_nobody_for_those_who_dress_like_them(text: str) -> None:
    assert find_attributions(parse(text)) == []


def test_mending_parts_those_who_did_it_from_who_speaks() -> None:
    text = "The Rapid Guard Forces (RGF) and allied militias killed at least 40 civilians in Delma, Hill Monitor said today."
    targets = [each.target.of(text) for each in find_attributions(parse(text)) if each.target is not None]
    assert targets == ["The Rapid Guard Forces (RGF)", "allied militias"]


def test_mending_lets_who_did_the_first_say_the_second() -> None:
    doc = parse("The army shelled the town on Monday, said nine rebels had died.")
    said = next(token for token in doc if token.text == "said")
    subject = subject_of(said)
    assert subject is not None and subject.text == "army"


def test_mending_takes_a_noun_with_an_object_for_the_verb_of_a_title() -> None:
    doc = mend(parse("Russia bombs Kyiv, 12 dead"))
    subject = subject_of(doc[1])
    assert (doc[1].pos_, subject.text if subject else None) == ("VERB", "Russia")
