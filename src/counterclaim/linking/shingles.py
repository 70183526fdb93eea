"""A text as a row of plain words, and the runs of words that two texts share when one was copied from the other."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from counterclaim.model.span import Span

# Four words in a row: three are shared by any two reports of one war, and five miss each change of a word that an editor makes.
RUN = 4

# A word goes on over apostrophes (outlets lose them), over the marks of accents and of Arabic vowels, and over joiners.
_INSIDE = "['’‘`ʼ]?[^\\W_]|[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u200c-\u200f]"
_WORD = re.compile(f"[^\\W_](?:{_INSIDE})*")

# The letters that spellings of one Arabic word exchange; the forms of alif fall together by their decomposition.
_ARABIC = str.maketrans({"ٱ": "ا", "ة": "ه", "ى": "ي", "ـ": None})

# "BAMAKO – ", "BAMAKO, Mali, Jan 5 (Agency) -- ": what each outlet sets before the same story. Short, or with a number or a
# bracket, since a sentence may have a dash too.
_DATELINE = re.compile(r"\A\s*(?:(?:[^\s–—]+ +){0,3}|(?=[^\n–—]*[\d(\[])(?:[^\s–—]+ +){0,11})[^\s–—]* ?(?:--|–|—|(?<= )-)\s")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text, folded (case, accents, apostrophes, Arabic spelling), and where each begins and ends in it."""

    folded: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.folded)

    def span(self, first: int, last: int) -> Span:
        """The stretch of the text from one word to another, both included."""
        return Span(self.starts[first], self.ends[last])


def words_of(text: str) -> Words:
    """The words of a text in their order. Pure; linear in the length of the text; any script that parts its words."""
    found = [(_folded(match.group()), match.start(), match.end()) for match in _WORD.finditer(text, _story(text))]
    kept = [word for word in found if word[0]]
    return Words(tuple(word[0] for word in kept), tuple(word[1] for word in kept), tuple(word[2] for word in kept))


def shingles(words: Words, length: int = RUN) -> list[tuple[str, ...]]:
    """The runs of so many words, in their order; a text that is shorter is one run, and one without words has none."""
    if not words.folded:
        return []
    return [words.folded[at : at + length] for at in range(max(len(words) - length, 0) + 1)]


def _story(text: str) -> int:
    """Where the story begins, after its dateline."""
    match = _DATELINE.match(text[:200])
    return match.end() if match else 0


@lru_cache(maxsize=100_000)
def _folded(word: str) -> str:
    decomposed = unicodedata.normalize("NFKD", word.casefold())
    return "".join(char for char in decomposed if char.isalnum()).translate(_ARABIC)
