from __future__ import annotations

import pytest

from counterclaim.model.claim import ClaimKind
from counterclaim.reading.parse import parse
from counterclaim.reading.reactions import find_reactions


def reactions(text: str) -> list[tuple[str | None, str]]:
    """Source and cue of every reaction."""
    found = find_reactions(parse(text))
    assert all(mention.kind is ClaimKind.REACTION for mention in found)
    return [(mention.source.of(text) if mention.source else None, mention.cue.of(text)) for mention in found]


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        ("The union condemned the killings.", "The union", "condemned"),
        ("The bishop denounced this barbaric act.", "The bishop", "denounced"),
        ("Thousands mourned the victims on Sunday.", "Thousands", "mourned"),
        ("The mayor thanked the rescuers.", "The mayor", "thanked"),
        ("The president expressed his condolences to the families.", "The president", "expressed"),
        ("The council sent condolences to the families of the victims.", "The council", "sent"),
        ("The ministry was appalled by the attack.", "The ministry", "appalled"),
        ("The group called the attack a cowardly crime.", "The group", "called"),
        ("The envoy described the shelling as a massacre.", "The envoy", "described"),
    ],
)
def test_reactions_are_found_with_their_source(text: str, source: str, cue: str) -> None:
    assert reactions(text) == [(source, cue)]


def test_reactions_of_a_statement_are_those_of_its_maker() -> None:
    assert reactions("The movement issued a statement condemning the killings.") == [("The movement", "condemning")]


def test_reactions_in_direct_speech_are_the_voices() -> None:
    assert reactions('"We condemn this attack," the mayor said.') == [(None, "condemn")]


def test_reactions_are_kept_apart_where_one_sentence_holds_two() -> None:
    found = reactions("The mayor condemned the attack and thanked the rescuers.")
    assert [cue for _, cue in found] == ["condemned", "thanked"]


@pytest.mark.parametrize(
    "text",
    [
        "The union condemned the new tax.",
        "The league did not condemn the killings.",
        "The council called on the army to end the massacre.",
        "The group called the hotline after the attack.",
        "The mayor thanked voters.",
        "The court condemned him to six years.",
        "The committee expressed interest in the harbour.",
        "They were concerned about prices.",
    ],
)
def test_reactions_are_not_read_where_no_incident_is_meant(text: str) -> None:
    assert reactions(text) == []
