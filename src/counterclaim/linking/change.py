"""New reports in a case that is linked already: only what they touch is compared and clustered again, with the result of
starting afresh.

That holds because a pair's score depends on its two cards and on which of their words are common, which pairs are compared
depends on which accounts share a key, and each connected part of the case is clustered by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Protocol

from counterclaim.linking.blocking import keys
from counterclaim.linking.card import Card
from counterclaim.linking.clusters import JOIN, cluster
from counterclaim.linking.common_words import word_keys
from counterclaim.linking.constraints import Constraints, constraints
from counterclaim.linking.crowds import Crowds
from counterclaim.linking.edge import Edge
from counterclaim.linking.linked_pairs import edges_of
from counterclaim.linking.newly_common import NewlyCommon
from counterclaim.linking.weights import Weights
from counterclaim.model.decision import Decision
from counterclaim.model.incident import AccountKey

Compare = Callable[[Iterable[tuple[AccountKey, AccountKey]], Mapping[AccountKey, Card], Weights | None], list[Edge]]


class Known(Protocol):
    """What a casefile remembers of the accounts that are linked in it; each answer is wanted for some of them at a time."""

    def cards(self, accounts: Iterable[AccountKey]) -> Mapping[AccountKey, Card]:
        """The cards of those of the accounts that the case holds."""

    def members(self, keys: Iterable[str]) -> Mapping[str, frozenset[AccountKey]]:
        """All accounts of the case that have each of some keys (indexed); a key that none has may be left out."""

    def crowded(self, keys: Iterable[str]) -> frozenset[str]:
        """Those of the keys (indexed) that more accounts of the case have than candidates.limit allows."""

    def pairs(self, accounts: Iterable[AccountKey]) -> frozenset[tuple[AccountKey, AccountKey]]:
        """The accounts that all stored edges join of which at least one end is among these."""

    def edges(self, accounts: Iterable[AccountKey]) -> Iterable[Edge]:
        """All stored edges of which at least one end is among the accounts."""


@dataclass(frozen=True, slots=True)
class Change:
    """What to store. accounts: all whose incident was made again, the new ones among them. incidents: theirs, in place of those
    that they were in. added: edges to store, after dropped, the pairs whose stored edge goes: their key has become crowded, or a
    word that they share common."""

    accounts: frozenset[AccountKey]
    incidents: tuple[frozenset[AccountKey], ...]
    added: tuple[Edge, ...]
    dropped: frozenset[tuple[AccountKey, AccountKey]]


@dataclass(frozen=True, slots=True)
class Compared:
    """New cards that are in focus, the words and keys that they make common, and edges to store and to drop (see Change)."""

    fresh: Mapping[AccountKey, Card]
    words: NewlyCommon
    crowds: Crowds
    added: Sequence[Edge]
    dropped: frozenset[tuple[AccountKey, AccountKey]]


def change(
    new: Sequence[Card],
    known: Known,
    decisions: Sequence[Decision] = (),
    *,
    also: Iterable[AccountKey] = (),
    weights: Weights | None = None,
    compare: Compare = edges_of,
) -> Change:
    """What new cards change in a case; of these, those out of focus and those that the case holds already change nothing.

    also: accounts that something else happened to (a decision made or undone), whose incidents are to be made again. decisions:
    all that stand in the case. compare: what scores pairs. To take in a new reading of a report, link the case afresh.
    """
    made = compared(new, known, weights=weights, compare=compare)
    fresh, words, crowds, added, dropped = made.fresh, made.words, made.crowds, made.added, made.dropped
    bound = constraints(decisions)
    moved = chain(crowds.unsettled, chain.from_iterable(dropped))
    starts = {*fresh, *moved, *also, *(key for edge in added if edge.weight > JOIN for key in (edge.one, edge.other))}
    part = _closure(starts, known, added, dropped, bound)
    members = {**known.cards(part.accounts), **{key: fresh[key] for key in part.accounts if key in fresh}}
    unseen = crowds.unseen(members.values())
    incidents = cluster(words.without(members.values()).values(), part.edges, bound, unseen=unseen)
    return Change(frozenset(members), incidents, tuple(added), dropped)


def compared(new: Sequence[Card], known: Known, *, weights: Weights | None = None, compare: Compare = edges_of) -> Compared:
    """The first half of `change`: which pairs the new cards bring about, and what these weigh."""
    held = known.cards(card.key for card in new)
    fresh = {card.key: card for card in new if card.focus and card.key not in held}
    words = NewlyCommon(fresh, known)
    crowds = Crowds(fresh, known, words)
    gone = crowds.dropped()
    dropped = gone | words.pairs()
    pairs = crowds.pairs() | (dropped - gone)
    cards = words.without({**known.cards(chain.from_iterable(pairs)), **fresh}.values())
    return Compared(fresh, words, crowds, compare(pairs, cards, weights), dropped)


def indexed(card: Card) -> frozenset[str]:
    """The names under which a case must find an account again: its blocking keys and its words."""
    return keys(card) | word_keys(card)


@dataclass(slots=True)
class _Part:
    accounts: set[AccountKey]
    edges: list[Edge]


def _closure(
    starts: set[AccountKey],
    known: Known,
    added: Sequence[Edge],
    dropped: frozenset[tuple[AccountKey, AccountKey]],
    bound: Constraints,
) -> _Part:
    """All accounts connected with the first ones, by edges that speak for one incident and by decisions, with the edges among
    them."""
    groups: dict[AccountKey, set[AccountKey]] = {}
    for key, name in bound.groups.items():
        groups.setdefault(name, set()).add(key)
    beside: dict[AccountKey, list[Edge]] = {}
    for edge in added:
        for end in (edge.one, edge.other):
            beside.setdefault(end, []).append(edge)
    edges: dict[tuple[AccountKey, AccountKey], Edge] = {}
    seen: set[AccountKey] = set()
    frontier = set(starts)
    while frontier:
        seen |= frontier
        # A stored edge that goes may come back among the added ones, weighed again.
        stored = (edge for edge in known.edges(frontier) if (edge.one, edge.other) not in dropped)
        kept = [*stored, *(edge for key in frontier for edge in beside.get(key, ()))]
        edges.update({(edge.one, edge.other): edge for edge in kept})
        reached = {key for edge in kept if edge.weight > JOIN for key in (edge.one, edge.other)}
        decided = {other for key in frontier for other in groups.get(bound.name(key), ())}
        frontier = (reached | decided) - seen
    return _Part(seen, [edge for edge in edges.values() if edge.one in seen and edge.other in seen])
