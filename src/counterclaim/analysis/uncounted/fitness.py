"""When lists must not be used for an estimate, and what to be wary of where they may.

Sources: J. Aleshin-Guendel, M. Sadinle, J. Wakefield, "Multiple Systems Estimation" (2024); L. Chan, B. Silverman, K. Vincent,
"Multiple Systems Estimation for Sparse Capture Data" (2021); HRDAG, "Convenience Samples: What they are, and what they are not".
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from counterclaim.analysis.uncounted.lists import Lists

_FEWEST_LISTS = 3
# Below so many persons an interval says no more than that nothing is known.
_FEWEST_PERSONS = 50
# An overlap of so few persons moves with each that is matched wrongly.
_FIRM_OVERLAP = 10


def refusals(lists: Lists, *, persons: bool = True) -> list[str]:
    """Why no estimate may be made from these lists, each reason with what would help; none where one may.

    persons: whether a row is one person. Totals of events are not: no two lists of totals hold the same person twice.
    """
    found = [] if persons else ["the rows are totals of events: it takes lists of persons, each told apart from the others"]
    if len(lists.names) < _FEWEST_LISTS:
        few = f"there are {len(lists.names)} lists, and it takes {_FEWEST_LISTS} to see whether they depend on each other"
        found.append(f"{few}: find another")
    found += [f"the list {name} has nobody on it: leave it out" for place, name in enumerate(lists.names) if not lists.on(place)]
    if lists.observed < _FEWEST_PERSONS:
        found.append(f"{lists.observed} persons are too few: with fewer than {_FEWEST_PERSONS} any total is possible")
    apart = _apart(lists)
    if apart:
        found.append(f"nobody is both on {' or '.join(apart)} and on any other list: what does not overlap tells nothing")
    return found


def warnings(lists: Lists) -> Iterator[str]:
    """What makes an estimate from these lists weaker than its interval looks."""
    for (one, first), (other, second) in combinations(enumerate(lists.names), 2):
        shared = lists.on_both(one, other)
        if not shared:
            yield f"{first} and {second} share nobody: how they depend on each other is taken from the other lists alone"
        elif shared < _FIRM_OVERLAP:
            yield f"{first} and {second} share {shared} persons: a few wrong matches would move the estimate"


def _apart(lists: Lists) -> list[str]:
    """The lists outside the largest group that overlaps join; none where all hang together."""
    groups = [{place} for place in range(len(lists.names)) if lists.on(place)]
    for one, other in combinations(range(len(lists.names)), 2):
        if lists.on_both(one, other):
            joined = [group for group in groups if group & {one, other}]
            groups = [group for group in groups if group not in joined] + [set().union(*joined)]
    if len(groups) < 2:
        return []
    largest = max(groups, key=len)
    return [lists.names[place] for place in sorted(set().union(*groups) - largest)]
