"""How many people were harmed, at the least and at the most that anybody claims."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable

from counterclaim.model.account import Hull
from counterclaim.model.claim import Claim
from counterclaim.model.count import Count, Group, Harm
from counterclaim.weighing.totals import reach, totals

RULE = "hull/1"


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
    spoken = totals(dict(enumerate(given))).values()
    lows = [total.low for total in spoken if total.low is not None]
    reached = [total.high for total in spoken] + [reach(count) for counts in given for count in counts]
    return Hull(min(lows, default=None), max((number for number in reached if number is not None), default=None))
