"""The classes of words around a party's name (wording.toml), and what a word or clause of each says of the party."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from counterclaim.resolving.actor_words import Word, words_of
from counterclaim.vocabulary.loader import load_toml


@cache
def word_class(table: str, name: str) -> frozenset[str]:
    """The keys of the words of one list of wording.toml."""
    return frozenset(word.key for entry in load_toml("actors/wording.toml")[table][name] for word in words_of(entry))


def is_part(word: Word) -> bool:
    """Whether the word means people, arms or vehicles of a force, and no side of its own ("elements", but not "militia")."""
    return word.key in word_class("parts", "words") or word.key in word_class("arms", "carriers")


def is_arms(word: Word) -> bool:
    """Whether the word is an arm that beside a people's name means its armed forces ("a Russian glide bomb")."""
    return word.key in word_class("arms", "words")


def is_local(clause: Sequence[Word]) -> bool:
    """Whether the words say that they speak of a city and its surroundings, not of the government that sits there."""
    return any(word.key in word_class("seats", "local") for word in clause)


def is_unidentified(clause: Sequence[Word]) -> bool:
    """Whether the words say that it is not known who the people are, and name no office of theirs."""
    said = {word.key for word in clause}
    return not said.isdisjoint(word_class("unidentified", "words")) and said.isdisjoint(word_class("speakers", "words"))
