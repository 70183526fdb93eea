"""The classes of words around a party's name."""

from __future__ import annotations

import pytest

from counterclaim.resolving.actor_classes import is_arms, is_local, is_part, is_unidentified, word_class
from counterclaim.resolving.actor_words import words_of


@pytest.mark.parametrize(
    ("word", "part"), [("elements", True), ("convoy", True), ("vessels", True), ("militia", False), ("rebels", False)]
)
def test_classes_parts_of_a_force_are_no_side_of_their_own(word: str, part: bool) -> None:
    assert is_part(words_of(word)[0]) is part


@pytest.mark.parametrize(("word", "arms"), [("bomb", True), ("صاروخ", True), ("fighter", False), ("bomber", False)])
def test_classes_arms_are_things_and_no_people(word: str, arms: bool) -> None:
    assert is_arms(words_of(word)[0]) is arms


@pytest.mark.parametrize(("words", "local"), [("Kyiv regional administration", True), ("Kyiv government", False)])
def test_classes_local_words_speak_of_a_city(words: str, local: bool) -> None:
    assert is_local(words_of(words)) is local


@pytest.mark.parametrize(
    ("words", "unidentified"),
    [("unidentified soldiers", True), ("private security forces", True), ("an unidentified officer", False), ("soldiers", False)],
)
def test_classes_unidentified_people_hold_no_office(words: str, unidentified: bool) -> None:
    assert is_unidentified(words_of(words)) is unidentified


def test_classes_nouns_for_fighters_are_of_one_kind_each() -> None:
    kinds = [word_class("armed", kind) for kind in ("rebels", "militia", "fighters")]
    assert len(frozenset().union(*kinds)) == sum(map(len, kinds))
