"""What was read, in the layout of the claims benchmark: reports.jsonl and one file a report, as if a coder had coded it.

The coder is called "machine". Texts hold as many signs as before where a name is masked, so that spans hold; a quote that is
longer than the scheme's fourteen words is cut to those from its cue on.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from counterclaim.casefile.record import Record
from counterclaim.export.claims_scheme import file_name
from counterclaim.export.formats import export_format
from counterclaim.export.outlet import Outlet
from counterclaim.model.account import Account
from counterclaim.model.claim import Claimant
from counterclaim.model.incident import SourcedClaim
from counterclaim.model.report import Report
from counterclaim.model.span import Span

_CODER = "machine"
_LONGEST = 14


@export_format("claims-scheme/1", says="the claims benchmark's scheme: reports and codings, JSON", suffix=None)
def coded_ledgers(records: Iterable[Record], out: Outlet) -> None:
    """Write the files. A report that tells of several incidents is coded once, with the rows of all of them."""
    with out.open("reports.jsonl") as stream:
        for record in records:
            out.note("The scheme holds counts and attributions alone: demands, reactions and circumstances stand under claims.")
            for report in record.reports:
                path = out.path(f"gold/{file_name(report.id)}.json")
                if not path.exists():
                    stream.write(_line(report))
                _write(path, _coded(record, report, _kept(path)))


def _kept(path: Path) -> dict[str, Any] | None:
    """What was coded of the report for another incident."""
    found: dict[str, Any] | None = json.loads(path.read_text("utf-8")) if path.exists() else None
    return found


def _write(path: Path, coding: dict[str, Any]) -> None:
    text = json.dumps(coding, ensure_ascii=False, indent=1) + "\n"
    path.write_text(text, "utf-8", errors="backslashreplace", newline="")


def _line(report: Report) -> str:
    row = {"id": report.id, "published": _day(report), "publisher": report.publisher, "text": report.text}
    return json.dumps(row, ensure_ascii=False) + "\n"


def _day(report: Report) -> str | None:
    return report.published.isoformat() if report.published else None


def _coded(record: Record, report: Report, before: dict[str, Any] | None) -> dict[str, Any]:
    own = [claim for claim in record.claims if claim.report == report.id]
    accounts = [each.account for each in record.accounts if each.key.report == report.id]
    head = {"id": report.id, "published": _day(report), "outlet": report.publisher, "coder": _CODER}
    coding = before or {**head, "focus": _focus(accounts[0], report) if accounts else None, "counts": [], "attributions": []}
    coding["counts"] += [row for claim in own for row in _count(claim, report)]
    coding["attributions"] += [row for claim in own for row in _attribution(claim, report)]
    return coding | {"notes": ""}


def _focus(account: Account, report: Report) -> dict[str, Any]:
    days = account.date.range if account.date else None
    place = account.place.place if account.place else None
    return {
        "event": account.event_type,
        "date": {
            "text": account.date.span.of(report.text) if account.date else "",
            "start": days.start.isoformat() if days else None,
            "end": days.end.isoformat() if days else None,
        },
        "country": place.country if place else None,
        "site": {
            "text": account.place.span.of(report.text) if account.place else "",
            "lat": place.latitude if place else None,
            "lon": place.longitude if place else None,
            "within_km": place.uncertainty_km if place else None,
        },
    }


def _count(claim: SourcedClaim, report: Report) -> Iterator[dict[str, Any]]:
    count = claim.claim.count
    if count is not None:
        number = {"low": count.low, "high": count.high, "qualifier": count.qualifier.value}
        yield {"kind": count.kind.value, "group": count.group.value, **number, **_said(claim, report)}


def _attribution(claim: SourcedClaim, report: Report) -> Iterator[dict[str, Any]]:
    stance, target = claim.claim.stance, claim.claim.target
    if stance is not None:
        words = target.span.of(report.text) if target is not None else ""
        yield {"stance": stance.value, "target": words, **_said(claim, report)}


def _said(claim: SourcedClaim, report: Report) -> dict[str, Any]:
    claimant = claim.claim.claimant
    quote = _short(claim, report)
    return {
        "source": _words(claimant, report),
        "source_kind": claimant.kind.value,
        "quote": quote.of(report.text),
        "spans": {"quote": [quote.start, quote.end]},
    }


def _words(claimant: Claimant, report: Report) -> str:
    return claimant.span.of(report.text) if claimant.span is not None else ""


def _short(claim: SourcedClaim, report: Report) -> Span:
    """At most fourteen words of the quote, from its cue on as far as that leaves fourteen."""
    quote, cue = claim.claim.quote, claim.claim.cue
    words = [Span(quote.start + match.start(), quote.start + match.end()) for match in re.finditer(r"\S+", quote.of(report.text))]
    if len(words) <= _LONGEST:
        return quote
    first = next((number for number, word in enumerate(words) if cue is not None and word.overlaps(cue)), 0)
    first = min(first, len(words) - _LONGEST)
    return Span(words[first].start, words[first + _LONGEST - 1].end)
