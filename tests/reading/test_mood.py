"""Whether words say that it happened."""

from __future__ import annotations

import pytest

from counterclaim.reading.mood import Mood, hedged_near, mood_of
from counterclaim.reading.parse import parse


def _mood(text: str, word: str) -> Mood:
    return mood_of(next(token for token in parse(text) if token.text == word))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The army bombed the village.", "bombed"),
        ("Residents said the army had bombed the village.", "bombed"),
        ("The mayor warned that the army had bombed the village.", "bombed"),
        ("The deaths are likely to rise as the army has bombed the village.", "bombed"),
        ("The mayor called for help after the army bombed the village.", "bombed"),
        ("The army began to shell the village.", "shell"),
    ],
)
def test_mood_stated(text: str, word: str) -> None:
    assert _mood(text, word) is Mood.STATED


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The army may have bombed the village.", "bombed"),
        ("The army is believed to have bombed the village.", "bombed"),
        ("Residents suspect that the army bombed the village.", "bombed"),
        ("The army probably bombed the village.", "bombed"),
        ("A suspected raid killed three.", "raid"),
    ],
)
def test_mood_suspected(text: str, word: str) -> None:
    assert _mood(text, word) is Mood.SUSPECTED


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The army did not bomb the village.", "bomb"),
        ("The army never bombed the village.", "bombed"),
        ("If the army bombed the village, it must pay.", "bombed"),
        ("The UN will examine whether the army bombed the village.", "bombed"),
        ("The army would bomb the village.", "bomb"),
        ("The army threatened to bomb the village.", "bomb"),
        ("The army denied that it bombed the village.", "bombed"),
        ("Did the army bomb the village?", "bomb"),
        ("There was no raid on the village.", "raid"),
        ("The threat of a raid worried them.", "raid"),
        ("The reports that the army bombed the village were denied.", "denied"),
    ],
)
def test_mood_open(text: str, word: str) -> None:
    expected = Mood.STATED if word == "denied" else Mood.OPEN
    assert _mood(text, word) is expected


@pytest.mark.parametrize(
    ("text", "word", "hedged"),
    [
        ("shells believed to have been fired by the army fell", "by", True),
        ("suspected Islamist rebels came", "rebels", True),
        ("the toll is likely to rise as rebels came", "rebels", False),
        ("the rebels came", "rebels", False),
    ],
)
def test_hedged_near_follows_the_words(text: str, word: str, hedged: bool) -> None:
    assert hedged_near(next(token for token in parse(text) if token.text == word)) is hedged


def test_mood_of_a_clause_before_a_denied_one_is_its_own() -> None:
    assert (
        _mood("The RSF accused the army of the attack, calling it a “massacre”; the army did not comment.", "accused")
        is Mood.STATED
    )
