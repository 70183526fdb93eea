"""The words of a phrase that names a party."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.resolving.actor_words import is_small, keys_of, telling, words_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Al-Shabaab", "Shabaab"),
        ("al Shabaab", "Al-Shabaab"),
        ("Séléka", "Seleka"),
        ("Front for the Liberation", "Front of Liberation"),
        ("Lord's Resistance Army", "Lord’s Resistance Army"),
        ("Mai-Mai", "Mai Mai"),
        ("THE TALIBAN", "the Taliban"),
        ("Movement for Unity and Jihad", "Movement for Unity, Jihad"),
    ],
)
def test_words_spelling_habits_give_one_key(one: str, other: str) -> None:
    assert keys_of(one) == keys_of(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Hill Front", "Hill Army"), ("Sudan", "South Sudan"), ("M23", "M19"), ("Ansar Dine", "Ansaru")]
)
def test_words_other_names_give_other_keys(one: str, other: str) -> None:
    assert keys_of(one) != keys_of(other)


def test_words_of_only_small_words_still_have_a_key() -> None:
    assert keys_of("the of") == ("the", "of")


def test_words_keep_where_they_begin() -> None:
    text = "the US-led coalition, Mali's army"
    for word in words_of(text):
        assert text.startswith(word.text, word.start)


def test_words_know_hyphens_and_owners() -> None:
    words = {word.text: word for word in words_of("Mali's US-led force")}
    assert words["Mali"].owner
    assert words["led"].hyphened
    assert not words["force"].hyphened
    assert not words["force"].owner


def test_words_punctuation_has_no_key() -> None:
    assert [word.key for word in words_of("a, (b)")] == ["a", "", "", "b", ""]


def test_words_telling_leaves_punctuation_and_small_words_out() -> None:
    assert [word.text for word in telling(words_of("the army of (all) Mali"))] == ["army", "all", "Mali"]


@pytest.mark.parametrize(("word", "small"), [("of", True), ("The", True), ("pour", True), ("army", False)])
def test_words_small_words_join_and_name_nothing(word: str, small: bool) -> None:
    assert is_small(words_of(word)[0]) is small


@pytest.mark.parametrize(("word", "capital"), [("Hamas", True), ("army", False), ("4th", True)])
def test_words_capital_is_how_names_are_written(word: str, capital: bool) -> None:
    assert words_of(word)[0].capital is capital


@given(st.text(max_size=80))
def test_words_of_any_text_stand_in_order(text: str) -> None:
    starts = [word.start for word in words_of(text)]
    assert starts == sorted(starts)
    assert all(0 <= start < len(text) for start in starts)


@given(st.text(max_size=40))
def test_words_keys_do_not_depend_on_the_outer_blanks(text: str) -> None:
    assert keys_of(f"  {text}  ") == keys_of(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("l'armée malienne", "armée malienne"),
        ("L’armée", "armée"),
        ("Armée de l'air", "armée de air"),
        ("الجيش السوداني", "جيش سوداني"),
        ("للجيش السوداني", "الجيش السوداني"),
        ("بالجيش", "الجيش"),
        ("قوّات الدعم السريع", "قوات الدعم السريع"),
        ("الشرطة", "الشرطه"),
        ("أنصار الله", "انصار الله"),
        ("پاکستان", "باكستان"),
        ("ЧВК Вагнер", "чвк вагнер"),
        ("Se\u0301le\u0301ka", "Séléka"),
        ("\u200fالجيش\u200f السوداني\u200f", "الجيش السوداني"),
    ],
)
def test_words_articles_of_french_and_arabic_carry_no_name(one: str, other: str) -> None:
    assert keys_of(one) == keys_of(other)


@pytest.mark.parametrize(
    ("word", "key"), [("والي", "والي"), ("بالون", "بالون"), ("الله", "الله"), ("ولد", "ولد"), ("Lula", "lula")]
)
def test_words_letters_that_are_no_article_stay(word: str, key: str) -> None:
    assert keys_of(word) == (key,)


def test_words_arabic_and_stays_a_word() -> None:
    assert [word.key for word in words_of("الجيش والدعم")] == ["جيش", "و", "دعم"]


@given(st.text(alphabet="اليوملبكفس \u0651\u200f", max_size=30))
def test_words_of_arabic_are_slices_of_the_text(text: str) -> None:
    for word in words_of(text):
        assert text.startswith(word.text, word.start)
