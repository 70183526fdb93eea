"""Who stands against whom at an incident, as data sets of events ask for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from counterclaim.export.blamed import blamed, day_of, is_uncertain
from counterclaim.model.incident import Estimate, Incident, Standing
from counterclaim.resolving.actors import Codes, actor_base, actor_codes

CLASH = "clash"
FIGHTERS = frozenset({"soldiers", "militants", "peacekeepers"})
_OF_A_STATE = frozenset({"state_force", "government"})


@dataclass(frozen=True, slots=True)
class Side:
    """A party with its standing, what data sets call it, and whether it is of a state; country: whose."""

    each: Standing
    codes: Codes
    kind: str | None
    country: str | None

    @property
    def is_state(self) -> bool:
        return self.kind in _OF_A_STATE


@dataclass(frozen=True, slots=True)
class Sides:
    """The parties that somebody names, the best attested first. one_sided: violence against people who do not fight.

    uncertain: whether it is uncertain who is responsible, by the standing of the first.
    """

    parties: tuple[Side, ...]
    one_sided: bool
    uncertain: bool

    @property
    def first(self) -> Side | None:
        return next(iter(self.parties), None)


def sides(incident: Incident) -> Sides:
    """Who stands against whom: one-sided unless it is a clash, or nobody is counted among the dead but fighters."""
    parties = tuple(side(each, incident) for each in blamed(incident))
    dead = killed_groups(incident)
    fought = incident.event_type == CLASH or (bool(dead) and set(dead) <= FIGHTERS)
    return Sides(parties, not fought, is_uncertain(parties[0].each if parties else None))


def side(each: Standing, incident: Incident) -> Side:
    """A party as data sets know it on the day and in the country of the incident."""
    if each.actor is None:
        return Side(each, Codes(), None, None)
    country = incident.place.country if incident.place else None
    kind, home = known(each.actor)
    return Side(each, actor_codes(each.actor, day_of(incident), country=country), kind, home)


@cache
def known(actor: str) -> tuple[str | None, str | None]:
    """The kind of an actor and the country where it is at home, as far as it is known."""
    entry = actor_base().get(actor)
    return (entry.kind, next(iter(entry.countries), None)) if entry is not None else (None, None)


def killed_groups(incident: Incident) -> dict[str, Estimate]:
    """The estimates of the killed by class of people."""
    return {group: estimate for harm, group, estimate in incident.groups if harm == "killed"}


def share_out(total: int, parts: Sequence[int]) -> list[int]:
    """The parts as far as the total holds them, in their order, and last what is left: they add up to it."""
    left, shared = total, []
    for part in parts:
        shared.append(min(left, max(0, part)))
        left -= shared[-1]
    return [*shared, left]
