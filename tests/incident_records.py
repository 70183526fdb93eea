"""Records of one incident in Mali with the claims that a test is about."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from counterclaim.casefile.record import Record
from counterclaim.model.account import Account
from counterclaim.model.daterange import DateRange
from counterclaim.model.incident import AccountKey, SourcedClaim
from counterclaim.model.mention import DateMention, PlaceMention
from counterclaim.model.place import Place
from counterclaim.model.report import Report
from counterclaim.model.span import Span
from counterclaim.weighing.facts import LinedAccount
from counterclaim.weighing.incident import weigh

TEXT = "At Niono on Thursday so many were killed, by whoever it was that the claims of a test say."
DAY = DateRange(date(2025, 1, 2), date(2025, 1, 2), 1)
NIONO = Place("Niono", "ML", "Ségou", 14.2505, -5.9868, 1, "geonames:2452655", uncertainty_km=5.0)


def told(
    claims: Sequence[SourcedClaim],
    *,
    kind: str = "attack",
    days: DateRange | None = DAY,
    place: Place | None = NIONO,
    duration: bool = False,
    rule: str = "ucdp",
) -> Record:
    """An incident with these claims (sourcing.py), each in the report that it names."""
    names = list(dict.fromkeys(claim.report for claim in claims)) or ["wire-undated"]
    when = DateMention(Span(9, 20), days, duration=duration)
    account = Account("a1", True, kind, when, PlaceMention(Span(3, 8), place))
    accounts = [LinedAccount(AccountKey(name, "a1"), account, "wire") for name in names]
    reports = tuple(_report(name, claims) for name in names)
    incident = weigh("i0123456789ab", accounts, claims, rule=rule)
    return Record(incident, tuple(claims), reports, tuple((name, "wire") for name in names), accounts=tuple(accounts))


def _report(name: str, claims: Sequence[SourcedClaim]) -> Report:
    first = next((claim for claim in claims if claim.report == name), None)
    report = Report.of(TEXT, id=name, published=first.published if first else None)
    return Report(name, TEXT, report.sha256, publisher=f"Paper {name}", published=report.published)
