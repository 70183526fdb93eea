"""Deeds that only give the reason for another."""

from __future__ import annotations

import pytest

from counterclaim.reading.motives import is_motive
from counterclaim.reading.parse import parse


def _is_motive(text: str, word: str) -> bool:
    return is_motive(next(token for token in parse(text) if token.text == word))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The Front called the attack a response to the shelling of its villages.", "shelling"),
        ("Rebels fired rockets in retaliation for air strikes by the army.", "strikes"),
        ("The group said it wanted to avenge a raid by soldiers.", "raid"),
    ],
)
def test_motives_are_what_an_attack_answers(text: str, word: str) -> None:
    assert _is_motive(text, word)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The army answered with air strikes on the town.", "strikes"),
        ("Retaliatory air strikes by the army killed nine people.", "strikes"),
        ("The response of the police to the raid was slow.", "response"),
    ],
)
def test_motives_are_no_attacks_by_themselves(text: str, word: str) -> None:
    assert not _is_motive(text, word)
