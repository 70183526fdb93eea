"""The noun phrase that a verb says its claim of."""

from __future__ import annotations

import pytest

from counterclaim.reading.parse import parse
from counterclaim.reading.subjects import Stretch, members, noun_phrase, subject_of


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("The army denied it.", "denied", "army"),
        ("The army attacked and burned the village.", "burned", "army"),
        ("The minister, who denied it, left.", "denied", "minister"),
        ("The front issued a statement condemning the attack.", "condemning", "front"),
    ],
)
def test_subjects_are_found_and_inherited(text: str, verb: str, subject: str) -> None:
    doc = parse(text)
    found = subject_of(next(token for token in doc if token.text == verb))
    assert found is not None and found.text == subject


def test_subjects_noun_phrase_keeps_what_names_and_drops_the_clause() -> None:
    doc = parse("The spokesman of the northern front, who had fled, denied it.")
    phrase = noun_phrase(next(token for token in doc if token.text == "spokesman"))
    assert doc[phrase.start : phrase.end].text == "The spokesman of the northern front"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The mayor and the bishop said so.", ["The mayor", "the bishop"]),
        ("Groups such as the Front and the Network said so.", ["the Front", "the Network"]),
        ("The mayor said so.", ["The mayor"]),
    ],
)
def test_subjects_members_of_a_joint_phrase(text: str, names: list[str]) -> None:
    doc = parse(text)
    said = next(token.i for token in doc if token.text == "said")
    assert [doc[one.start : one.end].text for one in members(doc, Stretch(0, said))] == names
