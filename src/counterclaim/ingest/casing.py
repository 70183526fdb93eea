"""Old wires came in capitals throughout: this gives such a text ordinary capitals, so that a parser can read it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from counterclaim.ingest.casing_context import mark_by_context
from counterclaim.ingest.casing_lists import acronyms_explained, case_by_itself
from counterclaim.ingest.casing_words import words_in
from counterclaim.model.span import Span

# A shouting stretch may hold a slip of the telex; a headline of two words may be two acronyms.
_MOST_SMALL = 0.05
_FEWEST_LETTERS = 12
_FEWEST_WORDS = 3

_WORD = re.compile(r"[^\W\d_]+")
_INSIDE_SENTENCE = re.compile(r"(?<=[\w,;] )[^\W\d_]{2,}")


def recase(text: str) -> str:
    """The text with ordinary capitals where it shouts, and not one character moved.

    A report, or a paragraph of one, shouts if it has next to no small letters. A text that does not shout comes back unchanged.
    Made for a parser's eyes: what is quoted is always taken from the text as received.
    """
    shouted = [Span(0, len(text))] if _shouts(text) else list(_shouted_paragraphs(text))
    if not shouted:
        return text
    forms = _forms(text, shouted)
    acronyms = acronyms_explained("\n\n".join(span.of(text) for span in shouted))
    characters = list(text)
    for span in shouted:
        words = list(words_in(span.of(text)))
        for word in words:
            word.case = case_by_itself(word, forms, acronyms)
        mark_by_context(words, span.of(text))
        for word in words:
            start = span.start + word.start
            characters[start : start + len(word.fold)] = word.written()
    return "".join(characters)


def _shouts(text: str) -> bool:
    large = sum(map(str.isupper, text))
    small = sum(map(str.islower, text))
    return large >= _FEWEST_LETTERS and small <= _MOST_SMALL * large and len(_WORD.findall(text)) >= _FEWEST_WORDS


def _shouted_paragraphs(text: str) -> Iterator[Span]:
    return (span for span in _paragraphs(text) if _shouts(span.of(text)))


def _paragraphs(text: str) -> Iterator[Span]:
    """The runs of lines between blank ones."""
    start = end = 0
    for line in text.splitlines(keepends=True):
        if not line.strip():
            yield Span(start, end)
            start = end + len(line)
        end += len(line)
    yield Span(start, end)


def _forms(text: str, shouted: list[Span]) -> dict[str, str]:
    """How the report writes its words where it does not shout: the best witness for its own headline."""
    seen: dict[str, Counter[str]] = {}
    end = 0
    for span in [*shouted, Span(len(text), len(text))]:
        for word in _INSIDE_SENTENCE.findall(text[end : span.start]):
            seen.setdefault(word.lower(), Counter())[word] += 1
        end = span.end
    return {fold: forms.most_common(1)[0][0] for fold, forms in seen.items()}
