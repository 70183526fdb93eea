"""A text cut wherever a mark begins or ends, so that marks may overlap as they like."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from counterclaim.model.span import Span


@dataclass(frozen=True, slots=True)
class Mark:
    """Words that mean something on the page: of some kind, and belonging to the claim or mention that ref names."""

    span: Span
    kind: str
    ref: str


@dataclass(frozen=True, slots=True)
class Segment:
    """Words that all lie under the same marks. begins and ends: the marks that begin before them, and end after them."""

    span: Span
    marks: tuple[Mark, ...]
    begins: tuple[Mark, ...]
    ends: tuple[Mark, ...]


def segments(within: Span, marks: Iterable[Mark], breaks: Iterable[int] = ()) -> Iterator[Segment]:
    """The segments of a stretch of text in order, without gap or overlap: together they are the stretch.

    breaks: further places to cut. Marks keep the order in which they are given; a mark of no words is left out.
    """
    kept = [mark for mark in marks if mark.span.start < mark.span.end and mark.span.overlaps(within)]
    cuts = {within.start, within.end, *(at for at in breaks if within.start < at < within.end)}
    starting: dict[int, list[int]] = defaultdict(list)
    for index, mark in enumerate(kept):
        start, end = max(mark.span.start, within.start), min(mark.span.end, within.end)
        starting[start].append(index)
        cuts |= {start, end}
    ordered = sorted(cuts)
    active: list[int] = []
    for start, end in pairwise(ordered):
        active = sorted([index for index in active if kept[index].span.end > start] + starting[start])
        over = tuple(kept[index] for index in active)
        begins = tuple(mark for mark in over if mark.span.start == start)
        yield Segment(Span(start, end), over, begins, tuple(mark for mark in over if mark.span.end == end))
