"""The words of a text, each with the form under which the vocabulary knows it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from counterclaim.model.span import Span


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
