"""What a party's admission ends: the denials from before it, and what the party said of others until then."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from counterclaim.model.claim import Stance
from counterclaim.model.incident import SourcedClaim
from counterclaim.weighing.labels import may_be_one
from counterclaim.weighing.speakers import speaks_for

_REFUSING = frozenset({Stance.DENIES, Stance.DECLINES})
_BLAMING = frozenset({Stance.ACCUSES, Stance.SUSPECTS})


def taken_back(claims: Iterable[SourcedClaim]) -> frozenset[str]:
    """The keys of the claims that a later admission leaves without weight; order-free.

    A party that admits on a later day of publication than

    - it denied it, or kept silent, has changed its mind;
    - others denied it for the party, has answered for itself;
    - it accused or suspected another party, has named the doer.

    On the same day, or where one of the two days is not known, nothing shows which was said last, and both stand; a denial after
    the admission stands too.
    """
    given = list(claims)
    admissions = [claim for claim in given if claim.claim.stance is Stance.ADMITS and claim.target is not None]
    return frozenset(
        claim.key for claim in given for admission in admissions if is_earlier(claim, admission) and _falls(claim, admission)
    )


def is_earlier(claim: SourcedClaim, than: SourcedClaim) -> bool:
    """Whether it was published on an earlier day, both being known."""
    one, other = claim.published or date.max, than.published or date.min
    return one < other


def is_its_own(claim: SourcedClaim, admission: SourcedClaim) -> bool:
    """Whether the party that admits says it too: by whoever admitted for it, in its own name, or by an office of its state."""
    return claim.claimant == admission.claimant or speaks_for(claim.claimant, admission.target or "")


def _falls(claim: SourcedClaim, admission: SourcedClaim) -> bool:
    party, stance = admission.target or "", claim.claim.stance
    if claim.target == party:
        return stance in _REFUSING
    blames = stance in _BLAMING and claim.target is not None and is_its_own(claim, admission)
    return blames and not (may_be_one(claim.target or "", party) or speaks_for(claim.target or "", party))
