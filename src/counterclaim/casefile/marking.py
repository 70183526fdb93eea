"""Where the words of a search stand in a text, as the index of words takes words: whole, folded, phrases beside each other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from counterclaim.casefile.folding import folded

_TERM = re.compile(r'"([^"]+)"|(\S+)')
# Letters with the marks above and below them: accents that stand by themselves, vowels of Arabic.
_TOKEN = re.compile(r"(?:[^\W_][\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]*)+")
# Words further on are not looked for: a page shows the first places.
_FAR = 300_000
_AROUND = 90
# Of what somebody wrote without a break, so much stands for the whole.
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Piece:
    """Some of a text; marked: whether it is what was searched for."""

    text: str
    marked: bool = False


@dataclass(frozen=True, slots=True)
class _Term:
    """Words that stand beside each other, folded; begins: whether the last is only the beginning of one."""

    words: tuple[str, ...]
    begins: bool

    def is_at(self, tokens: Sequence[tuple[int, int, str]], at: int) -> bool:
        """Whether it stands where a token does."""
        found = [word for _, _, word in tokens[at : at + len(self.words)]]
        if len(found) < len(self.words):
            return False
        last = found[-1].startswith(self.words[-1]) if self.begins else found[-1] == self.words[-1]
        return last and tuple(found[:-1]) == self.words[:-1]


def spans(text: str, words: str) -> list[tuple[int, int]]:
    """Where any of the words searched for stands, in the order of the text, none in another."""
    terms = list(_terms(words))
    tokens = [(match.start(), match.end(), folded(match.group())) for match in _TOKEN.finditer(text[:_FAR])]
    found: list[tuple[int, int]] = []
    for at, (start, _, _) in enumerate(tokens):
        ends = [tokens[at + len(term.words) - 1][1] for term in terms if term.is_at(tokens, at)]
        if ends and (not found or start >= found[-1][1]):
            found.append((start, max(ends)))
    return found


def words_of(words: str) -> tuple[str, ...]:
    """The words searched for, folded, whatever stands around them."""
    return tuple(_TOKEN.findall(folded(words)))


def _terms(words: str) -> Iterator[_Term]:
    for phrase, word in _TERM.findall(words):
        found = tuple(_TOKEN.findall(folded(phrase or word)))
        if found:
            yield _Term(found, begins=word.endswith("*"))


def marked(text: str, words: str) -> tuple[Piece, ...]:
    """A whole text, cut so that what was searched for stands by itself."""
    return tuple(_pieces(text, 0, len(text), spans(text, words)))


def passages(text: str, words: str, *, most: int = 3) -> tuple[tuple[Piece, ...], ...]:
    """The first places of a long text where the words stand, with what is around them; its beginning where they stand nowhere."""
    found = [(start, min(end, start + _LONGEST)) for start, end in spans(text, words)]
    windows: list[list[int]] = []
    for start, end in found:
        if windows and start - _AROUND <= windows[-1][1]:
            windows[-1][1] = min(len(text), max(windows[-1][1], end + _AROUND))
        elif len(windows) < most:
            windows.append([max(0, start - _AROUND), min(len(text), end + _AROUND)])
    return tuple(tuple(_pieces(text, start, end, found)) for start, end in windows or [[0, min(len(text), 2 * _AROUND)]])


def _pieces(text: str, start: int, end: int, found: Sequence[tuple[int, int]]) -> Iterator[Piece]:
    """A window of the text, words whole at its ends; each run of spaces is one, since a page shows it on a few lines."""
    while start > 0 and not text[start - 1].isspace() and end - start < 4 * _AROUND:
        start -= 1
    while end < len(text) and not text[end].isspace() and end - start < 4 * _AROUND:
        end += 1
    if start:
        yield Piece("… ")
    for first, last in found:
        if start <= first and last <= end:
            yield from _piece(text[start:first], marked=False)
            yield from _piece(text[first:last], marked=True)
            start = last
    yield from _piece(text[start:end], marked=False)
    if end < len(text):
        yield Piece(" …")


def _piece(text: str, *, marked: bool) -> Iterator[Piece]:
    if text:
        yield Piece(re.sub(r"\s+", " ", text), marked)
