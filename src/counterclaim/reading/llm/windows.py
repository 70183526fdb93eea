"""A long report in overlapping stretches that a language model can read at once, cut between paragraphs and sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator

from counterclaim.model.span import Span

LENGTH = 6000  # characters: some 1,500 tokens of English, 2,500 of Arabic
OVERLAP = 600  # the sentences before, which tell who "he" is
SHORTEST = 500

# The best place to cut comes first.
_CUTS = tuple(re.compile(pattern) for pattern in (r"\n\s*\n\s*", r"\n", r"[.!?؟۔][\"”’»)]*\s+", r"\s+"))


def windows(text: str, *, length: int = LENGTH, overlap: int = OVERLAP) -> tuple[Span, ...]:
    """Stretches that cover the text in order, each at most `length` long and beginning within the one before."""
    return tuple(_windows(text, length, min(overlap, length // 2)))


def halves(text: str, window: Span) -> tuple[Span, ...]:
    """A window in two, for an answer that was cut off; none where it is too short to be cut."""
    if window.end - window.start < 2 * SHORTEST:
        return ()
    middle = _cut(text, window.start + SHORTEST, (window.start + window.end) // 2)
    return Span(window.start, middle), Span(middle, window.end)


def _windows(text: str, length: int, overlap: int) -> Iterator[Span]:
    start = 0
    while len(text) - start > length:
        end = _cut(text, start + length // 2, start + length)
        yield Span(start, end)
        # Each begins after the one before, so that there is an end, whatever the text is like.
        start = max(start + 1, _cut(text, end - overlap, end - overlap // 2))
    yield Span(start, len(text))


def _cut(text: str, earliest: int, latest: int) -> int:
    """The best place to cut between two places; the later one where the text has no blank there."""
    for pattern in _CUTS:
        ends = [found.end() for found in pattern.finditer(text, earliest, latest)]
        if ends:
            return ends[-1]
    return latest
