"""The tables of a release: those of every export, as they may be published, and the sources."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from counterclaim.casefile.record import Record
from counterclaim.export.cells import Cell
from counterclaim.export.claim_rows import claim_rows
from counterclaim.export.columns import columns_of
from counterclaim.export.release.addresses import address
from counterclaim.export.release.prepared import at_risk
from counterclaim.export.tables import Row, Table, tables
from counterclaim.weighing.claimant_names import private_kinds


@cache
def release_tables() -> tuple[Table, ...]:
    """Incidents, parties, claims and sources, whose rows come of prepared records."""
    incidents, parties, claims = tables()
    return (
        incidents,
        parties,
        Table(claims.name, claims.means, claims.columns, _claim_rows),
        Table(
            "sources",
            "One row an account: which report tells of an incident, and where it can be read. The reports are not here.",
            columns_of("sources"),
            _source_rows,
        ),
    )


@cache
def history_tables() -> tuple[Table, ...]:
    """What became of the incidents of earlier releases; their rows are of the release as a whole."""
    return (
        Table("identifiers", "One row a name that any release has given to an incident.", columns_of("identifiers"), _none),
        Table("changes", "One row a difference between this release and the last one.", columns_of("changes"), _none),
    )


def _claim_rows(record: Record) -> Iterator[Row]:
    """The rows of every export; who is at risk is called by the kind alone, in whatever words the report has it."""
    addresses = {report.id: address(report.url) for report in record.reports}
    for claim, row in zip(record.claims, claim_rows(record), strict=True):
        claimant = claim.claim.claimant
        if at_risk(claimant):
            row["claimant_words"] = private_kinds()[claimant.kind.value]
        if any(map(at_risk, claim.claim.via)):
            row["via"] = ""
        row["url"] = addresses[claim.report]
        yield row


def _source_rows(record: Record) -> Iterator[Row]:
    reports, lines = {report.id: report for report in record.reports}, dict(record.lines)
    for key in record.incident.accounts:
        if (report := reports.get(key.report)) is not None:
            yield {
                "incident": record.incident.id,
                "report": report.id,
                "account": key.account,
                "publisher": report.publisher,
                "published": report.published,
                "language": report.language,
                "url": address(report.url),
                "line": lines.get(report.id),
            }


def _none(record: Record) -> Iterator[dict[str, Cell]]:
    return iter(())
