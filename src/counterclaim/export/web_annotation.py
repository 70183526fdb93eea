"""W3C Web Annotation: every claim as a note on the words of its report, by position and by quotation, as JSON-LD.

Positions are those of the report as it was received, in Unicode characters from 0, the end not included; where a name is masked
the quotation differs from the report there, and the position still holds.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator

from counterclaim.casefile.record import Record
from counterclaim.export import phrasing
from counterclaim.export.checked import MACHINE, checked_claims, read_by
from counterclaim.export.formats import export_format
from counterclaim.export.identifiers import original_of, urn
from counterclaim.export.outlet import Outlet
from counterclaim.export.redaction import WITHHELD, shown
from counterclaim.model.incident import SourcedClaim
from counterclaim.model.report import Report
from counterclaim.model.span import Span
from counterclaim.wire.unicode_json import dumped

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_AROUND = 32


@export_format("web-annotation/1", says="W3C Web Annotations of every claim, JSON-LD", suffix=".jsonld")
def web_annotation(records: Iterable[Record], out: Outlet) -> None:
    """Write one page of annotations; its name is made of theirs, so that the same notes are the same page."""
    names = hashlib.sha256()
    with out.open() as stream:
        stream.write(f'{{"@context": "{CONTEXT}", "type": "AnnotationPage", "items": [')
        number = 0
        for record in records:
            out.note("Annotations hold claims; what follows from them (figures, statuses, grades) stands under incident.")
            for annotation in _annotations(record):
                stream.write((",\n" if number else "\n") + dumped(annotation))
                names.update(f"{annotation['id']}\n".encode())
                number += 1
        stream.write(f'\n], "id": "{urn("annotations", names.hexdigest())}"}}\n')


def _annotations(record: Record) -> Iterator[dict[str, object]]:
    reports, looked = {report.id: report for report in record.reports}, checked_claims(record)
    for claim in record.claims:
        report = reports[claim.report]
        yield {
            "id": urn("claim", claim.key),
            "type": "Annotation",
            "motivation": "describing",
            "generator": {"id": urn("engine", read_by(record, claim)), "type": "Software", "name": read_by(record, claim)},
            "body": [
                {"type": "TextualBody", "purpose": "describing", "value": _said(claim), "format": "text/plain", "language": "en"},
                *(
                    {"type": "TextualBody", "purpose": "tagging", "value": tag}
                    for tag in _tags(claim, looked.get(claim.key, MACHINE))
                ),
                {"type": "SpecificResource", "purpose": "linking", "source": urn("incident", record.incident.id)},
            ],
            "target": {"source": _source(report), "selector": _selectors(claim, report)},
        }


def _said(claim: SourcedClaim) -> str:
    """The claim in a sentence: who says what."""
    count, stance = claim.claim.count, claim.claim.stance
    if count is not None:
        return f"{claim.claimant_name}: {phrasing.number(count)} {phrasing.plain(count.group)} {count.kind.value}"
    if stance is not None:
        return f"{claim.claimant_name} {stance.value} {claim.target_name or ''}".rstrip()
    return f"{claim.claimant_name}: {claim.claim.kind.value}"


def _tags(claim: SourcedClaim, looked: str) -> Iterator[str]:
    yield claim.claim.kind.value
    if claim.claim.stance is not None:
        yield claim.claim.stance.value
    yield f"claimant: {claim.claim.claimant.kind.value}"
    yield f"checked: {looked}"


def _source(report: Report) -> dict[str, object]:
    """The report by its address, else by the hash of its bytes."""
    found = {"id": report.url or original_of(report), "type": "Text", "language": report.language, "label": report.title}
    own = {} if report.url is None else {"canonical": original_of(report)}
    return {name: value for name, value in {**found, **own}.items() if value is not None}


def _selectors(claim: SourcedClaim, report: Report) -> list[dict[str, object]]:
    span = claim.claim.quote
    before, after = Span(max(0, span.start - _AROUND), span.start), Span(span.end, min(len(report.text), span.end + _AROUND))
    quote: dict[str, object] = {
        "type": "TextQuoteSelector",
        "exact": claim.quote,
        "prefix": shown(report.text, before),
        "suffix": shown(report.text, after),
    }
    if WITHHELD in claim.quote:
        quote["label"] = "A name is withheld: the words stand at the position."
    return [{"type": "TextPositionSelector", "start": span.start, "end": span.end}, quote]
