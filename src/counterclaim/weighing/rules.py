"""The rules that estimate how many people were harmed, by their names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from counterclaim.errors import UnknownRule
from counterclaim.model.count import Group, Harm
from counterclaim.model.incident import Estimate, SourcedClaim
from counterclaim.weighing import acled, airwars_counts, hull_rule, ibc, ucdp

DEFAULT = "ucdp"


class CountRule(Protocol):
    """The estimate of one kind of harm at an incident from all its claims, of all victims or of one class of people.

    Pure and order-free. None where the rule gives no such figure, or nobody counts.
    """

    def __call__(self, claims: Sequence[SourcedClaim], harm: Harm, group: Group | None = None) -> Estimate | None: ...


RULES: dict[str, CountRule] = {
    "hull/1": hull_rule.estimate,
    "ucdp/1": ucdp.estimate,
    "acled/1": acled.estimate,
    "airwars/1": airwars_counts.estimate,
    "ibc/1": ibc.estimate,
}


def rule_named(name: str) -> tuple[str, CountRule]:
    """The rule of a name with its version, or the newest of a name without; raises UnknownRule, which lists what exists."""
    versions = [full for full in RULES if name in (full, full.partition("/")[0])]
    if not versions:
        raise UnknownRule(name, tuple(RULES))
    newest = max(versions, key=lambda full: int(full.partition("/")[2]))
    return newest, RULES[newest]
