"""Edges → incidents, by average linkage under constraints: a group of accounts joins another where all their pairs, on average,
agree.

Not by following links from account to account: a vague report ("an attack in Mali this week") would chain what it matches, one
by one, into a single incident of a whole war.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product
from typing import NamedTuple

from counterclaim.linking.card import Card
from counterclaim.linking.constraints import Constraints
from counterclaim.linking.edge import Edge
from counterclaim.linking.other_years import other_year, year_mistyped
from counterclaim.linking.rivals import certain_rivals, days_apart, placed_apart
from counterclaim.model.incident import AccountKey

# What a pair weighs that was never scored, since it shares no blocking key, and the least that any pair weighs: one odd pair
# among many does not keep two groups apart for ever.
FLOOR = -4.0
# Two groups join above this average, in bits: a wrong merge is worse than a missed one.
JOIN = 0.0
# Of the pairs of two groups, the share of those in two towns that may be read wrongly: one odd town among many does not keep all
# reports of one attack apart.
MISREAD = 0.2
# Of the pairs of two groups, the share that may be put on other days with other numbers of dead: some outlets are late by a day
# or two and count by themselves; where most are, there were two attacks.
OTHER_DAYS = 0.5
# Of pairs on one day of two years, the share that must be alike as only accounts of one event are; and of the accounts of two
# groups, the most that may bear the other year, where more than one does: of two attacks in two years many reports are of each.
MISTYPED = 0.1
OF_OTHER_YEAR = 0.2


def cluster(
    cards: Iterable[Card],
    edges: Iterable[Edge],
    constraints: Constraints | None = None,
    *,
    unseen: Mapping[AccountKey, frozenset[int]] | None = None,
) -> tuple[frozenset[AccountKey], ...]:
    """The incidents of some accounts, in the order of their least members; a function of the sets given, whatever their order.

    Only accounts that positive edges or decisions connect can meet, so that each connected part is clustered by itself, and
    clustering some parts again gives what clustering everything would. unseen: see candidates.py.
    """
    by_key = {card.key: card for card in cards}
    bound = constraints or Constraints()
    kept = [edge for edge in edges if edge.one in by_key and edge.other in by_key]
    found = [
        group
        for part in components(by_key, kept, bound)
        for group in (_Merging(part, by_key, bound, unseen or {}).run() if len(part.keys) > 1 else [frozenset(part.keys)])
    ]
    return tuple(sorted(found, key=min))


class Part:
    """Accounts that are connected, and the edges among them."""

    __slots__ = ("edges", "keys")

    def __init__(self) -> None:
        self.keys: list[AccountKey] = []
        self.edges: list[Edge] = []


def components(keys: Iterable[AccountKey], edges: list[Edge], bound: Constraints) -> Iterator[Part]:
    """The connected parts, along edges that speak for one incident and along decisions; each with all edges inside it."""
    parents = {key: key for key in keys}

    def root(key: AccountKey) -> AccountKey:
        while parents[key] != key:
            parents[key] = key = parents[parents[key]]
        return key

    first: dict[AccountKey, AccountKey] = {}
    decided = [(key, first.setdefault(bound.name(key), key)) for key in parents]
    for one, other in (*((edge.one, edge.other) for edge in edges if edge.weight > JOIN), *decided):
        parents[root(one)] = root(other)
    parts: dict[AccountKey, Part] = {}
    for key in sorted(parents):
        parts.setdefault(root(key), Part()).keys.append(key)
    for edge in edges:
        if root(edge.one) == root(edge.other):
            parts[root(edge.one)].edges.append(edge)
    yield from parts.values()


class _Group:
    """Accounts that are of one incident so far. sums: (total weight, pairs) to each neighbour, by its number."""

    __slots__ = ("crowds", "keys", "sums")

    def __init__(self, key: AccountKey, crowds: frozenset[int]) -> None:
        self.keys = [key]
        self.sums: dict[int, tuple[float, int]] = {}
        self.crowds = dict.fromkeys(crowds, 1)

    def unknown(self, other: _Group) -> int:
        """Pairs with another group of which nothing is known, since both are in one crowded key and neither is a pivot."""
        return max((count * other.crowds.get(key, 0) for key, count in self.crowds.items()), default=0)


class _Between(NamedTuple):
    """What keeps two accounts apart. certain: whatever else they share. towns: they are put in two. days: they are put on two,
    with other numbers of dead. years: on one day of two years; mistyped: and yet are as alike as those of one event."""

    certain: bool
    towns: bool = False
    days: bool = False
    years: bool = False
    mistyped: bool = False


def _one_year(dated: Sequence[tuple[AccountKey, AccountKey, bool]], *, of: int) -> bool:
    """Whether of pairs on one day of two years, in two groups of so many accounts, the years of some are mistyped."""
    fewer = min(len({one for one, _, _ in dated}), len({other for _, other, _ in dated}))
    alike = sum(mistyped for _, _, mistyped in dated)
    return alike >= MISTYPED * len(dated) and fewer <= max(1, OF_OTHER_YEAR * of)


class _Merging:
    """The merging of one connected part: always the two groups next that agree most, ties by their least members."""

    def __init__(
        self, part: Part, cards: Mapping[AccountKey, Card], bound: Constraints, unseen: Mapping[AccountKey, frozenset[int]]
    ) -> None:
        self._cards = cards
        self._bound = bound
        numbers = {key: number for number, key in enumerate(part.keys)}
        self._groups = {numbers[key]: _Group(key, unseen.get(key, frozenset())) for key in part.keys}
        for edge in part.edges:
            one, other = numbers[edge.one], numbers[edge.other]
            self._groups[one].sums[other] = self._groups[other].sums[one] = (max(edge.weight, FLOOR), 1)
        self._heap: list[tuple[float, int, int]] = []
        # Two groups meet again and again as others join them, and rivals stay rivals.
        self._rivals: dict[tuple[AccountKey, AccountKey], _Between] = {}
        self._of_one_year = True
        self._join_decided(numbers)

    def _join_decided(self, numbers: dict[AccountKey, int]) -> None:
        """Join what people decided to be the same; numbers follow the order of keys, and a group goes by the least."""
        least: dict[AccountKey, int] = {}
        for key in sorted(numbers):
            kept = least.setdefault(self._bound.name(key), numbers[key])
            if kept != numbers[key]:
                self._merge(kept, numbers[key])

    def run(self) -> list[frozenset[AccountKey]]:
        self._merge_best()
        # Only when the incidents of each year stand is it asked whose year is mistyped: else one odd report would part them.
        if any(between.years for between in self._rivals.values()):
            self._of_one_year = False
            self._merge_best()
        return [frozenset(group.keys) for group in self._groups.values()]

    def _merge_best(self) -> None:
        for one in sorted(self._groups):
            self._offer(one, upwards=True)
        while self._heap:
            cost, one, other = heapq.heappop(self._heap)
            if self._current(-cost, one, other) and not self._barred(one, other):
                self._merge(one, other)
                self._offer(one)

    def _offer(self, one: int, *, upwards: bool = False) -> None:
        for other in self._groups[one].sums:
            if other > one or not upwards:
                pair = (min(one, other), max(one, other))
                average = self._average(*pair)
                if average > JOIN:
                    heapq.heappush(self._heap, (-average, *pair))

    def _current(self, average: float, one: int, other: int) -> bool:
        return one in self._groups and other in self._groups and self._average(one, other) == average

    def _average(self, one: int, other: int) -> float:
        a, b = self._groups[one], self._groups[other]
        total, scored = a.sums.get(other, (0.0, 0))
        pairs = len(a.keys) * len(b.keys)
        missing = max(0, pairs - scored - a.unknown(b))
        return (total + missing * FLOOR) / (scored + missing) if scored + missing else FLOOR

    def _barred(self, one: int, other: int) -> bool:
        """Whether a pair is certainly of two incidents, or too many pairs are put in two towns, or two years, to be misread."""
        a, b = self._bundles(one), self._bundles(other)
        towns, days, dated = 0, 0, []
        for bundles in product(a, b):
            between, pair = min((self._kept_apart(pair), pair) for pair in product(*bundles))
            if between.certain:
                return True
            towns += between.towns
            days += between.days
            if between.years and self._of_one_year:
                return True
            if between.years:
                dated.append((*pair, between.mistyped))
        pairs = len(a) * len(b)
        return towns > MISREAD * pairs or days > OTHER_DAYS * pairs or not _one_year(dated, of=len(a) + len(b))

    def _bundles(self, group: int) -> list[list[AccountKey]]:
        """The accounts of a group by what people decided to be the same. Of those the one least apart from others counts: what a
        person put together is no reason to throw out what belonged to either."""
        found: dict[AccountKey, list[AccountKey]] = {}
        for key in self._groups[group].keys:
            found.setdefault(self._bound.name(key), []).append(key)
        return list(found.values())

    def _kept_apart(self, pair: tuple[AccountKey, AccountKey]) -> _Between:
        if pair not in self._rivals:
            self._rivals[pair] = self._between(*pair)
        return self._rivals[pair]

    def _between(self, one: AccountKey, other: AccountKey) -> _Between:
        names = sorted((self._bound.name(one), self._bound.name(other)))
        first, second = self._cards[one], self._cards[other]
        if (names[0], names[1]) in self._bound.apart or certain_rivals(first, second):
            return _Between(certain=True)
        towns, years = placed_apart(first, second), other_year(first, second)
        return _Between(False, towns, days_apart(first, second), years, years and year_mistyped(first, second))

    def _merge(self, one: int, other: int) -> None:
        kept, gone = self._groups[one], self._groups.pop(other)
        kept.keys += gone.keys
        for key, count in gone.crowds.items():
            kept.crowds[key] = kept.crowds.get(key, 0) + count
        kept.sums.pop(other, None)
        for number, (total, pairs) in gone.sums.items():
            if number != one:
                before, already = kept.sums.get(number, (0.0, 0))
                self._groups[number].sums.pop(other)
                kept.sums[number] = self._groups[number].sums[one] = (before + total, already + pairs)
