"""hull/1 at an incident: everything that anybody claims, from the lowest to the highest."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.model.count import Group, Harm
from counterclaim.model.incident import Estimate, SourcedClaim
from counterclaim.weighing.figures import counted
from counterclaim.weighing.hull import RULE, hulls
from counterclaim.weighing.keyed import keyed


def estimate(claims: Sequence[SourcedClaim], harm: Harm, group: Group | None = None) -> Estimate | None:
    """The hull (weighing/hull.py) of all reports together; it keeps what was revised later, and knows no best.

    It rests on every claim of the harm, since each could have moved its bounds.
    """
    counts = counted(claims, harm, group)
    claimants = {claim.key: claim.claimant for claim in counts}
    found = dict(hulls(map(keyed, counts), lambda claim: claimants[claim.id]))
    if harm.value not in found:
        return None
    hull = found[harm.value]
    return Estimate(hull.low, None, hull.high, RULE, tuple(claim.key for claim in counts))
