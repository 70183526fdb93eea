"""Statements in numbered points, which are all of whoever makes the statement: "the Front states: 1. … 2. …"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from counterclaim.reading.parse import text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from counterclaim.reading.frames import Frame

_POINT = re.compile(r"(?<!\S)\(?(\d{1,2})[.)](?=\s)")
# How many characters may stand between who states it and the first point ("the Front states in a communiqué:").
_NEAR = 80


class Statement(NamedTuple):
    """The characters from the first point to the end of the last one, and the saying that they belong to."""

    start: int
    end: int
    frame: Frame


def statements_of(doc: Doc, frames: list[Frame]) -> Iterator[Statement]:
    """Every statement of at least two points, the first of which stands behind a colon and somebody's saying."""
    for start, last in _numbered(text_of(doc)):
        before = [frame for frame in frames if doc[frame.cue.start].idx < start]
        if before and start - doc[before[-1].cue.start].idx <= _NEAR:
            yield Statement(start, _paragraph_end(doc, last), before[-1])


def _numbered(text: str) -> Iterator[tuple[int, int]]:
    """Where each series of points begins, behind a colon, and where its last point does."""
    first = last = number = 0
    for point in _POINT.finditer(text):
        if point[1] == "1" and text[: point.start()].rstrip().endswith(":"):
            first, last, number = point.start(), point.start(), 1
        elif number and int(point[1]) == number + 1:
            last, number = point.start(), number + 1
            following = re.search(rf"(?<!\S)\(?{number + 1}[.)]\s", text[last:])
            if following is None:
                yield first, last
                number = 0


def _paragraph_end(doc: Doc, start: int) -> int:
    breaks = doc.user_data.get("paragraphs", ())
    following = bisect_right(breaks, start)
    return int(breaks[following]) if following < len(breaks) else len(text_of(doc))
