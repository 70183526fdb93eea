"""Who repeats whom: the reports of an incident on their lines of reporting, drawn, and told in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from counterclaim.casefile.record import Record, Shared
from counterclaim.model.report import Report
from counterclaim.model.span import Span
from counterclaim.weighing.quoting import without
from counterclaim.weighing.telling import private_spans

# Of the words that two reports share, so many passages are shown, the longest first.
_PASSAGES = 3
_LONGEST_PASSAGE = 600
# More reports than this are told in the list alone.
_MOST_DRAWN = 24
_LEFT, _COLUMN, _LANE, _TOP = 150, 132, 92, 44
_LONGEST_LABEL = 19


@dataclass(frozen=True, slots=True)
class Common:
    """What a report has word for word in common with another: how many words, as what share of the shorter, and passages."""

    other: Report
    words: int
    share: float
    passages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """A report on its line. owes: in words, what it has from newsrooms. common: what it shares with reports. number: by which the
    drawing names it."""

    number: int
    report: Report
    owes: tuple[str, ...]
    common: tuple[Common, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of reporting. newsroom: that it begins with, None where it begins with its first report."""

    name: str
    newsroom: str | None
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Node:
    """A report in the drawing."""

    x: int
    y: int
    source: Source
    label: str


@dataclass(frozen=True, slots=True)
class Arc:
    """That two reports share words: a curve between them. weight: its width."""

    path: str
    label: str
    x: int
    y: int
    weight: float


@dataclass(frozen=True, slots=True)
class Drawing:
    """The lines as lanes, reports from left to right by their day. lanes: the y of each line and what it is called."""

    width: int
    height: int
    lanes: tuple[tuple[int, str, int], ...]
    nodes: tuple[Node, ...]
    arcs: tuple[Arc, ...]


def lines_of(record: Record) -> tuple[Line, ...]:
    """The lines of reporting, the one that spoke first in front."""
    reports = sorted(record.reports, key=lambda one: (one.published is None, one.published, one.id))
    lines, numbers = dict(record.lines), {report.id: number for number, report in enumerate(reports, 1)}
    common = _common(record)
    found: dict[str, list[Source]] = {}
    for report in reports:
        owes = tuple(one.why for one in record.repeats if one.one == report.id and one.other.startswith("newsroom:"))
        source = Source(numbers[report.id], report, owes, tuple(common.get(report.id, ())))
        found.setdefault(lines[report.id], []).append(source)
    return tuple(Line(name, _newsroom(name), tuple(sources)) for name, sources in found.items())


def _newsroom(line: str) -> str | None:
    return line.removeprefix("newsroom:") if line.startswith("newsroom:") else None


def _common(record: Record) -> dict[str, list[Common]]:
    """For each report what it shares with those that came before it."""
    reports = {report.id: report for report in record.reports}
    private = private_spans(record.claims)
    found: dict[str, list[Common]] = {}
    for shared in record.shared:
        earlier, later = sorted((reports[shared.one], reports[shared.other]), key=lambda one: (str(one.published), one.id))
        passages = tuple(_passages(shared, reports[shared.one], private))
        common = Common(earlier, shared.copy.words, shared.copy.containment, passages)
        found.setdefault(later.id, []).append(common)
    return found


def _passages(shared: Shared, report: Report, private: Mapping[str, Mapping[Span, str]]) -> Iterator[str]:
    longest = sorted(shared.copy.passages, key=lambda one: (-one.words, one.one))[:_PASSAGES]
    hidden = {span: f"[{words}]" for span, words in private.get(report.id, {}).items()}
    return (_short(without(one.one.of(report.text), one.one, hidden)) for one in longest)


def _short(words: str) -> str:
    """As much as shows what is shared: two copies of a book share a book."""
    return words if len(words) <= _LONGEST_PASSAGE else f"{words[:_LONGEST_PASSAGE]}…"


def drawing(lines: Sequence[Line]) -> Drawing:
    """The lines drawn."""
    nodes = {
        source.report.id: Node(_LEFT + (source.number - 1) * _COLUMN + 30, _TOP + lane * _LANE, source, _label(source.report))
        for lane, line in enumerate(lines)
        for source in line.sources
        if source.number <= _MOST_DRAWN
    }
    ends = [[nodes[source.report.id].x for source in line.sources if source.report.id in nodes] for line in lines]
    lines = [line for line, own in zip(lines, ends, strict=True) if own]
    lanes = tuple((_TOP + lane * _LANE, line.newsroom or "", max(ends[lane])) for lane, line in enumerate(lines))
    width = _LEFT + len(nodes) * _COLUMN + 10
    return Drawing(width, _TOP + len(lines) * _LANE - 20, lanes, tuple(nodes.values()), tuple(_arcs(nodes)))


def _label(report: Report) -> str:
    name = report.publisher or report.id
    return name if len(name) <= _LONGEST_LABEL else f"{name[: _LONGEST_LABEL - 1]}…"


def _arcs(nodes: Mapping[str, Node]) -> Iterable[Arc]:
    for node in nodes.values():
        for common in node.source.common:
            if (other := nodes.get(common.other.id)) is None:
                continue
            x, bend = (node.x + other.x) // 2, min(node.y, other.y) - 30
            path = f"M{other.x} {other.y - 9} Q{x} {bend} {node.x} {node.y - 9}"
            yield Arc(path, str(common.words), x, (bend + min(node.y, other.y)) // 2 - 6, round(1 + 4 * common.share, 1))
