"""Who says what of which party: claimants down, parties across, a stance in each cell."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from counterclaim.export.phrasing import claimant_words
from counterclaim.model.account import Account, Attribution, Status
from counterclaim.model.claim import Claim
from counterclaim.model.report import Report
from counterclaim.vocabulary.wording import same_party


@dataclass(frozen=True, slots=True)
class Row:
    """What one claimant says of each party: the claims in the order of the parties, empty where nothing is said."""

    claimant: str
    cells: tuple[tuple[Claim, ...], ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """The attributions of one account; claims that speak of no weighed party (some disputes) are not in it."""

    parties: tuple[Attribution, ...]
    rows: tuple[Row, ...]


def matrix(account: Account, claims: Iterable[Claim], report: Report) -> Matrix:
    """The matrix of an account: claimants in the order in which they speak, parties that were only asked after the accused."""
    parties = tuple(sorted(account.attribution, key=lambda party: party.status is Status.UNATTRIBUTED))
    placed = [(claim, party) for claim in claims if (party := _party(claim, parties, report)) is not None]
    rows = []
    for group in _by_claimant([claim for claim, _ in placed], report):
        cells = tuple(tuple(c for c, p in placed if c in group and p is party) for party in parties)
        rows.append(Row(max((claimant_words(claim.claimant, report) for claim in group), key=len), cells))
    return Matrix(parties, tuple(rows))


def _by_claimant(claims: Iterable[Claim], report: Report) -> list[list[Claim]]:
    """The claims of each claimant together: one actor, or wordings that share their words."""
    groups: list[list[Claim]] = []
    for claim in sorted(claims, key=lambda claim: claim.quote):
        home = next((group for group in groups if _same_claimant(group[0], claim, report)), None)
        if home is None:
            groups.append([claim])
        else:
            home.append(claim)
    return groups


def _same_claimant(one: Claim, other: Claim, report: Report) -> bool:
    a, b = one.claimant, other.claimant
    if a.span is None or b.span is None:
        return a.span is b.span and a.kind is b.kind
    if a.actor is not None or b.actor is not None:
        return a.actor == b.actor
    return same_party(a.span.of(report.text), b.span.of(report.text))


def _party(claim: Claim, parties: Iterable[Attribution], report: Report) -> Attribution | None:
    """The party that an attribution speaks of, among those that were weighed: by actor, else by its words."""
    if claim.target is None:
        return None
    target = claim.target
    words = target.span.of(report.text)
    known = [party for party in parties if target.actor is not None and party.actor == target.actor]
    named = [party for party in parties if claim.id in party.claims and same_party(party.party, words)]
    return next(iter(known or named), None)
