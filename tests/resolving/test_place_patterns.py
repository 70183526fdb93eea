"""The words that give a place by others, in three languages."""

from __future__ import annotations

import pytest

from counterclaim.resolving.place_patterns import Patterns, folded_way, patterns, words_said

BEFORE = ("between", "border", "border_with", "road", "offset", "towards", "outskirts", "near", "part")


def _matching(language: str, before: str) -> set[str]:
    given = patterns(language)
    return {name for name in BEFORE if getattr(given, name).search(before)}


@pytest.mark.parametrize(
    ("language", "before", "name"),
    [
        ("en", "a bus between the towns of ", "between"),
        ("en", "on the border between ", "border"),
        ("en", "near the border with ", "border_with"),
        ("en", "on the main road from ", "road"),
        ("en", "about 20 km south of ", "offset"),
        ("en", "ten miles (16 km) from ", "offset"),
        ("en", "a village south of ", "towards"),
        ("en", "on the outskirts of ", "outskirts"),
        ("en", "not far from the besieged city of ", "near"),
        ("en", "in northern ", "part"),
        ("en", "in the north of ", "part"),
        ("fr", "un bus entre les villes de ", "between"),
        ("fr", "à la frontière entre le ", "border"),
        ("fr", "près de la frontière avec le ", "border_with"),
        ("fr", "sur la route de ", "road"),
        ("fr", "à 20 km au sud de ", "offset"),
        ("fr", "à une vingtaine de kilomètres au nord-est d’", "offset"),
        ("fr", "un village au sud de ", "towards"),
        ("fr", "dans la banlieue de ", "outskirts"),
        ("fr", "aux alentours de ", "near"),
        ("fr", "près d'", "near"),
        ("fr", "dans le nord du ", "part"),
        ("fr", "dans l'est de la ", "part"),
        ("ar", "حافلة بين مدينتي ", "between"),
        ("ar", "على الحدود بين ", "border"),
        ("ar", "قرب الحدود مع ", "border_with"),
        ("ar", "على الطريق بين ", "road"),
        ("ar", "على بعد 20 كيلومترا جنوب ", "offset"),
        ("ar", "20 كلم إلى الجنوب من ", "offset"),
        ("ar", "على بعد ٢٠ كيلومتراً شمال غربي مدينة ", "offset"),
        ("ar", "في ضواحي ", "outskirts"),
        ("ar", "بالقرب من ", "near"),
        ("ar", "في شمال ", "part"),
    ],
)
def test_place_patterns_know_the_words_of_a_language(language: str, before: str, name: str) -> None:
    given = patterns(language)
    assert name in _matching(language, before)
    assert given.may_match(before)
    assert name not in given.needs or given.before_name(name, before, words_said(before))


@pytest.mark.parametrize(
    ("language", "before"),
    [("en", "the soldiers said in "), ("fr", "les soldats ont quitté "), ("ar", "غادر الجنود "), ("en", "a north wind in ")],
)
def test_place_patterns_leave_other_words_alone(language: str, before: str) -> None:
    assert _matching(language, before) == set()


@pytest.mark.parametrize(
    ("language", "gap"), [("en", " and the town of "), ("fr", " et d'"), ("fr", " à "), ("ar", " و"), ("ar", " وبين ")]
)
def test_place_patterns_join_two_names(language: str, gap: str) -> None:
    assert patterns(language).joined.fullmatch(gap)


def test_place_patterns_are_not_tried_without_a_word_that_they_need() -> None:
    given = patterns("en")
    assert given.before_name("near", "not far from ", words_said("not far from "))
    assert given.before_name("near", "not far from ", {"not"}) is None


def test_place_patterns_needs_part_words_at_hyphens_and_apostrophes() -> None:
    assert words_said("Cross-border, à l'entrée") == {"cross", "border", "à", "l", "entrée"}


def test_place_patterns_of_a_language_without_words_are_english() -> None:
    assert patterns("de").near.search("near ")


def test_place_patterns_are_made_once() -> None:
    assert patterns("fr") is patterns("fr")
    assert isinstance(patterns("fr"), Patterns)


@pytest.mark.parametrize(
    ("words", "way"), [("North-East", "north-east"), ("الجنوب", "جنوب"), ("شمال  غربيّ", "شمال غربي"), ("Nord", "nord")]
)
def test_place_patterns_fold_a_direction(words: str, way: str) -> None:
    assert folded_way(words) == way
