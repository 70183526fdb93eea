"""Which words of a report mean something: the spans of its ledger as marks, each named after its claim or mention."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.export.segments import Mark
from counterclaim.model.account import Account
from counterclaim.model.claim import Claim
from counterclaim.model.ledger import Ledger


def marks(ledger: Ledger) -> list[Mark]:
    """Every mark of a ledger: wide kinds before narrow ones, so that those lie inside on the page."""
    found = [mark for account in ledger.accounts for mark in _of_account(account)]
    found += [mark for claim in ledger.claims for mark in _of_claim(claim)]
    order = ("said", "count", "detail", "place", "date", "claimant", "target", "cue")
    return sorted(found, key=lambda mark: order.index(mark.kind))


def _of_account(account: Account) -> Iterator[Mark]:
    if account.date is not None:
        yield Mark(account.date.span, "date", f"{account.id}-when")
    if account.place is not None:
        yield Mark(account.place.span, "place", f"{account.id}-where")
    for label, spans in (("weapons", account.weapons), ("objects", account.objects), ("victims", account.victims)):
        for span in spans:
            yield Mark(span, "detail", f"{account.id}-{label}")


def _of_claim(claim: Claim) -> Iterator[Mark]:
    yield Mark(claim.quote, "count" if claim.count is not None else "said", claim.id)
    for claimant in (claim.claimant, *claim.via):
        if claimant.span is not None:
            yield Mark(claimant.span, "claimant", claim.id)
    if claim.target is not None:
        yield Mark(claim.target.span, "target", claim.id)
    if claim.cue is not None:
        yield Mark(claim.cue, "cue", claim.id)
