"""Stretches between quotation marks, and the saying that each belongs to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from counterclaim.reading.frames import Frame

if TYPE_CHECKING:
    from spacy.tokens import Doc

_OPENING, _CLOSING, _EITHER = "“«„", "”»", '"'
# Scare quotes and names in quotes are no speech.
_SHORTEST = 5
_REACH = 12


@dataclass(frozen=True, slots=True)
class Quotation:
    """Tokens `[start, end)` between quotation marks, and who says them, where the text around says so."""

    start: int
    end: int
    speaker: Frame | None


def quotations(doc: Doc, frames: list[Frame]) -> list[Quotation]:
    """Every quotation of some length, in the order of the text."""
    return [Quotation(start, end, _speaker(doc, start, end, frames)) for start, end in _pairs(doc) if end - start >= _SHORTEST]


def _pairs(doc: Doc) -> Iterator[tuple[int, int]]:
    opened: int | None = None
    for token in doc:
        mark = token.text.strip("'’‘") or token.text
        if opened is None and mark in _OPENING + _EITHER and mark:
            opened = token.i + 1
        elif opened is not None and mark in _CLOSING + _EITHER and mark:
            yield opened, token.i
            opened = None


def _speaker(doc: Doc, start: int, end: int, frames: list[Frame]) -> Frame | None:
    """The saying whose cue stands nearest, just behind the quotation in its paragraph or just before it."""
    limit = _paragraph_end(doc, end)
    near = [
        (distance, frame) for frame in frames if frame.cue.start < limit and (distance := _distance(start, end, frame)) <= _REACH
    ]
    return min(near, key=lambda pair: pair[0])[1] if near else None


def _paragraph_end(doc: Doc, index: int) -> int:
    """The token at which the paragraph of a token ends."""
    breaks = (start for start in doc.user_data.get("paragraphs", ()) if index < len(doc) and start > doc[index].idx)
    end = next(breaks, None)
    return len(doc) if end is None else next((token.i for token in doc[index:] if token.idx >= end), len(doc))


def _distance(start: int, end: int, frame: Frame) -> int:
    cue = frame.cue.start
    if start <= cue < end:
        return 1_000
    return cue - end if cue >= end else start - cue
