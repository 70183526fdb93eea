"""Words that a language model gives → where they stand in the report: exactly, else but for spelling, else nowhere."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from counterclaim.model.span import Span

# Written in different ways without being other words: quotation marks, dashes, and letters of Arabic that writers interchange.
_ALIKE = {
    **dict.fromkeys("’‘‚‛`´ʼ", "'"),
    **dict.fromkeys("“”„‟«»", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    "ى": "ي",
    "ة": "ه",
    "ـ": "",
}
_FORMAT = "Cf"  # marks of direction, joiners, soft hyphens
_EDGES = " \t\n\r.,;:!?…\"'“”‘’«»()[]"
# Arabic writes "and", "by", "for" and the article onto the word that follows: a model may leave them out.
_LONGEST_CLITICS = 4


@dataclass(frozen=True, slots=True)
class Ground:
    """A text as it is searched. folded: without what spelling leaves open; at: where each folded character stands in the text."""

    text: str
    folded: str
    at: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> Ground:
        """The ground that words are looked for in."""
        pairs = list(_folded(text))
        return cls(text, "".join(c for c, _ in pairs), tuple(i for _, i in pairs))

    def find(self, words: str, *, near: int = 0) -> Span | None:
        """Where the words stand, the nearest to `near` where they stand often; None where they do not stand in the text."""
        sought = words.strip()
        return (
            self._nearest(self._exact(sought), near)
            or self._nearest(self._exact(sought.strip(_EDGES)), near)
            or self._nearest(self._alike(sought.strip(_EDGES)), near)
        )

    def _exact(self, words: str) -> Iterator[Span]:
        yield from (Span(start, start + len(words)) for start in _places(self.text, words))

    def _alike(self, words: str) -> Iterator[Span]:
        folded = "".join(c for c, _ in _folded(words)).strip()
        for start in _places(self.folded, folded):
            yield Span(self.at[start], self.at[start + len(folded) - 1] + 1)

    def _nearest(self, spans: Iterator[Span], near: int) -> Span | None:
        whole = [span for span in spans if self._is_whole(span)]
        return min(whole, key=lambda span: (abs(span.start - near), span.start), default=None)

    def _is_whole(self, span: Span) -> bool:
        """Whether the span cuts no word in two: "Syria" does not stand in "Syrian"."""
        before, after = self.text[span.start - 1 : span.start], self.text[span.end : span.end + 1]
        if after and _joined(self.text[span.end - 1], after):
            return False
        return not (before and _joined(before, self.text[span.start])) or self._after_clitics(span.start)

    def _after_clitics(self, start: int) -> bool:
        begins = start
        while begins and self.text[begins - 1].isalnum() and start - begins <= _LONGEST_CLITICS:
            begins -= 1
        return start - begins <= _LONGEST_CLITICS and all(_is_arabic(c) for c in self.text[begins : start + 1])


def _places(text: str, words: str) -> Iterator[int]:
    """Where the words begin in the text, one occurrence after the other; nowhere, if they hold no letter and no digit."""
    start = text.find(words) if any(c.isalnum() for c in words) else -1
    while start >= 0:
        yield start
        start = text.find(words, start + 1)


def _folded(text: str) -> Iterator[tuple[str, int]]:
    """Each character that counts, with where it stands: small letters, without accents, one blank for any white space."""
    blank = True
    for index, character in enumerate(text):
        if character.isspace():
            if not blank:
                yield " ", index
            blank = True
            continue
        for folded in _fold(character):
            blank = False
            yield folded, index


@cache
def _fold(character: str) -> str:
    plain = unicodedata.normalize("NFKD", _ALIKE.get(character, character)).casefold()
    digits = "".join(str(unicodedata.digit(c)) if c.isdigit() else _ALIKE.get(c, c) for c in plain)  # some become two letters
    return "".join(c for c in digits if not unicodedata.combining(c) and unicodedata.category(c) != _FORMAT)


def _joined(first: str, second: str) -> bool:
    return first.isalnum() and second.isalnum()


def _is_arabic(character: str) -> bool:
    return "ARABIC" in unicodedata.name(character, "")
