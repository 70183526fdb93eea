"""Weighed pairs and what people said of them → who is who: each person with all entries that are theirs.

How many entries are one person decides how many no list has, so that three answers are made: with few links, as the weights have
it, and with many. What lies between the first and the last is what a person is asked about.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from counterclaim.analysis.persons.matching import FLOOR
from counterclaim.model.person import Listing, ListingPair, Verdict

# A pair that weighs more than the first is one person without anybody's word for it, one that weighs less than the last is two:
# odds of 16 to 1.
SURE, DOUBTFUL = 4.0, -4.0
FEW, LIKELY, MANY = "few", "likely", "many"
Key = tuple[str, int]
Verdicts = Mapping[tuple[Key, Key], Verdict]


@dataclass(frozen=True, slots=True)
class Grey:
    """Between which weights people are asked; sure >= doubtful."""

    sure: float = SURE
    doubtful: float = DOUBTFUL

    def holds(self, pair: ListingPair) -> bool:
        """Whether a pair is in doubt."""
        return self.doubtful < pair.weight <= self.sure

    def least(self, linkage: str) -> float:
        """Above which weight entries are one person in a linkage, where nobody has said so."""
        return {FEW: self.sure, LIKELY: min(max(0.0, self.doubtful), self.sure), MANY: self.doubtful}[linkage]


def key_of(listing: Listing) -> Key:
    """Where an entry stands: what it is called in files, in place of the name."""
    return listing.list, listing.row


def key_of_pair(pair: ListingPair) -> tuple[Key, Key]:
    """Where both stand, the smaller first."""
    one, other = sorted((key_of(pair.one), key_of(pair.other)))
    return one, other


def persons(
    listings: Iterable[Listing],
    pairs: Iterable[ListingPair],
    verdicts: Verdicts,
    *,
    linkage: str = LIKELY,
    grey: Grey | None = None,
) -> list[tuple[Listing, ...]]:
    """The persons, each with their entries, in the order of their first; the same in whatever order the pairs come.

    The heaviest pairs are joined first; two groups join only where all their pairs, on average, speak for it, and nobody has said
    of any pair that it is two persons. What somebody is unsure of is left as it weighs.
    """
    least = (grey or Grey()).least(linkage)
    groups = _Groups(sorted(listings, key=key_of), verdicts)
    ordered = sorted(pairs, key=lambda pair: (-pair.weight, key_of_pair(pair)))
    for pair in ordered:
        groups.weigh(pair)
    for pair in ordered:
        if groups.said(pair) is Verdict.SAME:
            groups.join(pair, least=None)
    for pair in ordered:
        if pair.weight > least:
            groups.join(pair, least=min(least, 0.0))
    return groups.all()


class _Groups:
    """Entries that are one person so far, each group known by its first."""

    def __init__(self, listings: Sequence[Listing], verdicts: Verdicts) -> None:
        self._verdicts = verdicts
        self._of = {key_of(listing): key_of(listing) for listing in listings}
        self._members = {key_of(listing): [listing] for listing in listings}
        self._weights: dict[tuple[Key, Key], float] = {}

    def weigh(self, pair: ListingPair) -> None:
        self._weights[key_of_pair(pair)] = pair.weight

    def said(self, pair: ListingPair) -> Verdict | None:
        return self._verdicts.get(key_of_pair(pair))

    def join(self, pair: ListingPair, *, least: float | None) -> None:
        """Join the groups of a pair, unless that is said to be wrong or, on average, weighs too little; None asks no weight."""
        one, other = self._of.get(key_of(pair.one)), self._of.get(key_of(pair.other))
        if one is None or other is None or one == other:
            return
        between = [
            (first, second) if first < second else (second, first)
            for first in map(key_of, self._members[one])
            for second in map(key_of, self._members[other])
        ]
        if any(self._verdicts.get(both) is Verdict.DIFFERENT for both in between):
            return
        if least is not None and sum(self._weights.get(both, FLOOR) for both in between) <= least * len(between):
            return
        kept, gone = min(one, other), max(one, other)
        for listing in self._members[gone]:
            self._of[key_of(listing)] = kept
        self._members[kept] += self._members.pop(gone)

    def all(self) -> list[tuple[Listing, ...]]:
        return [tuple(sorted(members, key=key_of)) for _, members in sorted(self._members.items())]
