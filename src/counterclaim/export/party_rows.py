"""The parties that an incident is laid to, a row each: where that stands, and who says what."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.casefile.record import Record
from counterclaim.export.cells import BETWEEN, Cell
from counterclaim.export.checked import checked


def party_rows(record: Record) -> Iterator[dict[str, Cell]]:
    """The rows, the most accused first."""
    for each in record.incident.attribution:
        yield {
            "incident": record.incident.id,
            "party": each.party,
            "actor": each.actor,
            "status": each.status.value,
            "rule": each.rule,
            "since": each.since,
            "accused_by": BETWEEN.join(each.accused_by),
            "suspected_by": BETWEEN.join(each.suspected_by),
            "denied_by": BETWEEN.join(each.denied_by),
            "admitted_by": BETWEEN.join(each.admitted_by),
            "silent": BETWEEN.join(each.silent),
            "checked": checked(record, each.claims),
        }
