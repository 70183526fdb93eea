"""A ledger in the order of the Report screen: the incident first, its claims by kind, and the background after it."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim.model.account import Account, Hull
from counterclaim.model.claim import Claim, ClaimKind, Stance
from counterclaim.model.count import Harm
from counterclaim.model.ledger import Ledger

# How the sections for claims without a number or a stance are headed, in their order.
SAYINGS = {ClaimKind.DEMAND: "Demands", ClaimKind.REACTION: "Reactions", ClaimKind.CIRCUMSTANCE: "Circumstances"}


@dataclass(frozen=True, slots=True)
class Toll:
    """What is claimed of one kind of harm, and the range of it all."""

    harm: Harm
    hull: Hull | None
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """One account with the claims that belong to it; None for claims that belong to no account."""

    account: Account | None
    claims: tuple[Claim, ...]

    def tolls(self) -> tuple[Toll, ...]:
        """The counts, by kind of harm from the gravest."""
        hulls = dict(self.account.counts) if self.account else {}
        told = ((harm, tuple(c for c in self.claims if c.count is not None and c.count.kind is harm)) for harm in Harm)
        return tuple(Toll(harm, hulls.get(str(harm)), claims) for harm, claims in told if claims)

    def attributions(self) -> tuple[Claim, ...]:
        """Who did it, by stance and then in the order of the text."""
        order = list(Stance)
        return tuple(sorted((c for c in self.claims if c.stance), key=lambda c: order.index(c.stance) if c.stance else 0))

    def sayings(self, kind: ClaimKind) -> tuple[Claim, ...]:
        """The demands, reactions or circumstances."""
        return tuple(claim for claim in self.claims if claim.kind is kind)


def told(ledger: Ledger) -> tuple[Told, ...]:
    """Every account with its claims, those in focus first, and last the claims that belong to none."""
    ordered = sorted(ledger.accounts, key=lambda account: not account.focus)
    placed = [Told(account, tuple(c for c in ledger.claims if c.account == account.id)) for account in ordered]
    loose = tuple(claim for claim in ledger.claims if claim.account is None)
    return (*placed, *([Told(None, loose)] if loose else []))
