"""airwars/1: civilians, and belligerents, reported killed or injured, from the least to the most that any source says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.model.count import Group, Harm
from counterclaim.model.incident import Estimate, SourcedClaim
from counterclaim.weighing.civilians import civilian_counts, fighter_counts, status_contested
from counterclaim.weighing.figures import counted, figures, highest, lowest, resting_on
from counterclaim.weighing.order import in_order

RULE = "airwars/1"

_HARMS = frozenset({Harm.KILLED, Harm.INJURED})
_BELLIGERENTS = frozenset({Group.MILITANTS, Group.SOLDIERS})


def estimate(claims: Sequence[SourcedClaim], harm: Harm, group: Group | None = None) -> Estimate | None:
    """The range over all sources, without a best; order-free.

    Airwars, methodology and incident pages:

    - All sources are kept, the superseded ones too.
    - The whole is of civilians, which all are taken for who are not said to have fought.
    - Where somebody other than the accused says that they fought, civilian status is contested: the minimum is 0, for civilians
      and for belligerents.
    - That they fought by the word of the accused alone is context: it gives no figure and contests nothing.
    """
    if harm not in _HARMS:
        return None
    counts = _counts(claims, harm, group)
    found = figures(counts)
    if not found:
        return None
    estimated = resting_on(found, RULE, lowest(found), None, highest(found))
    contesting = status_contested(claims, harm) if group in (None, Group.CIVILIANS, *_BELLIGERENTS) else []
    if not contesting:
        return estimated
    keys = {*estimated.claims, *(claim.key for claim in contesting)}
    return replace(estimated, low=0, claims=tuple(claim.key for claim in in_order(claims) if claim.key in keys))


def _counts(claims: Sequence[SourcedClaim], harm: Harm, group: Group | None) -> list[SourcedClaim]:
    if group is None:
        return civilian_counts(claims, harm)
    if group in _BELLIGERENTS:
        return counted(fighter_counts(claims, harm), harm, group)
    return counted(claims, harm, group)
