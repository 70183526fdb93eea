"""Where the attribution to each party stands at an incident, and who says what of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from counterclaim.model.account import Status
from counterclaim.model.claim import Stance
from counterclaim.model.incident import SourcedClaim, Standing
from counterclaim.weighing.history import history
from counterclaim.weighing.names import names_of
from counterclaim.weighing.order import in_order
from counterclaim.weighing.verdicts import verdicts

RULE = "status/1"

_NO_ACTOR = "name:"


def standings(claims: Sequence[SourcedClaim]) -> tuple[Standing, ...]:
    """The standing of every party that an attribution speaks of, the most accused first; order-free (rule status/1).

    The rule is that of one report (weighing/status.py) with one word more: the accusers that support each other must be
    independent (weighing/voices.py). Names come in the order of the claims, each once.
    """
    ordered = in_order(claims)
    names, by_key, steps = names_of(ordered), {claim.key: claim for claim in ordered}, history(ordered)
    found = [
        _standing(party, status, [by_key[key] for key in keys], names, steps[party][-1].day)
        for party, (status, keys) in verdicts(ordered).items()
    ]
    return tuple(sorted(found, key=lambda each: (-len(each.accused_by), -len(each.suspected_by), each.party)))


def _standing(party: str, status: Status, claims: list[SourcedClaim], names: dict[str, str], since: date | None) -> Standing:
    own = [claim for claim in in_order(claims) if claim.target == party]
    return Standing(
        names[party],
        None if party.startswith(_NO_ACTOR) else party,
        status,
        RULE,
        _who(own, Stance.ACCUSES, names),
        _who(own, Stance.SUSPECTS, names),
        _who(own, Stance.DENIES, names),
        _who(own, Stance.ADMITS, names),
        _who(own, Stance.DECLINES, names),
        tuple(claim.key for claim in in_order(claims)),
        since,
    )


def _who(claims: Iterable[SourcedClaim], stance: Stance, names: dict[str, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names[claim.claimant] for claim in claims if claim.claim.stance is stance))
