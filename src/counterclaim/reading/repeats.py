"""Claims told twice, under another name of the claimant or of the party: "the Syrian army", then "army men"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from counterclaim.model.claim import Claim, Claimant, ClaimantKind
from counterclaim.vocabulary.wording import same_party, same_speaker


def told_once(claims: Iterable[Claim], text: str) -> tuple[Claim, ...]:
    """The claims, actors linked, of which each that repeats another of its account is left once, the first, numbered anew.

    The coding guide has one row for each claimant, stance and target, and for each claimant, number and group. Targets are one
    party where both are linked to one actor; unlinked ones were compared by their words when they were read. What one cue speaks
    of together is two: "by either the army or Chadian warplanes".
    """
    kept: list[Claim] = []
    for claim in claims:
        if not any(_repeats(claim, earlier, text) or _counts_again(claim, earlier) for earlier in kept):
            kept.append(claim)
    return tuple(replace(claim, id=f"c{number}") for number, claim in enumerate(kept, 1))


def _repeats(claim: Claim, earlier: Claim, text: str) -> bool:
    if claim.target is None or earlier.target is None or claim.target.actor is None:
        return False
    return (
        (claim.account, claim.stance, claim.target.actor) == (earlier.account, earlier.stance, earlier.target.actor)
        and claim.claimant.kind is earlier.claimant.kind
        and claim.cue != earlier.cue
        and (_one(claim.claimant, earlier.claimant, text) or _speak_for(claim, earlier))
    )


def _counts_again(claim: Claim, earlier: Claim) -> bool:
    """Whether one claimant gives one number twice: "Civil defence: 12 killed", then "Gaza's civil defence agency says 12"."""
    if claim.count is None or claim.count != earlier.count or claim.claimant.actor is None or claim.cue == earlier.cue:
        return False
    same = (claim.account, claim.claimant.actor, claim.claimant.kind)
    return same == (earlier.account, earlier.claimant.actor, earlier.claimant.kind)


def _one(claimant: Claimant, other: Claimant, text: str) -> bool:
    if claimant.span is None or other.span is None:
        return claimant.span is other.span
    officials = claimant.kind is ClaimantKind.OFFICIAL  # "the Ukrainian president" and "the Ukrainian prosecutor" are two
    return (same_speaker if officials else same_party)(claimant.span.of(text), other.span.of(text))


def _speak_for(claim: Claim, earlier: Claim) -> bool:
    """Whether a party says it for itself both times, under two of its names: "the IS group claims", "IS claims"."""
    party = claim.target.actor if claim.target is not None else None
    return party is not None and claim.claimant.actor == earlier.claimant.actor == party
