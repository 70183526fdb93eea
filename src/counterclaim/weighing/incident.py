"""Weighs one incident: what its accounts and their claims come to, under named rules."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.model.decision import Decision
from counterclaim.model.incident import Incident, SourcedClaim
from counterclaim.weighing.airwars import civilian_harm, no_civilian_harm, strike_status
from counterclaim.weighing.contradictions import contradictions
from counterclaim.weighing.counts import counts, groups
from counterclaim.weighing.decided import corrected
from counterclaim.weighing.facts import LinedAccount, date_of, event_type_of, place_of
from counterclaim.weighing.rules import DEFAULT
from counterclaim.weighing.standings import standings
from counterclaim.weighing.years import different_years


def weigh(
    id: str,
    accounts: Sequence[LinedAccount],
    claims: Sequence[SourcedClaim],
    *,
    rule: str = DEFAULT,
    decisions: Sequence[Decision] = (),
    part_of: str | None = None,
) -> Incident:
    """The incident of these accounts, by the claims that belong to them; a pure, order-free function of claims and decisions.

    claims: those of the reports that the accounts are from (weighing/sourced.py); others are passed over. rule: a count rule by
    name, with or without its version. Raises UnknownRule and BadDecision.
    """
    own = claims_of(accounts, claims, decisions)
    return Incident(
        id,
        tuple(sorted(each.key for each in accounts)),
        event_type_of(accounts),
        date_of(accounts),
        place_of(accounts),
        counts(own, rule),
        groups(own, rule),
        standings(own),
        max(1, len({each.line for each in accounts})),
        grades(own),
        (*contradictions(own), *different_years(accounts)),
        part_of,
    )


def claims_of(
    accounts: Sequence[LinedAccount], claims: Sequence[SourcedClaim], decisions: Sequence[Decision] = ()
) -> tuple[SourcedClaim, ...]:
    """The claims that belong to the accounts, after what people decided about them."""
    keys = {(each.key.report, each.key.account) for each in accounts}
    return tuple(claim for claim in corrected(claims, decisions) if (claim.report, claim.claim.account) in keys)


def grades(claims: Sequence[SourcedClaim]) -> tuple[tuple[str, str], ...]:
    """The grades by the names of their schemes: "airwars", "airwars_strike", and "airwars_harm" where there is none."""
    graded = {"airwars": civilian_harm(claims), "airwars_strike": strike_status(claims)}
    found = [(scheme, grade.grade) for scheme, grade in graded.items() if grade is not None]
    return (*found, ("airwars_harm", "No civilian harm")) if no_civilian_harm(claims) else tuple(found)
