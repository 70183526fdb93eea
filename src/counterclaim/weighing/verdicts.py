"""The status of each party at an incident, by the rule for one report with independent accusers."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from operator import is_

from counterclaim.model.account import Status
from counterclaim.model.claim import Claim
from counterclaim.model.incident import SourcedClaim
from counterclaim.weighing.keyed import keyed
from counterclaim.weighing.kinship import act_together
from counterclaim.weighing.labels import may_be_one
from counterclaim.weighing.order import in_order, latest_day
from counterclaim.weighing.status import statuses
from counterclaim.weighing.taken_back import taken_back
from counterclaim.weighing.voices import independent_voices


def verdicts(claims: Iterable[SourcedClaim]) -> dict[str, tuple[Status, tuple[str, ...]]]:
    """The status of each party by its key, and the keys of the claims that make it so; order-free.

    Claims that a later admission ended (weighing/taken_back.py) make no status, and are named with the rest, having been said:
    a party that only they speak of is unattributed.
    """
    return dict(_verdicts(_Same(tuple(in_order(claim for claim in claims if claim.target is not None)))))


class _Same:
    """Claims, in order, that are the same as others where each is the very same: their words need not be compared."""

    __slots__ = ("claims",)

    def __init__(self, claims: tuple[SourcedClaim, ...]) -> None:
        self.claims = claims

    def __hash__(self) -> int:
        return hash(tuple(map(id, self.claims)))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and len(self.claims) == len(other.claims) and all(map(is_, self.claims, other.claims))


# An incident's standings, history and grades ask for those of the same claims.
@lru_cache(maxsize=64)
def _verdicts(same: _Same) -> dict[str, tuple[Status, tuple[str, ...]]]:
    by_key = {claim.key: claim for claim in same.claims}
    ended = taken_back(by_key.values())
    on = latest_day(by_key.values())

    def independent(accusing: list[Claim]) -> int:
        return independent_voices((by_key[claim.id] for claim in accusing), on=on)

    found = statuses(
        (keyed(claim) for key, claim in by_key.items() if key not in ended),
        lambda claim: by_key[claim.id].target,
        lambda claim: by_key[claim.id].claimant,
        voices_in=independent,
        may_be_one=lambda one, other: may_be_one(one, other) or act_together(one, other, on),
    )
    for key in sorted(ended):
        party = by_key[key].target or ""
        status, keys = found.get(party, (Status.UNATTRIBUTED, ()))
        found[party] = status, (*keys, key)
    return dict(sorted(found.items()))
