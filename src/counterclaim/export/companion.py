"""What no format drops: all that is known of an incident, as one object, beside the files of any format."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.casefile.record import Record
from counterclaim.export.checked import checked, checked_facts, looked_at
from counterclaim.export.claim_rows import claim_rows
from counterclaim.model.report import Report
from counterclaim.wire.incident import incident_wire

SCHEMA = "counterclaim/more/1"


def companion(record: Record, form: str, *, written: bool, notes: Sequence[str]) -> dict[str, object]:
    """The whole of an incident. written: whether the format has a place for it; notes: what the format loses or assumes of it.

    It holds no text of a report but the words of claims, and names nobody whom the record does not name.
    """
    return {
        "schema": SCHEMA,
        "format": form,
        "written": written,
        "notes": list(dict.fromkeys(notes)),
        "checked": checked(record),
        "looked_at": looked_at(record),
        **({"facts_stated": list(stated)} if (stated := checked_facts(record)) else {}),
        "sums_up": record.whole,
        "incident": incident_wire(record.incident),
        "claims": list(claim_rows(record)),
        "reports": [_report(report, dict(record.lines).get(report.id)) for report in record.reports],
        "repeats": [{"report": one.one, "of": one.other, "why": one.sentence} for one in record.repeats],
        "decisions": [
            {
                "id": one.id,
                "kind": one.kind.value,
                "about": list(one.about),
                "others": list(one.others),
                "change": [list(pair) for pair in one.change],
                "at": one.at.isoformat(),
                "reason": one.reason,
            }
            for one in record.decisions
        ],
    }


def _report(report: Report, line: str | None) -> dict[str, object]:
    return {
        "id": report.id,
        "title": report.title,
        "publisher": report.publisher,
        "published": report.published,
        "agency": report.agency,
        "url": report.url,
        "language": report.language,
        "sha256": report.sha256,
        "line": line,
    }
