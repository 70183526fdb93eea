"""All that the page of an incident shows, made of one record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from counterclaim.casefile.record import Record
from counterclaim.model.incident import Incident
from counterclaim.model.report import Report
from counterclaim.web.incidents.claim_matrix import Matrix, matrix
from counterclaim.web.incidents.reasoning import Reason, reasons
from counterclaim.web.incidents.said import Said, said_of
from counterclaim.web.incidents.tolls import Toll, tolls


@dataclass(frozen=True, slots=True)
class IncidentView:
    """The parts of the page, in its order."""

    incident: Incident
    said: Mapping[str, Said]
    tolls: tuple[Toll, ...]
    matrix: Matrix
    reasons: tuple[Reason, ...]
    reports: tuple[tuple[str, tuple[Report, ...]], ...]


def view_of(record: Record) -> IncidentView:
    """The view of a record."""
    said = said_of(record)
    return IncidentView(record.incident, said, tolls(record, said), matrix(record, said), reasons(record), _by_line(record))


def _by_line(record: Record) -> tuple[tuple[str, tuple[Report, ...]], ...]:
    lines = dict(record.lines)
    found: dict[str, list[Report]] = {}
    for report in sorted(record.reports, key=lambda one: (one.published is None, one.published, one.id)):
        found.setdefault(lines[report.id], []).append(report)
    return tuple((line, tuple(reports)) for line, reports in found.items())
