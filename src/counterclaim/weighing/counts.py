"""The figures of an incident under one rule: by kind of harm, and by class of people."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.model.count import Group, Harm
from counterclaim.model.incident import Estimate, SourcedClaim
from counterclaim.weighing.rules import rule_named


def counts(claims: Sequence[SourcedClaim], rule: str) -> tuple[tuple[str, Estimate], ...]:
    """The estimate of each kind of harm, all victims together, in the order of the kinds."""
    _, estimate = rule_named(rule)
    spoken = {harm for harm, _ in _counted(claims)} | {Harm.KILLED}  # a rule may know a number of deaths where nobody counts any
    found = ((harm.value, estimate(claims, harm)) for harm in Harm if harm in spoken)
    return tuple((harm, value) for harm, value in found if value is not None)


def groups(claims: Sequence[SourcedClaim], rule: str) -> tuple[tuple[str, str, Estimate], ...]:
    """The estimate of each kind of harm and each class of people that somebody counts apart; not of people as such."""
    _, estimate = rule_named(rule)
    spoken = _counted(claims)
    parts = [(harm, group) for harm in Harm for group in Group if group is not Group.PEOPLE and (harm, group) in spoken]
    found = ((harm.value, group.value, estimate(claims, harm, group)) for harm, group in parts)
    return tuple((harm, group, value) for harm, group, value in found if value is not None)


def _counted(claims: Sequence[SourcedClaim]) -> set[tuple[Harm, Group]]:
    return {(count.kind, count.group) for claim in claims if (count := claim.claim.count) is not None}
