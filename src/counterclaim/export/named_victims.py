"""The victims whom the reports of a casefile name, as lists: a publisher's reports are one list.

A report is no list that somebody made with care, and two publishers that copy one agency are one list in truth: the line of
reporting tells them apart, and reports of one line are one list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from sqlalchemy import Connection

from counterclaim.casefile.record import Record
from counterclaim.casefile.records import records
from counterclaim.casefile.selection import Selection
from counterclaim.export.redaction import names_of
from counterclaim.model.person import Listing

# Why a name is private, where that is because somebody was harmed.
_HARMED = frozenset({"a victim", "named with an age", "named as harmed"})
_AGE = re.compile(r"\s*(?:,\s*(?:aged\s+)?(\d{1,3})\b|\((\d{1,3})\))")


def named_victims(connection: Connection) -> Iterator[Listing]:
    """Everybody who is named as harmed, once for each report; rows are numbered list by list."""
    rows: dict[str, int] = {}
    for record in records(connection, Selection()):
        for listing in _of_record(record):
            rows[listing.list] = rows.get(listing.list, 0) + 1
            yield replace(listing, row=rows[listing.list])


def _of_record(record: Record) -> Iterator[Listing]:
    incident, lines = record.incident, dict(record.lines)
    publishers = {line: report.publisher for report in reversed(record.reports) if (line := lines.get(report.id))}
    for report in record.reports:
        name = report.agency or publishers.get(lines.get(report.id, "")) or report.publisher or "reports without a publisher"
        for private in names_of(report, record):
            if private.why in _HARMED and len(private.name.split()) > 1:
                place = incident.place.name if incident.place else None
                yield Listing(name, 0, private.name, incident.date, place, _age(report.text, private.spans[0].end))


def _age(text: str, end: int) -> int | None:
    match = _AGE.match(text, end)
    return int(match[1] or match[2]) if match else None
