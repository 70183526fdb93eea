"""The order in which the claims of several reports are told: by day of publication, report and place in the text."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from counterclaim.model.incident import SourcedClaim


def in_order(claims: Iterable[SourcedClaim]) -> list[SourcedClaim]:
    """The claims, each key once, from the earliest report on; those of a report without a day come last."""
    return sorted({claim.key: claim for claim in claims}.values(), key=_place)


def latest_day(claims: Iterable[SourcedClaim]) -> date | None:
    """The day of the latest report among them, or None where none has a day."""
    return max((claim.published for claim in claims if claim.published is not None), default=None)


def _place(claim: SourcedClaim) -> tuple[date, str, int, int, str]:
    quote = claim.claim.quote
    return claim.published or date.max, claim.report, quote.start, quote.end, claim.key
