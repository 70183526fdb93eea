"""A claim as a dossier quotes it: its words in their context, where they stand, and of which original."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from counterclaim.casefile.record import Record
from counterclaim.export.checked import read_by
from counterclaim.export.incident.said import Said
from counterclaim.export.paragraphs import paragraphs
from counterclaim.export.redaction import with_signs
from counterclaim.model.incident import SourcedClaim
from counterclaim.model.report import Report
from counterclaim.model.span import Span
from counterclaim.weighing.order import in_order

# So much of the report's words is shown on either side of what is quoted, and so much of a quotation that is longer than a page.
_AROUND = 220
_LONGEST = 1500


@dataclass(frozen=True, slots=True)
class Quotation:
    """A claim, numbered within its incident. reference: the number of its report in the list of reports.

    before, words, after: of the report, names masked; via: who passed it on. engine: what read it, "" for a person's own.
    """

    number: int
    anchor: str
    said: Said
    report: Report
    reference: int
    span: Span
    before: str
    words: str
    after: str
    via: tuple[str, ...]
    engine: str


def quotations(record: Record, said: Mapping[str, Said], numbers: Mapping[str, int], chapter: int) -> Iterator[Quotation]:
    """The claims of an incident from the earliest report on. numbers: of the reports."""
    reports = {report.id: report for report in record.reports}
    parts = {report.id: paragraphs(report.text) for report in record.reports}
    for number, claim in enumerate(in_order(record.claims), 1):
        report, span = reports[claim.report], claim.claim.quote
        home = _home(span, parts[claim.report], report)
        yield Quotation(
            number,
            f"claim-{chapter}-{number}",
            said[claim.key],
            report,
            numbers[claim.report],
            span,
            with_signs(_before(report.text, home.start, span.start)),
            with_signs(_short(span.of(report.text))),
            with_signs(_after(report.text, span.end, home.end)),
            tuple(_via(claim, report)),
            read_by(record, claim),
        )


def _home(span: Span, parts: list[Span], report: Report) -> Span:
    """The paragraphs that the words stand in."""
    touched = [part for part in parts if part.overlaps(span)] or [Span(0, len(report.text))]
    return Span(min(touched[0].start, span.start), max(touched[-1].end, span.end))


def _before(text: str, start: int, end: int) -> str:
    if end - start <= _AROUND:
        return text[start:end]
    cut = text[end - _AROUND : end]
    return f"… {cut.partition(' ')[2] or cut}"


def _after(text: str, start: int, end: int) -> str:
    if end - start <= _AROUND:
        return text[start:end]
    cut = text[start : start + _AROUND]
    return f"{cut.rpartition(' ')[0] or cut} …"


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]} …"


def _via(claim: SourcedClaim, report: Report) -> Iterator[str]:
    for one in claim.claim.via:
        if one.span is not None:
            yield with_signs(one.span.of(report.text))
