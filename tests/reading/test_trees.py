"""A parse that was put right is a tree; one that is none is taken as the parser gave it."""

from __future__ import annotations

import pytest

from counterclaim.reading.parse import parse
from counterclaim.reading.trees import as_parsed, is_tree

TEXT = "The army denied that its jets had hit the camp. Residents blamed it for the deaths of nine people."


def test_trees_of_a_parse_are_sound() -> None:
    assert is_tree(parse(TEXT))


def test_trees_a_circle_of_heads_is_found_and_taken_back() -> None:
    doc = parse(TEXT)
    heads, labels = [token.head.i for token in doc], [token.dep_ for token in doc]
    doc[0].head = doc[1]
    doc[1].head = doc[0]
    assert not is_tree(doc)
    taken_back = as_parsed(doc, heads, labels)
    assert is_tree(taken_back) and [token.head.i for token in taken_back] == heads
    assert [sentence.text for sentence in taken_back.sents] == [sentence.text for sentence in parse(TEXT).sents]
    assert [(token.text, token.tag_, token.idx) for token in taken_back] == [
        (token.text, token.tag_, token.idx) for token in parse(TEXT)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The local official Ali al-Baro, spokesman of al-Nour, al-Hadi and Omar al-Baro said nine died.",
        "Al-Baro al-Nour al-Hadi said al-Baro had hit al-Nour.",
        "Thailand, Cambodia trade blame as border clash kills 12",
        "Russia bombs Kyiv, 12 dead",
    ],
)
def test_trees_of_what_is_put_right_are_sound(text: str) -> None:
    assert is_tree(parse(text))
