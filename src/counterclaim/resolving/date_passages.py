"""The passages of a text that may hold a date: most words stand in none, and need not be taken apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

_TOKEN = re.compile(r"\w+")
# What is left of an owner ("Thursday's evening") joins two words of one date.
_OWNER = "s"


def passages(text: str, parts: Mapping[str, bool]) -> Iterator[tuple[int, int]]:
    """Where a date may stand in a text in small letters, in order and apart, up to a word that is part of none (which is the last
    of its passage).

    parts: the words that dates are made of, and whether one alone may be a date. Figures may be.
    """
    start, holds = 0, False
    for token in _TOKEN.finditer(text):
        telling = parts.get(token[0])
        if telling is None:
            if not text[token.start()].isdecimal():
                if holds:
                    yield start, token.end()
                start, holds = token.end(), False
                continue
            telling = True
        holds = holds or telling
    if holds:
        yield start, len(text)


def parts_of(kinds: Mapping[str, Iterable[str]], others: Iterable[str], joining: frozenset[str]) -> dict[str, bool]:
    """The words that the vocabulary's entries are put together from, and whether one alone may be a date.

    kinds: the kinds of each entry; joining: those that make no date without another. others: what stands beside figures alone.
    Of an entry of several words one tells that it may stand there, the longest that is not such a joining word itself.
    """
    parts = dict.fromkeys((_OWNER, *(part for entry in (*kinds, *others) for part in _TOKEN.findall(entry))), False)
    for entry, of_entry in kinds.items():
        if not joining.issuperset(of_entry):
            words = _TOKEN.findall(entry)
            parts[max(words, key=lambda word: (not joining.issuperset(kinds.get(word, ("",))), len(word)))] = True
    return parts
