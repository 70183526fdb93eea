"""The one name by which each claimant and party of an incident is called."""

from __future__ import annotations

from collections.abc import Iterable

from counterclaim.model.incident import SourcedClaim


def names_of(claims: Iterable[SourcedClaim]) -> dict[str, str]:
    """The name of each key among claimants and targets: the fullest wording, the first in the alphabet of several; order-free."""
    found: dict[str, str] = {}
    for claim in claims:
        for key, name in ((claim.claimant, claim.claimant_name), (claim.target, claim.target_name)):
            if key is not None and name is not None:
                found[key] = min(found.get(key, name), name, key=lambda words: (-len(words), words))
    return found
