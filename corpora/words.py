"""Words that a coder copied out of a report, and where they stand in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from counterclaim.model.span import Span

# Coders type plain apostrophes, quotation marks and spaces. One character for one, so that places do not move.
_PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " ", "\u202f": " ", "\n": " "})

# Arabic writes "and", "so", "by", "for" and "like" joined to the word that follows, and in a vowelled text with their vowels.
_JOINED = "وفبلك" + "".join(map(chr, range(0x64B, 0x653)))


class BadCoding(ValueError):
    """A coding that the report's words do not bear, or that is not written as corpora/README.md says: what, and what to do."""


@dataclass(frozen=True, slots=True)
class Words:
    """Some words of a report, and which occurrence of them is meant: the nth from 1, or None where nobody said."""

    text: str
    nth: int | None = None


def find_quote(text: str, words: Words) -> Span:
    """The one place of these words; words that stand in several places must say which."""
    places = places_of(text, words.text)
    if words.nth is None and len(places) > 1:
        raise BadCoding(f"{words.text!r} stands {len(places)} times: write more of it, or which one, as quote#2")
    return _nth(places, words)


def find_near(text: str, words: Words, quote: Span) -> Span:
    """The place of these words that is meant: the nth, or else the one nearest to the quote (the earlier of two)."""
    places = places_of(text, words.text)
    if words.nth is None and places:
        return min(places, key=lambda place: (_distance(place, quote), place.start))
    return _nth(places, words)


def places_of(text: str, words: str) -> list[Span]:
    """Where the words stand, as whole words if they do so anywhere, also behind a joined particle; inside of others if not."""
    places = list(_occurrences(text.translate(_PLAIN), words.translate(_PLAIN)))
    return [place for place in places if _whole(text, place)] or places


def _occurrences(text: str, words: str) -> Iterator[Span]:
    start = text.find(words) if words else -1
    while start >= 0:
        yield Span(start, start + len(words))
        start = text.find(words, start + 1)


def _whole(text: str, place: Span) -> bool:
    before, after = text[: place.start].rstrip(_JOINED)[-1:], text[place.end : place.end + 1]
    return not before.isalnum() and not after.isalnum()


def _distance(a: Span, b: Span) -> int:
    return max(a.start - b.end, b.start - a.end, 0)


def _nth(places: list[Span], words: Words) -> Span:
    nth = 1 if words.nth is None else words.nth
    if not 1 <= nth <= len(places):
        raise BadCoding(f"{words.text!r} does not stand in the text {nth} times: copy it as it is written there")
    return places[nth - 1]
