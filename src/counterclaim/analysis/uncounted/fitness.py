"""When lists must not be used for an estimate, and what to be wary of where they may.

Sources: J. Aleshin-Guendel, M. Sadinle, J. Wakefield, "Multiple Systems Estimation" (2024); L. Chan, B. Silverman, K. Vincent,
"Multiple Systems Estimation for Sparse Capture Data" (2021); HRDAG, "Convenience Samples: What they are, and what they are not".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from counterclaim.analysis.uncounted.lists import Lists
from counterclaim.model.phrase import Amount, Phrase

_FEWEST_LISTS = 3
# Below so many persons an interval says no more than that nothing is known.
_FEWEST_PERSONS = 50
# An overlap of so few persons moves with each that is matched wrongly.
_FIRM_OVERLAP = 10


def refusals(lists: Lists, *, persons: bool = True) -> list[Phrase]:
    """Why no estimate may be made from these lists, each reason with what would help; none where one may.

    persons: whether a row is one person. Totals of events are not: no two lists of totals hold the same person twice.
    """
    return list(_refusals(lists, persons=persons))


def _refusals(lists: Lists, *, persons: bool) -> Iterator[Phrase]:
    if not persons:
        yield Phrase("the rows are totals of events: it takes lists of persons, each told apart from the others")
    if len(lists.names) < _FEWEST_LISTS:
        yield Phrase(
            "there are {lists} lists, and it takes {least} to see whether they depend on each other: find another",
            lists=len(lists.names),
            least=_FEWEST_LISTS,
        )
    for place, name in enumerate(lists.names):
        if not lists.on(place):
            yield Phrase("the list {name} has nobody on it: leave it out", name=name)
    if lists.observed < _FEWEST_PERSONS:
        yield Phrase(
            "{persons} persons are too few: with fewer than {least} any total is possible",
            persons=Amount(lists.observed),
            least=_FEWEST_PERSONS,
        )
    if apart := _apart(lists):
        yield Phrase("nobody is both on {apart} and on any other list: what does not overlap tells nothing", apart=_either(apart))


def _either(names: Sequence[str]) -> str:
    """One of some lists, in words."""
    first, *rest = names
    return Phrase("{one} or {others}", one=first, others=_either(rest)) if rest else first


def warnings(lists: Lists) -> Iterator[Phrase]:
    """What makes an estimate from these lists weaker than its interval looks."""
    for (one, first), (other, second) in combinations(enumerate(lists.names), 2):
        shared = lists.on_both(one, other)
        if not shared:
            yield Phrase(
                "{one} and {other} share nobody: how they depend on each other is taken from the other lists alone",
                one=first,
                other=second,
            )
        elif shared == 1:
            yield Phrase(
                "{one} and {other} share one person: a few wrong matches would move the estimate", one=first, other=second
            )
        elif shared < _FIRM_OVERLAP:
            yield Phrase(
                "{one} and {other} share {shared} persons: a few wrong matches would move the estimate",
                one=first,
                other=second,
                shared=Amount(shared),
            )


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
