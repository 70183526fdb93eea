"""The words of a report as the search for places sees them: cut at hyphens, without possessives."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from counterclaim.vocabulary.loader import load_lines, load_toml

# An abbreviation with inner stops ("U.S.", "W.Va."), or letters with inner apostrophes ("Ma'arrat"); a hyphen parts words.
_WORD = re.compile(r"(?:[^\W\d_]{1,2}\.){2,}|[^\W\d_]+(?:['’‘`ʼʿʾ][^\W\d_]+)*")
_POSSESSIVE = re.compile(r"['’‘`]s?$", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?:…]['\"”’)\]]*\s|\n|[\"“”«‹][^\w]*$|^\s*['\"“«(\[]")
# A single line break does not part a name: reports come with hard-wrapped lines.
_JOINS = re.compile(r"[ \u00a0]| ?\r?\n ?|[-‐‑'’]|")


@dataclass(frozen=True, slots=True)
class Word:
    """One word: its place in the text, whether it has a capital, and whether a sentence begins with it."""

    start: int
    end: int
    text: str
    lower: str
    capital: bool
    first: bool
    joined: bool
    gap: str

    @property
    def common(self) -> bool:
        """Whether it is an English word that is mostly written small."""
        return self.lower in common_words()


def words_of(cased: str) -> list[Word]:
    """Every word in the order of the text."""
    words: list[Word] = []
    at = 0
    for match in _WORD.finditer(cased):
        text = _POSSESSIVE.sub("", match.group()) or match.group()
        gap = cased[at : match.start()]
        first = not words or bool(_SENTENCE_END.search(gap)) or (gap.strip() in {"-", "–", "—"} and " " in gap)
        joined = bool(words) and _is_join(gap, words[-1])
        start, end = match.start(), match.start() + len(text)
        words.append(Word(start, end, text, text.lower(), text[0].isupper(), first, joined, gap))
        at = end
    return words


def _is_join(gap: str, before: Word) -> bool:
    """Whether two words may belong to one name: a space, a hyphen, or the stop of an abbreviation ("St. Louis") between them."""
    if _JOINS.fullmatch(gap):
        return True
    return gap == ". " and before.lower in listed("connectors", "abbreviated")


@cache
def common_words() -> frozenset[str]:
    """English words that are mostly written small."""
    return load_lines("places/common_words.txt")


@cache
def person_names() -> frozenset[str]:
    """Folded given names, and the names of statesmen, that places have too."""
    return load_lines("places/person_names.txt")


@cache
def listed(*names: str) -> frozenset[str]:
    """The words of one or several lists of places/words.toml."""
    lists: dict[str, Any] = load_toml("places/words.toml")
    context: dict[str, list[str]] = lists["context"]
    return frozenset(word for name in names for word in (context.get(name) or lists[name]))


@cache
def type_nouns() -> frozenset[str]:
    """Every noun that says what kind of place a name is."""
    return listed("settlements", "first_order", "second_order", "either_order", "areas", "sites")


@cache
def directions() -> dict[str, tuple[float, float]]:
    """Words of direction, with the way they point: north, east."""
    found: dict[str, list[float]] = load_toml("places/words.toml")["directions"]
    return {word: (way[0], way[1]) for word, way in found.items()}
