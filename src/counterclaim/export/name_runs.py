"""The words of a report, and those side by side that may be somebody's name, by their capitals."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from counterclaim.export.name_words import bare, demonyms, folded, given_names, listed, openings
from counterclaim.model.span import Span

# A French elision is a word of its own: "d'Awa" is of Awa.
_WORD = re.compile(r"\b(?:[cdjlmnst]|qu)[’'](?=[^\W\d_])|[^\W\d_]+(?:[’'\-][^\W\d_]+)*")
_GAP = re.compile(r"[ \u00a0\n]")


@dataclass(frozen=True, slots=True)
class Token:
    """A word of the report."""

    span: Span
    text: str
    folded: str

    @property
    def is_caseless(self) -> bool:
        """Whether it is of a script without capitals."""
        return _is_caseless(self.text)

    @property
    def may_name(self) -> bool:
        """Whether it is capitalised and no acronym, or of a script without capitals."""
        return _may_name(self.text)


def _is_caseless(word: str) -> bool:
    return not word.isascii() and word.lower() == word.upper()


@lru_cache(maxsize=50_000)
def _may_name(word: str) -> bool:
    return _is_caseless(word) or (word[0].isupper() and (len(word) == 1 or not word.isupper()))


@dataclass(frozen=True, slots=True)
class Run:
    """Words in a row that may be a person's name."""

    span: Span
    words: tuple[str, ...]

    @property
    def is_full(self) -> bool:
        """Whether it is more than one word, or one that is known for a name."""
        return len(self.words) > 1 or self.words[0] in given_names()


def tokens_of(text: str) -> list[Token]:
    """The words of a text."""
    return [Token(Span(found.start(), found.end()), found.group(), folded(found.group())) for found in _WORD.finditer(text)]


def beside(text: str, one: Token, other: Token) -> bool:
    """Whether nothing but a space is between two words."""
    return _GAP.fullmatch(text[one.span.end : other.span.start]) is not None


def runs(text: str, tokens: Sequence[Token], spans: Iterable[Span]) -> Iterator[Run]:
    """Capitalised words side by side, with the small words of names between them, as far as they can be somebody's.

    spans: at whose edges a name ends.
    """
    edges = {edge for span in spans for edge in (span.start, span.end)}
    row: list[Token] = []
    for token in tokens:
        parted = row and not edges.isdisjoint(range(row[-1].span.end, token.span.start + 1))
        if row and (parted or not beside(text, row[-1], token) or _owns(row[-1])):
            yield from _run(row)
            row = []
        named = token.may_name and not token.is_caseless
        if token.folded not in listed("calendar") and (named or (row and token.folded in listed("particles"))):
            row.append(token)
        else:
            yield from _run(row)
            row = []
    yield from _run(row)


def run_of(row: Sequence[Token]) -> Run:
    """The words of a row as one name, without the sign of what it owns."""
    end = row[-1].span.start + len(bare(row[-1].text))
    return Run(Span(row[0].span.start, end), tuple(token.folded for token in row))


def _owns(token: Token) -> bool:
    return bare(token.text) != token.text


def _run(row: Sequence[Token]) -> Iterator[Run]:
    """The name that a row of words is, without what opens a sentence and small words at its end; none for nobody's."""
    while row and row[0].folded in openings():
        row = row[1:]
    while row and not row[-1].may_name:
        row = row[:-1]
    if row and not any(token.folded in listed("nobody") or token.folded in demonyms() for token in row):
        yield run_of(row)
