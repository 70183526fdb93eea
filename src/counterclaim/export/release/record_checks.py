"""What the checks look at in each incident before it is written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from counterclaim.export.checked import MACHINE, checked, checked_claims, checked_facts
from counterclaim.export.release.addresses import address, is_path, private
from counterclaim.export.release.checks import Finding
from counterclaim.export.release.places import PlaceRule
from counterclaim.export.release.prepared import Prepared, at_risk, withheld
from counterclaim.export.release.quoting import words_in
from counterclaim.model.account import Status
from counterclaim.model.claim import Stance
from counterclaim.model.incident import Standing
from counterclaim.model.span import Span
from counterclaim.vocabulary.loader import load_toml

_AGE = re.compile(r"\b\d{1,3}[- ](?:year|ans|month)s?[- ]?(?:old)?\b|\baged \d|\bâgée? de \d", re.IGNORECASE)
# A report of so many words is given away where so much of it stands in claims; a shorter one is little more than its claims.
_REPORT_WORDS, _MOST_OF_IT = 150, 0.6


def look(found: Prepared, *, quote_words: int, yardstick: PlaceRule) -> Iterator[Finding]:
    """Everything that is wrong with one incident, check by check."""
    yield from _sources(found)
    yield from _places(found, yardstick)
    yield from _contested(found)
    yield from _machine(found)
    yield from _texts(found, quote_words)
    yield from _addresses(found)


def _sources(found: Prepared) -> Iterator[Finding]:
    for claim in found.record.claims:
        if at_risk(claim.claim.claimant) and (_either("unique").search(claim.quote) or _AGE.search(claim.quote)):
            yield Finding("sources-at-risk", claim.key, "its words may single out who says it")


def _places(found: Prepared, yardstick: PlaceRule) -> Iterator[Finding]:
    id, asked = found.record.incident.id, yardstick.of(found.whole)
    if asked is None or found.whole.incident.place is None:
        return
    if found.given is None:
        yield Finding("exact-places", id, f"is given exactly ({asked[1]})")
        return
    hidden = withheld(found.whole, found.record.incident.place)
    if hidden is not None and any(
        map(hidden.search, (*(c.quote for c in found.record.claims), *found.record.incident.contradictions))
    ):
        yield Finding("exact-places", id, "words of it name the place that is left out")


def _contested(found: Prepared) -> Iterator[Finding]:
    incident = found.record.incident
    disputed = any(claim.claim.stance is Stance.DISPUTES for claim in found.record.claims)
    for each in incident.attribution:
        others = any(_accused(other) for other in incident.attribution if other is not each)
        if each.status is Status.CONTESTED and not (each.denied_by or others or disputed):
            yield Finding("contested-as-fact", incident.id, "a party is contested, and nothing here says by whom")


def _accused(each: Standing) -> bool:
    return bool(each.accused_by or each.suspected_by or each.admitted_by)


def _machine(found: Prepared) -> Iterator[Finding]:
    looked = checked_claims(found.record)
    seen = looked.keys() & {claim.key for claim in found.record.claims} or checked_facts(found.record)
    if checked(found.record) != MACHINE and not seen:
        yield Finding(
            "machine-as-checked", found.record.incident.id, "is called checked, and no person looked at a claim or fact of it"
        )


def _texts(found: Prepared, most: int) -> Iterator[Finding]:
    for claim in found.record.claims:
        if words_in(claim.quote) > most:
            yield Finding("report-texts", claim.key, f"is given in {words_in(claim.quote)} words, and {most} are allowed")
    for report in found.record.reports:
        spans = [_shown(c.claim.quote, c.quote) for c in found.record.claims if c.report == report.id and c.quote]
        if words_in(report.text) >= _REPORT_WORDS and _covered(spans) > _MOST_OF_IT * len(report.text):
            yield Finding("report-texts", report.id, "most of the report stands in the words of its claims")


def _shown(span: Span, quote: str) -> Span:
    return Span(span.start, min(span.end, span.start + len(quote)))


def _covered(spans: list[Span]) -> int:
    """How many characters lie in any of the spans."""
    covered, end = 0, 0
    for span in sorted(spans, key=lambda span: span.start):
        covered += max(0, span.end - max(span.start, end))
        end = max(end, span.end)
    return covered


def _addresses(found: Prepared) -> Iterator[Finding]:
    for report in found.record.reports:
        url = address(report.url)
        if url is not None and (why := private(url)):
            yield Finding("addresses", report.id, f"its address {why}")
        if is_path(report.id):
            yield Finding("addresses", report.id, "its name is the path of a file")


def _risks() -> dict[str, Any]:
    return load_toml("release/risks.toml")


@cache
def _either(name: str) -> re.Pattern[str]:
    words = sorted(map(re.escape, _risks()[name]), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)", re.IGNORECASE)
