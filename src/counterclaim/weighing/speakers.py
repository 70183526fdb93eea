"""Whose word counts as a party's own."""

from __future__ import annotations

from counterclaim.weighing.labels import state_of


def speaks_for(claimant: str, party: str) -> bool:
    """Whether a claimant is the party itself, or an office of the same state ("ml-government" for "ml-military")."""
    if claimant == party:
        return True
    state = state_of(claimant)
    return state is not None and state == state_of(party)
