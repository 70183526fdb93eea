from __future__ import annotations

import pytest
from corpora.words import BadCoding, Words, find_near, find_quote, places_of
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.model.span import Span

TEXT = "L’armée accuse les rebelles, les rebelles accusent l’armée. « Non », dit l’armée, désarmée."


def test_words_are_found_under_plain_apostrophes() -> None:
    assert find_quote(TEXT, Words("L'armée accuse")).of(TEXT) == "L’armée accuse"


@pytest.mark.parametrize("space", ["\u00a0", "\u202f"])
def test_words_are_found_under_plain_spaces(space: str) -> None:
    text = f"«{space}Non{space}»"
    assert find_quote(text, Words("« Non »")) == Span(0, len(text))


def test_words_a_quote_in_several_places_says_which() -> None:
    with pytest.raises(BadCoding, match="2 times"):
        find_quote(TEXT, Words("les rebelles"))
    assert find_quote(TEXT, Words("les rebelles", 2)).start == TEXT.rindex("les rebelles")


@pytest.mark.parametrize("words", [Words("la marine"), Words("les rebelles", 3), Words("les rebelles", 0), Words("")])
def test_words_that_do_not_stand_in_the_text_are_refused(words: Words) -> None:
    with pytest.raises(BadCoding, match="does not stand"):
        find_quote(TEXT, words)


def test_words_near_the_quote_win() -> None:
    quote = find_quote(TEXT, Words("« Non »"))
    assert find_near(TEXT, Words("l'armée"), quote).start == TEXT.index("l’armée. ")
    assert find_near(TEXT, Words("l'armée", 2), quote).start == TEXT.index("l’armée, ")


def test_words_near_the_quote_must_stand_somewhere() -> None:
    with pytest.raises(BadCoding, match="does not stand"):
        find_near(TEXT, Words("la marine"), Span(0, 1))


def test_words_are_whole_before_they_are_parts() -> None:
    assert [place.of(TEXT) for place in places_of(TEXT, "armée")] == ["armée"] * 3
    assert len(places_of(TEXT, "désarm")) == 1


def test_words_joined_to_an_arabic_particle_are_found() -> None:
    assert [place.start for place in places_of("واتهم الجيش", "اتهم")] == [1]


def test_words_joined_to_an_arabic_particle_are_whole() -> None:
    assert [place.start for place in places_of("مقال قال وَقالَ", "قال")] == [5, 11]


@given(st.text(), st.text(min_size=1), st.text())
def test_words_of_a_text_are_always_found_in_it(before: str, words: str, after: str) -> None:
    places = places_of(before + words + after, words)
    assert places and all(len(place.of(before + words + after)) == len(words) for place in places)
