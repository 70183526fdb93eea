"""The words of a text that shouts, and the case that each is to be written in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+")
APOSTROPHES = ("'", "’")


class Case(Enum):
    """How a word is written; EITHER is small unless a name stands beside it."""

    SMALL = auto()
    EITHER = auto()
    CAPITAL = auto()
    UPPER = auto()


@dataclass(slots=True)
class Word:
    """A word folded to small letters, with what stands between it and the word before."""

    start: int
    fold: str
    gap: str
    case: Case = Case.SMALL

    @property
    def large(self) -> bool:
        """Whether it begins with a capital."""
        return self.case in (Case.CAPITAL, Case.UPPER)

    @property
    def follows(self) -> bool:
        """Whether nothing parts it from the word before but space, or the full stop of a shortened word."""
        return self.gap.removeprefix(".").isspace() and "\n\n" not in self.gap

    def capitalise(self) -> None:
        """Give it a capital where it has none."""
        if not self.large:
            self.case = Case.CAPITAL

    def written(self) -> str:
        """The word in its case, as many characters as it had."""
        if self.case is Case.UPPER:
            return "".join(map(_raised, self.fold))
        return _raised(self.fold[0]) + self.fold[1:] if self.large else self.fold


def words_in(text: str) -> Iterator[Word]:
    """The words of a text in order; abbreviations such as "U.S." are one word, the parts of "al-Assad" are two."""
    end = 0
    for match in WORD.finditer(text):
        yield Word(match.start(), "".join(map(_lowered, match.group())), text[end : match.start()])
        end = match.end()


# A few letters ("İ", "ß") change their length with their case: they stay as they are.
def _lowered(character: str) -> str:
    return character.lower() if len(character.lower()) == 1 else character


def _raised(character: str) -> str:
    return character.upper() if len(character.upper()) == 1 else character
