"""Words as the search for places sees them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.resolving.place_words import directions, folded_arabic, listed, numbers, type_nouns, unjoined, words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Shells hit Aleppo's market", ["Shells", "hit", "Aleppo", "market"]),
        ("Ma'arrat al-Nu'man", ["Ma'arrat", "al", "Nu'man"]),
        ("près d'Idlib, qu'Alep", ["près", "d", "Idlib", "qu", "Alep"]),
        ("N'Djamena", ["N'Djamena"]),
        ("the U.S. army", ["the", "U.S.", "army"]),
        ("في مدينة إدلب، قتل", ["في", "مدينة", "إدلب", "قتل"]),
    ],
)
def test_place_words_are_cut(text: str, words: list[str]) -> None:
    assert [word.text for word in words_of(text)] == words


def test_place_words_know_where_a_sentence_begins() -> None:
    assert [word.first for word in words_of("He left. Then Paris fell.")] == [True, False, True, False, False]


def test_place_words_know_what_may_belong_together() -> None:
    assert [word.joined for word in words_of("Deir ez-Zor, Syria\nand Iraq")] == [False, True, True, False, True, True]


@pytest.mark.parametrize(
    ("word", "folded"), [("وبمدينة", "مدينه"), ("القرية", "قريه"), ("بغداد", "بغداد"), ("إدلب", "ادلب"), ("قَرْيَة", "قريه")]
)
def test_place_words_fold_arabic_and_take_off_what_is_joined_to_known_words(word: str, folded: str) -> None:
    assert folded_arabic(word) == folded


def test_place_words_take_particles_off_one_after_another() -> None:
    assert {"والفاشر", "الفاشر", "فاشر"} <= set(unjoined("والفاشر"))


def test_place_words_of_three_languages_are_in_one_list() -> None:
    assert {"town", "ville", "مدينه"} <= listed("settlements")
    assert {"province", "région", "محافظه"} <= type_nouns()
    assert {"north", "nord", "شمال"} <= set(directions())
    assert {"ten", "vingtaine de"} <= set(numbers())


def test_place_words_of_a_common_word_are_common() -> None:
    assert [word.common for word in words_of("Selon Niono")] == [True, False]


@given(st.text(max_size=80))
def test_place_words_lie_in_the_text_in_order(text: str) -> None:
    end = 0
    for word in words_of(text):
        assert end <= word.start < word.end <= len(text)
        assert text[word.start : word.end] == word.text
        end = word.end
