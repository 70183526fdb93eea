"""The vocabulary of attributions."""

from __future__ import annotations

from counterclaim.reading.attribution_words import attack_nouns, words
from counterclaim.vocabulary.loader import load_toml


def test_words_are_in_lower_case() -> None:
    tables = load_toml("en/attributions.toml")
    assert all(word == word.lower() for lists in tables.values() for listed in lists.values() for word in listed)


def test_words_stand_once_in_their_list() -> None:
    tables = load_toml("en/attributions.toml")
    twice = [
        (table, name) for table, lists in tables.items() for name, listed in lists.items() if len(listed) != len(set(listed))
    ]
    assert twice == []


def test_words_are_made_once() -> None:
    assert words("deny", "verbs") is words("deny", "verbs")


def test_attack_nouns_hold_every_class() -> None:
    assert {"airstrike", "ambush", "massacre", "crime"} <= attack_nouns()
