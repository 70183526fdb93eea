"""The claims of an incident, a row each: who says what, in which words, where these stand, and whether anybody looked."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.casefile.record import Record
from counterclaim.export.cells import BETWEEN, Cell
from counterclaim.export.checked import MACHINE, checked_claims, read_by
from counterclaim.export.redaction import shown
from counterclaim.model.claim import Claim, Claimant
from counterclaim.model.incident import SourcedClaim
from counterclaim.model.report import Report
from counterclaim.weighing.claimant_names import shown as shown_claimant


def claim_rows(record: Record) -> Iterator[dict[str, Cell]]:
    """The rows, in the order in which the claims are weighed."""
    reports, looked = {report.id: report for report in record.reports}, checked_claims(record)
    for claim in record.claims:
        report = reports[claim.report]
        yield {
            "claim": claim.key,
            "incident": record.incident.id,
            "report": claim.report,
            "account": claim.claim.account,
            "kind": claim.claim.kind.value,
            "stance": claim.claim.stance.value if claim.claim.stance else None,
            **_parties(claim, report),
            **_count(claim.claim),
            "quote": claim.quote,
            "start": claim.claim.quote.start,
            "end": claim.claim.quote.end,
            "publisher": claim.publisher,
            "published": claim.published,
            "url": report.url,
            "language": report.language,
            "line": claim.line,
            "read_by": read_by(record, claim),
            "confidence": None if claim.key in looked else claim.claim.confidence,
            "checked": looked.get(claim.key, MACHINE),
        }


def claimant_words(claimant: Claimant, report: Report) -> str:
    """Who says it in the words of the report, private persons by what they are; nothing for the report's own voice."""
    return "" if claimant.span is None else shown_claimant(shown(report.text, claimant.span), claimant.kind)


def _parties(claim: SourcedClaim, report: Report) -> dict[str, Cell]:
    said, target = claim.claim, claim.claim.target
    return {
        "claimant": claim.claimant_name,
        "claimant_kind": said.claimant.kind.value,
        "claimant_actor": said.claimant.actor,
        "claimant_words": claimant_words(said.claimant, report),
        "via": BETWEEN.join(claimant_words(via, report) for via in said.via),
        "target": claim.target_name,
        "target_actor": target.actor if target is not None else None,
    }


def _count(claim: Claim) -> dict[str, Cell]:
    count = claim.count
    if count is None:
        return dict.fromkeys(("harm", "group", "low", "high", "qualifier"))
    return {
        "harm": count.kind.value,
        "group": count.group.value,
        "low": count.low,
        "high": count.high,
        "qualifier": count.qualifier.value,
    }
