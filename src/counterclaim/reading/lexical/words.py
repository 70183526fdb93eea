"""The words of a text, each with the form under which the vocabulary knows it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from counterclaim.model.span import Span

# How long the lines of a text are that was broken to fit a page, and how many of them must end in the middle of a sentence.
_WRAPPED, _FEWEST_WRAPPED = range(55, 125), 3
_ENDS = '.!?؟…:»"”)'


class Sort(StrEnum):
    """What a stretch of characters is."""

    WORD = "word"
    NUMBER = "number"
    MARK = "mark"


@dataclass(frozen=True, slots=True)
class Word:
    """One word, number or mark of a report: where it stands, and its form.

    form: how the vocabulary writes it (small letters, one spelling, without joined particles). capital: it begins with a capital.
    definite: an article is joined to it. own: a pronoun is joined to its end ("its forces"). first: a paragraph begins with it.
    upper: it is written in capitals throughout.
    """

    start: int
    end: int
    form: str
    sort: Sort = Sort.WORD
    capital: bool = False
    definite: bool = False
    own: bool = False
    first: bool = False
    upper: bool = False

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


def is_wrapped(text: str) -> bool:
    """Whether a text's lines end where the page did: only its blank lines then part paragraphs."""
    lines = text.splitlines()
    running = [one for one, other in pairwise(lines) if one.strip() and other.strip() and one.rstrip()[-1] not in _ENDS]
    fitting = sum(len(line) in _WRAPPED for line in running)
    return fitting >= _FEWEST_WRAPPED and 2 * fitting > len(running)
