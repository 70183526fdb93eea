"""Words as they are compared between reports: outlets differ in capitals, accents, hyphens and plural endings."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

# The forms of alif, and the letters that spellings of one Arabic name exchange; tatweel only stretches a word.
_ARABIC = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ة": "ه", "ى": "ي", "ـ": None})
_APOSTROPHES = re.compile(r"['’‘`ʻʼʾʿ]s?\b")
_WORD = re.compile(r"[^\W_]+")
_SHORTEST = 2


def folded(words: str) -> str:
    """Lower case without marks: the letters and digits of the words, one blank between them."""
    plain = words.casefold()
    if not plain.isascii():
        # Some letters have a capital as their plain form, and some small letters a mark: hence twice.
        apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", plain).casefold()).translate(_ARABIC)
        plain = "".join(char for char in apart if not unicodedata.combining(char))
    return " ".join(_WORD.findall(_APOSTROPHES.sub("", plain)))


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """A folded word without the s of an English or French plural, and without the Arabic article."""
    if word.startswith("ال") and len(word) > 4:
        return word[2:]
    if len(word) > 4 and word.endswith("s") and not word.endswith("ss"):
        return word[:-1]
    return word


def stems(text: str) -> list[str]:
    """The words of a text in their order, folded and stemmed; single letters are left out."""
    return [stem(word) for word in folded(text).split() if len(word) >= _SHORTEST]


@cache
def name_key(name: str) -> str:
    """The letters of a place's name alone, so that Deir ez-Zor and Deir Ezzor meet."""
    return folded(name).replace(" ", "")
