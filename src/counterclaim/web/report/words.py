"""The words of a report as they are set on its page: in paragraphs of small blocks, cut where what was read begins and ends.

A block knows where it begins, in Unicode characters of the text as received; what is shown of it has as many characters, so that
words which a person selects are found again. A page holds one part of a very long report.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from counterclaim.export.marks import marks
from counterclaim.export.paragraphs import paragraphs
from counterclaim.export.printable import printable
from counterclaim.export.segments import Mark, Segment, segments
from counterclaim.model.report import Report
from counterclaim.model.span import Span
from counterclaim.weighing.checked import Checked

# In characters. A part, some ten minutes of reading, opens at once with the claims that stand in it, however many the whole
# report has. A block is exchanged after a decision, and measured when words in it are selected.
LONGEST_PART, LONGEST_BLOCK = 16_000, 2_000


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that all mean the same. refs: the claims and facts that they belong to; kinds: how they are drawn, widest first."""

    words: str
    refs: str
    kinds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """Some words in a row; at: where they begin in the text."""

    at: int
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, in blocks."""

    title: bool
    blocks: tuple[Block, ...]


def parts(text: str) -> list[Span]:
    """The parts of a text in order: each ends at the end of a line or word, where there is one in its second half."""
    found, start = [], 0
    while start < len(text):
        end = _end(text, start, LONGEST_PART)
        found.append(Span(start, end))
        start = end
    return found or [Span(0, 0)]


def _end(text: str, start: int, longest: int) -> int:
    """Where a stretch that begins here ends: behind the last line or word that ends in its second half, else when it is full."""
    full = start + longest
    if full >= len(text):
        return len(text)
    line, word = (text.rfind(sign, start + longest // 2, full) + 1 for sign in "\n ")
    return line or word or full


def laid_out(checked: Checked, within: Span, judged: frozenset[str] = frozenset()) -> list[Paragraph]:
    """The paragraphs of a part of a report. judged: the ids of the claims that people decided about."""
    report = checked.ledger.report
    spans = [Span(within.start + one.start, within.start + one.end) for one in paragraphs(within.of(report.text))]
    cut = [block for span in spans for block in _blocks(span, report.text)]
    by_start: dict[int, list[Segment]] = {block.start: [] for block in cut}
    home: list[Segment] = []
    for segment in segments(within, _drawn(checked), [edge for block in cut for edge in (block.start, block.end)]):
        home = by_start.get(segment.span.start, home)
        home.append(segment)
    return [_paragraph(span, report, by_start, judged) for span in spans]


def _drawn(checked: Checked) -> list[Mark]:
    """What is drawn: of claims that were rejected only where they stood."""
    gone = [Mark(claim.quote, "gone", claim.id) for claim in checked.ledger.claims if claim.id in checked.rejected]
    return [*gone, *marks(checked.kept())]


def _blocks(paragraph: Span, text: str) -> Iterator[Span]:
    start = paragraph.start
    while paragraph.end - start > LONGEST_BLOCK:
        end = _end(text, start, LONGEST_BLOCK)
        yield Span(start, end)
        start = end
    yield Span(start, paragraph.end)


def _paragraph(span: Span, report: Report, by_start: dict[int, list[Segment]], judged: frozenset[str]) -> Paragraph:
    title = report.title is not None and span.of(report.text) == report.title.strip()
    return Paragraph(title, tuple(_block(one, by_start[one.start], report.text, judged) for one in _blocks(span, report.text)))


def _block(span: Span, cut: Iterable[Segment], text: str, judged: frozenset[str]) -> Block:
    return Block(span.start, tuple(_piece(segment, text, judged) for segment in cut if span.covers(segment.span)))


def _piece(segment: Segment, text: str, judged: frozenset[str]) -> Piece:
    kinds = dict.fromkeys(mark.kind for mark in segment.marks)
    begun = {mark.kind for mark in segment.begins}
    solid = {mark.kind for mark in segment.marks if mark.ref in judged}
    drawn = (f"k-{kind}{' first' if kind in begun else ''}{' solid' if kind in solid else ''}" for kind in kinds)
    return Piece(shown(segment.span.of(text)), " ".join(dict.fromkeys(mark.ref for mark in segment.marks)), tuple(drawn))


def shown(words: str) -> str:
    """The words with as many characters as they have, whatever a browser makes of ends of lines."""
    return printable(words.replace("\r\n", " \n"))


def blocks_over(laid: Iterable[Paragraph], spans: Sequence[Span]) -> list[Block]:
    """The blocks that hold some of these words."""
    found = []
    for paragraph in laid:
        for block in paragraph.blocks:
            here = Span(block.at, block.at + sum(len(piece.words) for piece in block.pieces))
            if any(span.overlaps(here) for span in spans):
                found.append(block)
    return found
