"""The words of a report as the search for places sees them: cut at hyphens, without possessives."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import Any, NamedTuple

from counterclaim.resolving.place_folding import key_of
from counterclaim.vocabulary.loader import load_lines, load_toml

_LANGUAGES = ("en", "fr", "ar")
_FARTHEST_STRIKE = 4
_TYPES = ("settlements", "first_order", "second_order", "either_order", "areas", "sites")
_ARABIC_LISTS = (
    *_TYPES, "locative", "strictly_locative", "titles", "organisations", "calendar", "groups", "common", "strikes", "struck",
)  # fmt: skip
# An abbreviation with inner stops ("U.S.", "W.Va."), an elided French word ("d'Idlib"), or letters with inner apostrophes
# ("Ma'arrat"); a hyphen parts words.
_WORD = re.compile(
    # most words, told at once: a longer one of plain letters before a blank or a mark that joins nothing
    r"[A-Za-z]{3,}(?=[ ,.\n])"
    r"|(?:[^\W\d_]{1,2}\.){2,}|(?<!\w)(?:[dlnsjcL]|qu|jusqu|lorsqu)(?=['’][^\W\d_])|[^\W\d_\u0600-\u06ff]+(?:['’‘`ʼʿʾ][^\W\d_]+)*"
    r"|[\u0620-\u065f\u0670-\u06d3]+"
)
_POSSESSIVE = re.compile(r"['’‘`]s?$", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?:…]['\"”’)\]]*\s|\n|[\"“”«‹][^\w]*$|^\s*['\"“«(\[]")
# A single line break does not part a name: reports come with hard-wrapped lines.
_LETTERS = 2
_NOUN = re.compile(r"([^\W\d_]+)(?:\s+(?:de|du|des|la|le|d|of|the)|['’])*\s*$")
_FARTHEST_NOUN = 60
_JOINS = re.compile(r"[ \u00a0]| ?\r?\n ?|[-‐‑'’]|")


class Word(NamedTuple):
    """One word: its place in the text, whether it has a capital, and whether a sentence begins with it.

    lower: as the lists of words have it: in small letters; in Arabic folded, and known words without what is joined to them.
    """

    start: int
    end: int
    text: str
    lower: str
    capital: bool
    first: bool
    joined: bool
    gap: str
    arabic: bool = False

    @property
    def common(self) -> bool:
        """Whether it is a word of the language that is mostly written small."""
        return self.lower in common_words()


@lru_cache(maxsize=2)
def words_of(cased: str) -> tuple[Word, ...]:
    """Every word in the order of the text; the last texts are remembered, since several steps read the same one."""
    words: list[Word] = []
    at = 0
    for match in _WORD.finditer(cased):
        text, start = match[0], match.start()
        if len(text) <= _LETTERS and cased[match.end() : match.end() + 1].isdigit():
            continue  # "le M23" is no place called "Le M"
        if not text.isalpha():
            text = _POSSESSIVE.sub("", text) or text
        gap, initial, end = cased[at:start], text[0], start + len(text)
        if gap == " " and words:
            first, joined = False, True
        else:
            first = not words or bool(_SENTENCE_END.search(gap)) or (gap.strip() in {"-", "–", "—"} and " " in gap)
            joined = bool(words) and _is_join(gap, words[-1])
        arabic = "\u0600" <= initial <= "\u06ff"
        lower = folded_arabic(text) if arabic else text.lower()
        words.append(Word(start, end, text, lower, initial.isupper(), first, joined, gap, arabic))
        at = end
    return tuple(words)


def _is_join(gap: str, before: Word) -> bool:
    """Whether two words may belong to one name: a space, a hyphen, or the stop of an abbreviation ("St. Louis") between them."""
    if _JOINS.fullmatch(gap):
        return True
    return gap == ". " and before.lower in listed("connectors", "abbreviated")


@cache
def common_words() -> frozenset[str]:
    """Words of English that are mostly written small, and words that begin sentences in the other languages."""
    return load_lines("places/common_words.txt") | listed("common")


@cache
def person_names() -> frozenset[str]:
    """Folded given names, and the names of statesmen, that places have too."""
    return load_lines("places/person_names.txt")


@cache
def listed(*names: str) -> frozenset[str]:
    """The words of one or several lists of every language's places.toml, as Word.lower has them."""
    return frozenset(word for language in _LANGUAGES for name in names for word in _list(language, name))


def _list(language: str, name: str) -> Iterator[str]:
    lists: dict[str, Any] = load_toml(f"{language}/places.toml")
    context: dict[str, list[str]] = lists["context"]
    words: list[str] = context.get(name) or lists.get(name, [])
    return (key_of(word) if language == "ar" else word for word in words)


def is_called(word: str, name: str) -> bool:
    """Whether a word as it is written, with whatever article is joined to it, is one of a list's nouns."""
    key = key_of(word)
    return key in _keys(name) or key.removeprefix("ال") in _keys(name)


def stands_behind(cased: str, at: int, name: str) -> bool:
    """Whether a noun of a list stands right before a place in a text, "of" and articles apart: "حي X", "quartier de X"."""
    before = _NOUN.search(cased[max(at - _FARTHEST_NOUN, 0) : at])
    return before is not None and is_called(before.group(1), name)


@cache
def _keys(name: str) -> frozenset[str]:
    return frozenset(key_of(word) for word in listed(name))


def is_struck(words: Sequence[Word], first: int) -> bool:
    """Whether a strike is said to be on the name that begins here: "غارة إسرائيلية على النبطية"."""
    before = words[first - 1] if first and words[first].joined else None
    if before is None or before.lower not in listed("struck"):
        return False
    return any(word.lower in listed("strikes") for word in words[max(first - 1 - _FARTHEST_STRIKE, 0) : first - 1])


@cache
def type_nouns() -> frozenset[str]:
    """Every noun that says what kind of place a name is."""
    return listed(*_TYPES)


@cache
def directions() -> dict[str, tuple[float, float]]:
    """Words of direction, with the way they point: north, east. Those of several Arabic words keep their spaces."""
    found: dict[str, tuple[float, float]] = {}
    for language in _LANGUAGES:
        ways: dict[str, list[float]] = load_toml(f"{language}/places.toml")["directions"]
        for word, way in ways.items():
            found[" ".join(map(key_of, word.split())) if language == "ar" else word] = (way[0], way[1])
    return found


@cache
def numbers() -> dict[str, float]:
    """Numbers that are written out."""
    return {
        key_of(word) if language == "ar" else word: float(value)
        for language in _LANGUAGES
        for word, value in load_toml(f"{language}/places.toml")["numbers"].items()
    }


@lru_cache(maxsize=20_000)
def folded_arabic(word: str) -> str:
    """An Arabic word folded; a word of the lists without the particles and the article that are joined to it ("وبمدينة")."""
    folded = key_of(word)
    for bare in unjoined(folded):
        if bare in _arabic_words():
            return bare
    return folded


def unjoined(folded: str) -> Iterator[str]:
    """A folded Arabic word, then what is left of it without what may be joined to its beginning."""
    yield folded
    for prefix in ("و", "ف", "ب", "ل", "ك", "وب", "ول", "فب", "فل", "ال", "وال", "بال", "لل", "وبال", "ولل", "فال", "كال"):
        if folded.startswith(prefix) and len(folded) - len(prefix) > 1:
            yield folded[len(prefix) :]


@cache
def _arabic_words() -> frozenset[str]:
    """Every Arabic word of the lists that holds more than one letter."""
    return frozenset(word for name in _ARABIC_LISTS for word in _list("ar", name) if len(word) > 1)
