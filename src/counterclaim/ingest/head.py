"""The head of a report: title, dateline and agency."""

from __future__ import annotations

from dataclasses import dataclass, replace

from counterclaim.ingest.agency import agency_of
from counterclaim.ingest.dateline import dateline_of
from counterclaim.ingest.title import title_of
from counterclaim.model.report import Report
from counterclaim.model.span import Span


@dataclass(frozen=True, slots=True)
class Head:
    """What stands before the story, as far as it is there. The date in a dateline is resolved with all others, in resolving/."""

    title: Span | None = None
    dateline: Span | None = None
    agency: str | None = None


def head_of(text: str) -> Head:
    """The head of a text."""
    title = title_of(text)
    dateline = dateline_of(text, title)
    return Head(title, dateline, agency_of(text, dateline))


def with_head(report: Report) -> Report:
    """The report with the title and the agency of its head, where it was not given others."""
    head = head_of(report.text)
    title = head.title.of(report.text) if head.title else None
    return replace(report, title=report.title or title, agency=report.agency or head.agency)
