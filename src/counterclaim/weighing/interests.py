"""Which claimants are parties to an incident, and when a figure is a party's boast about its enemy."""

from __future__ import annotations

from collections.abc import Iterable

from counterclaim.model.claim import ClaimantKind, Stance
from counterclaim.model.count import Group
from counterclaim.model.incident import SourcedClaim
from counterclaim.weighing.figures import Figure

_NAMING = frozenset({Stance.ACCUSES, Stance.SUSPECTS, Stance.ADMITS})
# Whose losses are those of its enemies: for a state's forces militants', for a group soldiers' or rivals'.
_ENEMIES = {
    ClaimantKind.OFFICIAL: frozenset({Group.MILITANTS}),
    ClaimantKind.ARMED_GROUP: frozenset({Group.SOLDIERS, Group.MILITANTS, Group.PEACEKEEPERS}),
}


def accused(claims: Iterable[SourcedClaim]) -> frozenset[str]:
    """The keys of the parties that somebody accuses or suspects, or that admit it."""
    return frozenset(claim.target for claim in claims if claim.target is not None and claim.claim.stance in _NAMING)


def of_enemies(figure: Figure) -> bool:
    """Whether a party tells of its enemy's losses, and of nobody else's: what UCDP takes for propaganda."""
    return figure.groups <= _ENEMIES.get(figure.kind, frozenset())


def is_party(figure: Figure, parties: frozenset[str]) -> bool:
    """Whether the claimant has a side: it is an armed group, or it is itself accused."""
    return figure.kind is ClaimantKind.ARMED_GROUP or figure.claimant in parties
