"""How many people were harmed, at the least and at the most that anybody claims."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable

from counterclaim.model.account import Hull
from counterclaim.model.claim import Claim
from counterclaim.model.count import Count, Group, Harm, Qualifier

RULE = "hull/1"

_FIGHTERS = frozenset({Group.SOLDIERS, Group.MILITANTS, Group.PEACEKEEPERS})
# The classes that speak of the whole, widest first: the first that anybody counts gives the lows.
_WHOLES = (frozenset({Group.PEOPLE, Group.CIVILIANS}), _FIGHTERS, frozenset(Group))
# Classes that share nobody, so that one claimant's counts of them add up; a woman may be a medic, so other classes do not.
_APART = frozenset({Group.CIVILIANS, *_FIGHTERS})
_FAMILY = frozenset({Group.WOMEN, Group.CHILDREN})


def hulls(claims: Iterable[Claim], claimant_of: Callable[[Claim], str]) -> tuple[tuple[str, Hull], ...]:
    """The hull of each kind of harm that somebody counts, in the order of the kinds (rule hull/1); order-free.

    Sources that disagree are reported as a range from lowest to highest (Every Casualty, Standards for Casualty Recording, 2016,
    p. 25); nothing is averaged and nobody is preferred:

    - What a claimant says of the total is their count of people; where they give none, their civilians and fighters added up.
    - low is the lowest total of any claimant, high the highest number of any: a claim without an upper bound reaches as high as
      the number that it gives. "At least 9" by one and "at least 8" by another make 8 to 9.
    - A part never lowers the total: women, children, medics … speak for the whole only where nobody counts people, civilians or
      fighters, and fighters only where nobody counts people or civilians (in a clash each side counts its own dead). A part that
      is larger than every whole raises the high, since both cannot be right.
    - Vague words ("dozens") carry a conventional number that nobody said: they too raise the high, but lower the low only
      where nobody gives a number.
    - Attackers who died in their attack are counted only where nobody else is.

    claimant_of gives two wordings of one claimant the same key. Background claims are for the caller to leave out.
    """
    counted: dict[Harm, dict[str, list[Count]]] = defaultdict(lambda: defaultdict(list))
    for claim in claims:
        if claim.count is not None:
            counted[claim.count.kind][claimant_of(claim)].append(claim.count)
    return tuple((harm.value, _hull(list(counted[harm].values()))) for harm in Harm if harm in counted)


def _hull(by_claimant: list[list[Count]]) -> Hull:
    victims = [[count for count in counts if count.group is not Group.ATTACKERS] for counts in by_claimant]
    given = victims if any(victims) else by_claimant
    totals = _totals(given)
    lows = [total.low for total in totals if total.low is not None]
    reached = [total.high for total in totals] + [_reach(count) for counts in given for count in counts]
    return Hull(min(lows, default=None), max((number for number in reached if number is not None), default=None))


def _totals(by_claimant: list[list[Count]]) -> list[Hull]:
    """What each claimant says of the whole, for those who speak of the widest class that anybody counts, in numbers if any do."""
    firm = [[count for count in counts if count.qualifier is not Qualifier.VAGUE] for counts in by_claimant]
    for whole in _WHOLES:
        for layer in (firm, by_claimant):
            spoken = [counts for counts in layer if any(count.group in whole for count in counts)]
            if spoken:
                return [_total(counts) for counts in spoken]
    return []


def _total(counts: list[Count]) -> Hull:
    """One claimant's total."""
    groups = {group: _span([count for count in counts if count.group is group]) for group in {count.group for count in counts}}
    if Group.PEOPLE in groups:
        return groups[Group.PEOPLE]
    if _APART & groups.keys():
        return _sum([groups[group] for group in _APART & groups.keys()])
    parts = [hull for group, hull in groups.items() if group not in _FAMILY]
    if _FAMILY & groups.keys():
        parts.append(_sum([groups[group] for group in _FAMILY & groups.keys()]))
    lows = [part.low for part in parts if part.low is not None]
    highs = [part.high for part in parts if part.high is not None]
    return Hull(max(lows, default=None), max(highs, default=None))


def _span(counts: list[Count]) -> Hull:
    """The hull of one claimant's counts of one class: more than one where the report gives revisions."""
    lows = [count.low for count in counts if count.low is not None]
    highs = [number for count in counts if (number := _reach(count)) is not None]
    return Hull(min(lows, default=None), max(highs, default=None))


def _sum(several: list[Hull]) -> Hull:
    lows = [hull.low for hull in several if hull.low is not None]
    highs = [hull.high for hull in several if hull.high is not None]
    return Hull(sum(lows) if lows else None, sum(highs) if highs else None)


def _reach(count: Count) -> int | None:
    """The highest number that a claim's own words give."""
    return count.high if count.high is not None else count.low
