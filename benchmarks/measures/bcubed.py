"""B³: how well things were brought together, seen from each thing in turn (Bagga and Baldwin 1998).

For each thing: of those that were put with it, how many belong with it (precision); of those that belong with it, how many were
put with it (recall); itself counted in both. The figures are the means over all things.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BCubed:
    """Means over all things, each between 0 and 1."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def b_cubed(belongs: Mapping[str, Hashable], put: Mapping[str, Hashable]) -> BCubed:
    """B³ of one grouping against the true one; both name a group for the same things. ValueError if they do not, or for none."""
    if belongs.keys() != put.keys():
        raise ValueError(f"the groupings are of different things: {sorted(belongs.keys() ^ put.keys())[:3]} stand in one alone")
    if not belongs:
        raise ValueError("there is nothing to measure")
    true, found = _groups(belongs), _groups(put)
    common = {thing: len(true[belongs[thing]] & found[put[thing]]) for thing in belongs}
    precision = sum(common[thing] / len(found[put[thing]]) for thing in belongs) / len(belongs)
    recall = sum(common[thing] / len(true[belongs[thing]]) for thing in belongs) / len(belongs)
    return BCubed(precision, recall)


def _groups(of: Mapping[str, Hashable]) -> dict[Hashable, set[str]]:
    groups: dict[Hashable, set[str]] = defaultdict(set)
    for thing, group in of.items():
        groups[group].add(thing)
    return groups
