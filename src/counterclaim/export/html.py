"""Ledger → one page of HTML: the report's words beside the claims. It needs no network, no server and no other file."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from counterclaim.export import phrasing
from counterclaim.export.marks import marks
from counterclaim.export.matrix import matrix
from counterclaim.export.paragraphs import paragraphs
from counterclaim.export.printable import one_line, printable
from counterclaim.export.segments import Segment, segments
from counterclaim.export.templating import closed_policy, environment, template_file
from counterclaim.export.told import SAYINGS, told
from counterclaim.model.ledger import Ledger
from counterclaim.model.report import Report
from counterclaim.model.span import Span
from counterclaim.weighing import hull, status

if TYPE_CHECKING:
    from jinja2 import Template

# The shape of each stance, beside its word and its colour.
SIGNS = {"accuses": "●", "suspects": "◐", "denies": "✕", "admits": "◆", "declines": "○", "disputes": "≠"}


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the report, cut at its marks."""

    title: bool
    segments: tuple[Segment, ...]


def ledger_page(ledger: Ledger) -> str:
    """The page of a ledger. Whatever the report holds is shown as text: none of it is markup, script or style."""
    report = ledger.report
    style, script = template_file("page.css"), template_file("page.js")
    return _template().render(
        ledger=ledger,
        report=report,
        parts=told(ledger),
        paragraphs=_paragraphs(ledger),
        words=lambda span: printable(span.of(report.text)),
        quote=lambda span: one_line(span.of(report.text)),
        matrix=lambda part: matrix(part.account, part.attributions(), report),
        style=style,
        script=script,
        policy=closed_policy(style, script),
    )


def _paragraphs(ledger: Ledger) -> list[Paragraph]:
    report = ledger.report
    found = paragraphs(report.text)
    by_start: dict[int, list[Segment]] = {span.start: [] for span in found}
    edges = [edge for span in found for edge in (span.start, span.end)]
    home: list[Segment] = []
    for segment in segments(Span(0, len(report.text)), marks(ledger), edges):
        home = by_start.get(segment.span.start, home)
        home.append(segment)
    return [Paragraph(_is_title(span, report), tuple(s for s in by_start[span.start] if span.covers(s.span))) for span in found]


def _is_title(span: Span, report: Report) -> bool:
    return report.title is not None and span.of(report.text) == report.title.strip()


@cache
def _template() -> Template:
    made = environment()
    made.globals |= {
        "phrasing": phrasing,
        "sayings": SAYINGS,
        "signs": SIGNS,
        "rules": {"hull": hull.RULE, "status": status.RULE},
    }
    return made.get_template("page.html")
