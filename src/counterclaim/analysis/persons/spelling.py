"""Names as they are compared between lists: one name is written in many ways in one script, and in another script."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from counterclaim.linking.folding import folded
from counterclaim.vocabulary.loader import load_toml

_VOWELS = re.compile("[aiu]")
_DOUBLED = re.compile(r"(.)\1+")
# The sound of a last h is seldom heard, and seldom written: Fatima, Fatimah.
_LAST = re.compile(r"(?<=.)h$")
_ARTICLE = re.compile("^ال(?=..)")


@dataclass(frozen=True, slots=True)
class Spelling:
    """A name taken apart, its words in the order of the alphabet, since lists differ in which comes first.

    folded: without capitals and marks. sounded: as it sounds, in one script. bare: the consonants of that, since Arabic writes
    few vowels. words: the sounds of each word.
    """

    folded: str
    sounded: str
    bare: str
    words: tuple[str, ...]


@lru_cache(maxsize=200_000)
def spelling(name: str) -> Spelling:
    """The name as it is compared; pure."""
    every = folded(name).split()
    kept = [word for word in every if word not in _small()] or every
    sounds = sorted(filter(None, map(_sound, kept)))
    bare = sorted(filter(None, map(_bare, sounds)))
    return Spelling(" ".join(sorted(kept)), " ".join(sounds), " ".join(bare), tuple(sounds))


def _sound(word: str) -> str:
    written = "".join(_arabic().get(letter, letter) for letter in _ARTICLE.sub("", word))
    for pattern, sound in _sounds():
        written = pattern.sub(sound, written)
    return _LAST.sub("", _DOUBLED.sub(r"\1", written))


def _bare(sound: str) -> str:
    """The consonants of a word; its sounds where it has none."""
    return _DOUBLED.sub(r"\1", _VOWELS.sub("", sound)) or sound


@cache
def _data() -> dict[str, Any]:
    found: dict[str, Any] = load_toml("datasets/person_lists.toml")["names"]
    return found


@cache
def _small() -> frozenset[str]:
    return frozenset(_data()["small"])


@cache
def _arabic() -> dict[str, str]:
    found: dict[str, str] = _data()["arabic"]
    return found


@cache
def _sounds() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile("|".join(sound["from"])), sound["to"]) for sound in _data()["sounds"])
