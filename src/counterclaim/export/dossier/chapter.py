"""One incident in a dossier: everything that its chapter shows, as values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from counterclaim.casefile.record import Record
from counterclaim.evidence.log import Entry
from counterclaim.export.dossier.quotation import Quotation, quotations
from counterclaim.export.incident.claim_matrix import Matrix, matrix
from counterclaim.export.incident.locator import Locator, locator
from counterclaim.export.incident.past import Past, past
from counterclaim.export.incident.said import said_of
from counterclaim.export.incident.sources import Drawing, Line, drawing, lines_of
from counterclaim.export.incident.timeline import Timeline, timeline
from counterclaim.export.incident.tolls import Toll, tolls
from counterclaim.model.decision import Decision
from counterclaim.model.incident import Incident, SourcedClaim, Standing
from counterclaim.weighing.airwars import civilian_harm, strike_status
from counterclaim.weighing.derivation import derivation
from counterclaim.weighing.history import Step, history

# Of a party's claims a page holds so many columns side by side.
_COLUMNS = 4


@dataclass(frozen=True, slots=True)
class Party:
    """Where the attribution to one party stands: the claims that it follows from, and how it came to be so."""

    standing: Standing
    claims: tuple[Quotation, ...]
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Grade:
    """A grade of the field with the sentence that says why."""

    scheme: str
    grade: str
    reason: str


@dataclass(frozen=True, slots=True)
class Chapter:
    """The chapter of an incident. quotes: by the key of each claim. entries: of the log, about it; more: how many others."""

    number: int
    record: Record
    quotes: Mapping[str, Quotation]
    tolls: tuple[Toll, ...]
    matrices: tuple[Matrix, ...]
    parties: tuple[Party, ...]
    grades: tuple[Grade, ...]
    lines: tuple[Line, ...]
    drawing: Drawing
    locator: Locator | None
    timeline: Timeline
    past: Past
    reasons: tuple[str, ...]
    entries: tuple[Entry, ...]
    more: int

    @property
    def incident(self) -> Incident:
        """The incident itself."""
        return self.record.incident

    @property
    def checked(self) -> int:
        """How many of the claims a person has checked."""
        return sum(bool(quote.said.checks) for quote in self.quotes.values())


def chapter_of(
    number: int,
    record: Record,
    decided: Sequence[Decision],
    numbers: Mapping[str, int],
    *,
    entries: Sequence[Entry] = (),
    more: int = 0,
) -> Chapter:
    """The chapter of a record in which nobody is named who must not be. numbers: of the reports in the dossier's list."""
    record = replace(record, claims=tuple(_quoting(record)))
    said, lines = said_of(record), lines_of(record)
    quotes = {quote.said.key: quote for quote in quotations(record, said, numbers, number)}
    return Chapter(
        number,
        record,
        quotes,
        tolls(record, said),
        tuple(_beside(matrix(record, said))),
        tuple(_parties(record, quotes)),
        tuple(_grades(record)),
        lines,
        drawing(lines),
        locator(record),
        timeline(record, ()),
        past(record, decided),
        tuple(derivation(record.incident, record.claims, record.decisions)),
        tuple(entries),
        more,
    )


def _quoting(record: Record) -> Iterator[SourcedClaim]:
    """The claims with the words as the masked report has them, as long as they were, so that spans in them hold."""
    texts = {report.id: report.text for report in record.reports}
    for claim in record.claims:
        yield replace(claim, quote=claim.claim.quote.of(texts[claim.report]))


def _parties(record: Record, quotes: Mapping[str, Quotation]) -> Iterator[Party]:
    steps = history(record.claims)
    for each in record.incident.attribution:
        own = [claim for claim in record.claims if claim.key in each.claims]
        keys = [each.actor, *(claim.target for claim in own if claim.target_name == each.party)]
        came = next((steps[key] for key in keys if key is not None and key in steps), ())
        yield Party(each, tuple(quotes[key] for key in quotes if key in each.claims), came)


def _grades(record: Record) -> Iterator[Grade]:
    for scheme, graded in (("airwars", civilian_harm(record.claims)), ("airwars_strike", strike_status(record.claims))):
        if graded is not None:
            yield Grade(scheme, graded.grade, graded.reason)


def _beside(whole: Matrix) -> Iterator[Matrix]:
    """The matrix in parts that are narrow enough for a page; each has the claimants that say something of its columns."""
    for start in range(0, len(whole.columns), _COLUMNS):
        part = slice(start, start + _COLUMNS)
        rows = tuple(replace(row, cells=row.cells[part]) for row in whole.rows if any(row.cells[part]))
        yield Matrix(whole.columns[part], rows, whole.others if start == 0 else ())
