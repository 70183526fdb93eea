"""Noun phrases as runs of words."""

from __future__ import annotations

import pytest

from counterclaim.reading.noun_runs import phrase_start, run_head
from counterclaim.reading.parse import parse


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("by the Syrian regime on Monday", "regime"),
        ("by Wagner mercenaries near Gao", "mercenaries"),
        ("by both Russian and Syrian forces", "Russian"),
        ("by him", None),
    ],
)
def test_run_head_is_the_last_noun_of_the_run(text: str, head: str | None) -> None:
    found = run_head(parse(text), 1)
    assert (found.text if found is not None else None) == head


@pytest.mark.parametrize(
    ("text", "head", "phrase"),
    [
        ("They saw the heavy Syrian regime shelling.", "shelling", "the heavy Syrian regime shelling"),
        ("In that week Daesh shot many.", "Daesh", "Daesh"),
        ("On Monday rebels fired.", "rebels", "rebels"),
        ("They saw Russian and regime jets.", "jets", "Russian and regime jets"),
        ("Last month it fired.", "it", "it"),
        ("They fear the most radical wing.", "wing", "the most radical wing"),
        ("The government dismissed the statement and insisted IS was behind it.", "IS", "IS"),
    ],
)
def test_phrase_start_is_where_the_modifiers_begin(text: str, head: str, phrase: str) -> None:
    token = next(token for token in parse(text) if token.text == head)
    assert token.doc[phrase_start(token) : token.i + 1].text == phrase
