"""The words by which names of people are told from other words, of all languages that have a list (LANGUAGE/private_names.toml).

They are looked up together: a report quotes other languages, and a word that is one too many masks too much, not too little.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from counterclaim.vocabulary.loader import load_lines, load_table, load_toml

LANGUAGES = ("en", "fr", "ar")
_POSSESSIVE = re.compile(r"[’']s?$")
# A shorter demonym or last name is too likely to be something else.
LEAST = 4


def bare(word: str) -> str:
    """A word without the sign of what it owns: "Keita" of "Keita's"."""
    return _POSSESSIVE.sub("", word)


@lru_cache(maxsize=50_000)
def folded(word: str) -> str:
    """A bare word without capitals and accents; reports use the same few thousand words again and again."""
    plain = unicodedata.normalize("NFKD", bare(word))
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).casefold()


@cache
def listed(name: str) -> frozenset[str]:
    """The words of a list in every language, folded."""
    return frozenset(folded(word) for word in _words(name))


@cache
def either(name: str) -> str:
    """A pattern for any word of a list; of people in the plural too."""
    words = sorted(_words(name), key=lambda word: (-len(word), word))
    return "|".join(re.escape(word) + ("s?" if name in ("roles", "kin") else "") for word in words)


@cache
def bare_roles() -> str:
    """A pattern for what somebody does, in languages that put no article before it: "Awa Diallo, commerçante"."""
    return "|".join(sorted(map(re.escape, load_toml("fr/private_names.toml")["roles"]), key=lambda word: (-len(word), word)))


@cache
def given_names() -> frozenset[str]:
    """Given and family names that are also names of places, the ones that the vocabulary has."""
    return load_lines("places/person_names.txt")


@cache
def openings() -> frozenset[str]:
    """Words that begin sentences and no names, forms of address, offices."""
    common = load_lines("places/common_words.txt") | listed("openings")
    return (common | listed("addresses") | listed("public")) - given_names()


@cache
def demonyms() -> frozenset[str]:
    """Words that say which country somebody or something is of."""
    rows = load_table("places/countries.tsv")
    found = {folded(word) for row in rows for word in (*row["demonyms"].split("|"), *row["name"].split())}
    return frozenset(word for word in found if len(word) >= LEAST)


def _words(name: str) -> set[str]:
    return {word for language in LANGUAGES for word in load_toml(f"{language}/private_names.toml").get(name, ())}
