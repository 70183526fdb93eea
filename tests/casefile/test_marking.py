from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.casefile.marking import Piece, marked, passages, spans


def words_at(text: str, words: str) -> list[str]:
    return [text[start:end] for start, end in spans(text, words)]


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("Nine were killed in Ségou.", "segou", ["Ségou"]),
        ("KILLED, killed; kill", "killed", ["KILLED", "killed"]),
        ("attackers attack", "attack*", ["attackers", "attack"]),
        ("attackers attack", "attack", ["attack"]),
        ("a mass grave, and a grave mass", '"mass grave"', ["mass grave"]),
        ("a mass grave", '"mass gra*"', []),
        ("قُتل تسعة أشخاص في مدينة غاو", "اشخاص", ["أشخاص"]),
        ("في مدينه", "مدينة", ["مدينه"]),
        ("e\u0301cole and école", "ecole", ["e\u0301cole", "école"]),
        ("قُتِلَ تسعة", "قتل", ["قُتِلَ"]),
        ("one two", "", []),
        ("one two", '"" * ..', []),
        ("a_b c", "b", ["b"]),
    ],
)
def test_marking_finds_words_as_the_index_does(text: str, words: str, found: list[str]) -> None:
    assert words_at(text, words) == found


def test_marking_cuts_a_text_so_that_the_words_stand_alone() -> None:
    assert marked("nine were killed there", "killed") == (Piece("nine were "), Piece("killed", True), Piece(" there"))


def test_marking_shows_the_first_places_of_a_long_text() -> None:
    text = f"Beginning {'x ' * 400} the market {'y ' * 400} a market {'z ' * 400} market {'w ' * 400} market"
    found = passages(text, "market")
    assert len(found) == 3 and all(sum(piece.marked for piece in pieces) == 1 for pieces in found)
    assert found[0][0] == Piece("… ") and found[0][-1] == Piece(" …")


def test_marking_of_words_that_stand_nowhere_shows_the_beginning() -> None:
    assert passages("A short text", "nothing") == ((Piece("A short text"),),)


def test_marking_of_a_text_without_a_space_comes_to_an_end() -> None:
    (found,) = passages("x" * 1_000_000, "y")
    assert sum(len(piece.text) for piece in found) < 1_000


@given(st.text(max_size=200), st.text(max_size=20))
def test_marking_never_loses_or_adds_a_sign_but_spaces(text: str, words: str) -> None:
    assert "".join(piece.text for piece in marked(text, words)).split() == text.split()


@given(st.text(max_size=300), st.text(max_size=20))
def test_marking_spans_follow_each_other(text: str, words: str) -> None:
    found = spans(text, words)
    assert all(start < end for start, end in found)
    assert all(one[1] <= other[0] for one, other in pairwise(found))


def test_marking_shows_some_of_a_word_without_end() -> None:
    (shown,) = passages("so " + "y" * 100_000, "yyy*")
    assert [piece.text[:3] for piece in shown if piece.marked] == ["yyy"] and sum(len(piece.text) for piece in shown) < 1_000
