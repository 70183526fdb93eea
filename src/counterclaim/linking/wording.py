"""The words of a report, made ready to be compared with those of many others."""

from __future__ import annotations

import re
from bisect import bisect
from dataclasses import dataclass

from counterclaim.linking.shingles import Words, shingles, words_of
from counterclaim.model.span import Span

# "…" in straight marks ends with its line, since a mark is often lost.
_QUOTATION = re.compile(r"“[^“”]{1,2000}”|«[^«»]{1,2000}»|\"[^\"\n]{1,2000}\"")


@dataclass(frozen=True, slots=True)
class Wording:
    """What the comparison of a text with others needs, made once.

    runs: the runs of words, in their order. distinct: the same, each once. quotations: where somebody's words stand.
    """

    words: Words
    runs: tuple[tuple[str, ...], ...]
    distinct: frozenset[tuple[str, ...]]
    quotations: tuple[Span, ...]

    @property
    def order(self) -> tuple[int, tuple[str, ...]]:
        """Which of two is the shorter: the same answer whichever is asked first."""
        return len(self.words), self.words.folded

    def quotes(self, span: Span) -> bool:
        """Whether the quotation that begins last before the span holds it."""
        at = bisect(self.quotations, span.start, key=lambda quotation: quotation.start)
        return at > 0 and self.quotations[at - 1].covers(span)


def wording_of(text: str) -> Wording:
    """The wording of a text. Pure; linear in the length of the text."""
    words = words_of(text)
    runs = tuple(shingles(words))
    return Wording(words, runs, frozenset(runs), tuple(Span(*match.span()) for match in _QUOTATION.finditer(text)))
