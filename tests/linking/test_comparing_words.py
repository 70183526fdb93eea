from __future__ import annotations

from dataclasses import replace

import pytest

from counterclaim.linking.card import Card
from counterclaim.linking.comparing_words import words
from counterclaim.linking.scoring import score
from counterclaim.linking.weights import shipped
from linked import card


def worded(name: str, *rare: int, language: str = "en", text: bool = True) -> Card:
    """The account of the market with these rare words."""
    one = card(name, language=language) if text else card(name, language=language, text=None)
    return replace(one, sketch=replace(one.sketch, rare=rare))


def level(one: Card, other: Card) -> str | None:
    (edge,) = score([(one, other)])
    return next((term.level for term in edge.terms if term.comparison == "words"), None)


@pytest.mark.parametrize(
    ("shared", "name"),
    [
        (0, "differ"),
        (1, "share_one"),
        (2, "share_two"),
        (3, "share_three"),
        (4, "share_four"),
        (5, "share_many"),
        (9, "share_many"),
    ],
)
def test_comparing_words_counts_those_in_common(shared: int, name: str) -> None:
    assert level(worded("r1", *range(shared), 90), worded("r2", 91, *range(shared))) == name


@pytest.mark.slow
def test_comparing_words_of_two_languages_or_of_no_text_is_nothing() -> None:
    assert level(worded("r1", 1), worded("r2", 1, language="fr")) is None
    assert level(worded("r1", 1, text=False), worded("r2", 1)) is None


def test_comparing_words_of_a_text_that_has_none_left_says_that_none_is_shared() -> None:
    assert level(worded("r1"), worded("r2", 1)) == "differ"


def test_comparing_words_weigh_less_with_every_word_fewer() -> None:
    bits = [shipped().bits("words", one.name) for one in words().levels]
    assert bits == sorted(bits, reverse=True)


def test_comparing_words_without_any_in_common_texts_are_alike_in_common_words_alone() -> None:
    (edge,) = score([(worded("r1", 1, 2), worded("r2", 3, 4))])
    assert next(term.level for term in edge.terms if term.comparison == "text") == "akin"
