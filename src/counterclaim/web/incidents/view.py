"""All that the page of an incident shows, made of one record and what people decided about it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from counterclaim.casefile.record import Record
from counterclaim.export.incident.claim_matrix import Matrix, matrix
from counterclaim.export.incident.locator import Locator, locator
from counterclaim.export.incident.past import Past, past
from counterclaim.export.incident.said import Said, said_of
from counterclaim.export.incident.sources import Drawing, Line, drawing, lines_of
from counterclaim.export.incident.timeline import Timeline, timeline
from counterclaim.export.incident.tolls import Toll, tolls
from counterclaim.model.decision import Decision, standing
from counterclaim.model.incident import Incident
from counterclaim.web.addresses import claim_address
from counterclaim.web.incidents.comparison import Comparison, comparison
from counterclaim.web.incidents.reasoning import Reason, reasons
from counterclaim.weighing.restated import settled_by


@dataclass(frozen=True, slots=True)
class IncidentView:
    """The parts of the page, in its order."""

    record: Record
    said: Mapping[str, Said]
    tolls: tuple[Toll, ...]
    matrix: Matrix
    reasons: tuple[Reason, ...]
    lines: tuple[Line, ...]
    drawing: Drawing
    locator: Locator | None
    timeline: Timeline
    comparison: Comparison
    past: Past

    @property
    def stated(self) -> dict[str, str]:
        """By the name of each fact that people stated ("event_type", "date", "place"), who did."""
        held = standing(list(self.record.decisions))
        found = (settled_by(held, str(each.key)) for each in self.record.accounts if each.settled)
        return {fact: decision.by for one in found for fact, decision in one.items()}

    @property
    def incident(self) -> Incident:
        """The incident itself."""
        return self.record.incident


def view_of(
    record: Record, decided: Sequence[Decision] = (), *, beside: Iterable[str] = (), worded: Callable[[str], str] = str
) -> IncidentView:
    """The view of a record. beside: the accounts to compare, by their keys. worded: sentences in the language of the page."""
    said, lines = said_of(record, address=claim_address), lines_of(record)
    return IncidentView(
        record,
        said,
        tolls(record, said),
        matrix(record, said),
        reasons(record, worded),
        lines,
        drawing(lines),
        locator(record),
        timeline(record, decided, said.values()),
        comparison(record, said, beside),
        past(record, decided),
    )
