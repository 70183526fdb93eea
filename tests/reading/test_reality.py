from __future__ import annotations

import pytest

from counterclaim.reading.parse import parse
from counterclaim.reading.reality import is_unreal


def unreal(text: str, word: str) -> bool:
    return is_unreal(next(token for token in parse(text) if token.text == word))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The army did not attack the village.", "attack"),
        ("There was no attack on the village.", "attack"),
        ("The rebels could attack the village.", "attack"),
        ("If the rebels attack the village, people will leave.", "attack"),
        ("The rebels planned to attack the village.", "attack"),
        ("People feared an attack on the village.", "attack"),
        ("Talks should bring a halt to the attacks.", "attacks"),
        ("The threat of attacks kept them at home.", "attacks"),
    ],
)
def test_reality_denies_what_did_not_happen(text: str, word: str) -> None:
    assert unreal(text, word)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The army attacked the village.", "attacked"),
        ("The attack killed nine people.", "attack"),
        ("Residents said that the army attacked the village.", "attacked"),
        ("The army, which attacked the village, did not comment.", "attacked"),
        ("Militiamen allegedly attacked the village.", "attacked"),
    ],
)
def test_reality_keeps_what_is_told_as_fact_or_claim(text: str, word: str) -> None:
    assert not unreal(text, word)
