"""Whether two wordings inside one report name one party, without any knowledge of the party."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from counterclaim.vocabulary.loader import load_toml

_WORD = re.compile(r"[^\W_]+(?:\.[^\W_]\.)?")
# Words are one word if so many letters begin them alike, and no more than so many of the shorter one are left: "Syria" and
# "Syrian", "Turkey" and "Turkish", not "resident" and "resistance".
_STEM, _ENDING = 4, 2


@cache
def _equal() -> dict[str, str]:
    groups: dict[str, list[str]] = load_toml("en/wording.toml")["equal"]
    return {word: name for name, words in groups.items() for word in words}


@cache
def content_words(words: str) -> tuple[str, ...]:
    """The words that tell who it is: folded, without articles, titles and offices, equals under one name."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", words) if not unicodedata.combining(c)).lower()
    plain = (
        plain.replace("united nations", "un")
        .replace("united states", "us")
        .replace("islamic state", "isis")
        .replace("u.s.", "us")
        .replace("u.n.", "un")
    )
    empty = load_toml("en/wording.toml")["empty"]
    kept = (_equal().get(word, word) for word in _WORD.findall(plain) if word not in empty)
    return tuple(dict.fromkeys(kept))


def same_party(a: str, b: str) -> bool:
    """Whether half of the shorter wording's content words occur in the other; empty wordings are the same only as each other."""
    first, second = content_words(a), content_words(b)
    if not first or not second:
        return first == second and a.casefold() == b.casefold()
    if _apart(first, second):
        return False
    shorter, longer = sorted((first, second), key=len)
    shared = sum(any(_alike(word, other) for other in longer) for word in shorter)
    return shared * 2 >= len(shorter) and shared > 0


def _apart(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """Whether both have words of their own beside "army" or "government", and none of these in common: two armies."""
    own, other = ([word for word in words if word not in _common()] for words in (first, second))
    return bool(own and other) and not any(_alike(word, another) for word in own for another in other)


@cache
def _common() -> frozenset[str]:
    return frozenset(_equal().values()) - {"un", "us", "is"}


def same_speaker(a: str, b: str) -> bool:
    """Whether two wordings are one claimant: one name, or one description; "residents" of two towns are two claimants."""
    if set(content_words(a)) == set(content_words(b)):
        return bool(content_words(a)) or a.casefold() == b.casefold()
    return same_party(a, b) and bool(_names(a) & _names(b))


def _names(words: str) -> set[str]:
    """The capitalised words that tell who it is, folded."""
    capitalised = " ".join(word for word in words.split() if word[:1].isupper() or word[1:2].isupper())
    return {word[:_STEM] for word in content_words(capitalised)}


def _alike(a: str, b: str) -> bool:
    beginning = a[: max(_STEM, min(len(a), len(b)) - _ENDING)]
    return a == b or (len(beginning) >= _STEM and b.startswith(beginning))
