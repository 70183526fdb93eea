"""What two reports share, as plain objects, and back."""

from __future__ import annotations

from typing import TypedDict

from counterclaim.model.repetition import Copy, Passage
from counterclaim.model.span import Span


class CopyWire(TypedDict):
    """passages: where each begins and ends in the one report and in the other, its words, and 1 where both quote it."""

    jaccard: float
    containment: float
    passages: list[list[int]]


def copy_wire(copy: Copy) -> CopyWire:
    """A copy as a plain object."""
    return {"jaccard": copy.jaccard, "containment": copy.containment, "passages": [_numbers(it) for it in copy.passages]}


def copy_of(wire: CopyWire) -> Copy:
    """The copy that was written as this object."""
    passages = (Passage(Span(a, b), Span(c, d), words, bool(quoted)) for a, b, c, d, words, quoted in wire["passages"])
    return Copy(wire["jaccard"], wire["containment"], tuple(passages))


def _numbers(passage: Passage) -> list[int]:
    spans = (passage.one, passage.other)
    return [*(end for span in spans for end in (span.start, span.end)), passage.words, int(passage.quoted)]
