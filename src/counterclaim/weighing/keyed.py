"""A claim under the name that it has in a casefile, where "c3" of two reports are two claims."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.model.claim import Claim
from counterclaim.model.incident import SourcedClaim


def keyed(claim: SourcedClaim) -> Claim:
    """The claim with its key for an id: what the rules for one report's claims can weigh for many reports."""
    return replace(claim.claim, id=claim.key)
