"""What the word lists say of a word by itself: small, large, an acronym, or either."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from counterclaim.ingest.casing_words import APOSTROPHES, WORD, Case, Word
from counterclaim.vocabulary.loader import load_lines, load_table, load_toml

_NUMBERED = re.compile(r"\d+(?:st|nd|rd|th|s|km|mm|am|pm|hrs?)")
_VOWEL = re.compile(r"[aeiouyáéíóúàèìòùäëïöüâêîôûãõåæøœ]|[^\x00-\u024f]")
_ENDINGS = frozenset(("s", "t", "ll", "re", "ve", "d", "m"))
_DATELINE = re.compile(r"\A\s*[^\n]{0,100}?\s(?:--|–|—)\s")
_AFTER_NAME = re.compile(r"\b([^\W\d_]+)[\"'”’]?\s[(\[]([^\W\d_]{2,10})[)\]]")
_BEFORE_NAME = re.compile(r"\b([^\W\d_]{2,10})\s\[[^\]]{3,80}?\s([^\W\d_]+)\]")
_DOUBLED = re.compile(r"([bdglmnprt])\1\Z")
_LONGEST_COMMON = 5
_LONGEST_UNPROVEN = 7
_LONGEST_AFTER_NAME = 3
_SHORTEST_BASE = 5


@cache
def words_of(key: str) -> frozenset[str]:
    """A word list of the casing vocabulary, folded."""
    return frozenset(str(load_toml("en/casing.toml")[key]).lower().split())


@cache
def fixed_names() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """The names made of common words, by their first word, the longest first."""
    names: dict[str, list[tuple[str, ...]]] = {}
    for name in load_toml("en/casing.toml")["names"]:
        first, *rest = WORD.findall(name.lower())
        names.setdefault(first, []).append((first, *rest))
    return {first: tuple(sorted(group, key=len, reverse=True)) for first, group in names.items()}


def acronyms_explained(text: str) -> frozenset[str]:
    """The acronyms that a text without small letters explains: "Civic Front (FC)", "ELN [National Liberation Army]".

    Not in the dateline, where "(PERU)" is a country.
    """
    body = _DATELINE.sub("", text.lower())
    after = {acronym for name, acronym in _AFTER_NAME.findall(body) if _explains(name, acronym)}
    before = {acronym for acronym, name in _BEFORE_NAME.findall(body) if name in words_of("heads") and _explains(name, acronym)}
    return frozenset(after | before) - words_of("grammar")


def _explains(name: str, acronym: str) -> bool:
    """Whether a name that ends in this word makes an acronym of the word in brackets.

    The head of an organisation's name does. Another common word does for a word that is none ("the press office [COPREFA]"),
    but no title and no pronoun ("he [Montano]"); a name does for three letters alone, for longer ones may say where it is.
    """
    if _is_word(acronym):
        return name in words_of("heads") and len(acronym) <= _LONGEST_COMMON
    if name in words_of("heads"):
        return True
    common = _is_word(name) and name not in words_of("grammar") | words_of("titles")
    return len(acronym) <= (_LONGEST_UNPROVEN if common else _LONGEST_AFTER_NAME)


def case_by_itself(word: Word, forms: Mapping[str, str], acronyms: frozenset[str]) -> Case:
    """The case of a word as long as no neighbour has a say.

    forms: how this very report writes a word where it does not shout; acronyms: those that the report explains.
    """
    if word.gap in APOSTROPHES and word.fold in _ENDINGS:
        return Case.SMALL
    if word.fold in forms:
        return _case_of(forms[word.fold])
    if "." in word.fold or word.fold in acronyms:
        return Case.UPPER
    if any(map(str.isdigit, word.fold)):
        return Case.SMALL if _NUMBERED.fullmatch(word.fold) else Case.UPPER
    return _case_by_lists(word.fold)


def _case_of(form: str) -> Case:
    if form.isupper() and len(form) > 1:
        return Case.UPPER
    return Case.CAPITAL if form[0].isupper() else Case.SMALL


def _case_by_lists(fold: str) -> Case:
    if fold in words_of("short_names"):
        return Case.CAPITAL
    if fold in words_of("acronyms"):
        return Case.UPPER
    if fold in _either_words():
        return Case.EITHER
    if len(fold) == 1:
        return Case.SMALL if fold == "a" else Case.UPPER
    if fold in _small_words() or _is_built(fold):
        return Case.SMALL
    return Case.UPPER if fold in _acronyms() or not _VOWEL.search(fold) else Case.CAPITAL


@cache
def _small_words() -> frozenset[str]:
    return load_lines("en/lowercase.txt") | words_of("small") | words_of("grammar") | words_of("titles")


@cache
def _either_words() -> frozenset[str]:
    return load_lines("en/twofold.txt") - words_of("small") - words_of("grammar") - words_of("titles")


@cache
def _acronyms() -> frozenset[str]:
    return frozenset(map(str.lower, load_lines("en/acronyms.txt")))


@cache
def _agency_names() -> frozenset[str]:
    return frozenset(row["name"].lower() for row in load_table("agencies.tsv"))


def _is_word(fold: str) -> bool:
    return fold in _small_words() or fold in _agency_names()


def _is_built(fold: str) -> bool:
    """Whether a beginning such as "anti" or an ending such as "ness" makes it of a common word; "united" is part of names."""
    return fold not in words_of("makers") and any(len(base) >= _SHORTEST_BASE and base in _small_words() for base in _bases(fold))


def _bases(fold: str) -> Iterator[str]:
    for prefix in words_of("prefixes"):
        if fold.startswith(prefix):
            yield fold.removeprefix(prefix)
    for suffix in words_of("suffixes"):
        if fold.endswith(suffix):
            yield fold.removesuffix(suffix)
    for suffix in words_of("suffixes_after_e"):
        if fold.endswith(suffix):
            yield fold.removesuffix(suffix) + "e"
            yield _DOUBLED.sub(r"\1", fold.removesuffix(suffix))
    if fold.endswith(tuple(words_of("plurals"))):
        yield fold.removesuffix("s")
    for ending, base in load_toml("en/casing.toml")["made_of"].items():
        if fold.endswith(ending):
            yield fold.removesuffix(ending) + base
