"""Where the attribution to each party stands: the one question that a reader of a report asks first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from itertools import combinations

from counterclaim.model.account import Status
from counterclaim.model.claim import Claim, Stance

RULE = "status/1"

_NAMING = frozenset({Stance.ACCUSES, Stance.SUSPECTS, Stance.ADMITS})


def statuses(
    claims: Iterable[Claim],
    party_of: Callable[[Claim], str | None],
    claimant_of: Callable[[Claim], str],
    *,
    voices_in: Callable[[list[Claim]], int] | None = None,
    may_be_one: Callable[[str, str], bool] | None = None,
) -> dict[str, tuple[Status, tuple[str, ...]]]:
    """The status of every party that an attribution of one incident speaks of, with the ids of the claims that make it so.

    Rule status/1 (the five statuses of docs/design.md; compare Airwars' grades Confirmed, Fair, Weak and Contested), the first
    that holds:

    - contested: somebody denies it (the party itself, or anybody for it), or somebody accuses another party instead;
    - admitted: the party, or its spokesman, says that it did it. Its own word outweighs that others accuse another, but not a
      denial: who admits the strike and denies the harm, or whose claim of responsibility is rejected, is contested;
    - supported: two or more claimants accuse or suspect it; the report's own voice is one claimant, and two wordings of one
      claimant are one (claimant_of gives them one key). At an incident of several reports they must be independent:
      voices_in then says how many of the accusers are;
    - alleged: one claimant does;
    - unattributed: the party is only asked. Silence ("declined to comment") neither contests nor supports.

    "Instead": two parties whom one claimant accuses together are on one side, and so are all who are linked so, since allies
    act together and a claimant who names only one of them does not acquit the other. A party is accused instead of another when
    the two are on different sides. So two accusers of {army, mercenaries} and one of {army} contest nothing; one accuser of
    {army} and one of {rebels} contest both. A party that admits names itself, which contests an accusation of others. may_be_one
    says of two parties that they may be one under two names ("terrorists" and a group), so that neither is "instead".

    A dispute (of a number, of whether the dead were fighters) says nothing of who did it, and is left out. party_of gives the key
    of the target, the same for all its names and arms, or None for a target that is no party ("gunmen").
    The parties come in the order of their keys and the ids in the order of the text, whatever the order of the claims.
    """
    by_party: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        party = party_of(claim)
        if party is not None and claim.stance not in (None, Stance.DISPUTES):
            by_party[party].append(claim)
    sides = _sides(by_party, claimant_of)
    voices = voices_in or _claimants(claimant_of)
    return {party: _weighed(by_party[party], _rivals(party, by_party, sides, may_be_one), voices) for party in sorted(by_party)}


def _sides(by_party: dict[str, list[Claim]], claimant_of: Callable[[Claim], str]) -> dict[str, str]:
    """A name for the side of each party that anybody names as the doer: parties named by one claimant share theirs."""
    named: dict[str, set[str]] = defaultdict(set)
    for party, claims in by_party.items():
        for claim in claims:
            if claim.stance in _NAMING:
                named[_speaker(claim, party, claimant_of)].add(party)
    sides = {party: party for parties in named.values() for party in parties}
    for parties in named.values():
        for one, other in combinations(sorted(parties), 2):
            kept, lost = sorted((sides[one], sides[other]))
            sides = {party: kept if side == lost else side for party, side in sides.items()}
    return sides


def _speaker(claim: Claim, party: str, claimant_of: Callable[[Claim], str]) -> str:
    """Who names the party; an admission is its own, whoever reads it out."""
    return f"party:{party}" if claim.stance is Stance.ADMITS else f"claimant:{claimant_of(claim)}"


def _claimants(claimant_of: Callable[[Claim], str]) -> Callable[[list[Claim]], int]:
    return lambda claims: len(set(map(claimant_of, claims)))


def _rivals(
    party: str, by_party: dict[str, list[Claim]], sides: dict[str, str], may_be_one: Callable[[str, str], bool] | None
) -> list[Claim]:
    """The claims that name another party instead."""
    apart = (
        other
        for other in by_party
        if party in sides and other in sides and sides[other] != sides[party] and not (may_be_one and may_be_one(party, other))
    )
    return [claim for other in apart for claim in by_party[other] if claim.stance in _NAMING]


def _weighed(own: list[Claim], rivals: list[Claim], voices_in: Callable[[list[Claim]], int]) -> tuple[Status, tuple[str, ...]]:
    stances = {claim.stance for claim in own}
    if Stance.DENIES in stances:
        return Status.CONTESTED, _in_order(own)
    if Stance.ADMITS in stances:
        return Status.ADMITTED, _in_order(own)
    if rivals:
        return Status.CONTESTED, _in_order(own + rivals)
    accusers = voices_in([claim for claim in own if claim.stance in _NAMING])
    status = Status.SUPPORTED if accusers > 1 else Status.ALLEGED if accusers else Status.UNATTRIBUTED
    return status, _in_order(own)


def _in_order(claims: Iterable[Claim]) -> tuple[str, ...]:
    ordered = sorted(claims, key=lambda claim: (claim.quote, claim.id))
    return tuple(dict.fromkeys(claim.id for claim in ordered))
