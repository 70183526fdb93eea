"""New reports in a case that is linked already: only what they touch is compared and clustered again, with the result of
starting afresh.

That holds because a pair's score depends on its two cards alone, which pairs are compared depends on which accounts share a key,
and each connected part of the case is clustered by itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Protocol

from counterclaim.linking.candidates import Candidates
from counterclaim.linking.card import Card
from counterclaim.linking.clusters import FLOOR, JOIN, cluster
from counterclaim.linking.constraints import Constraints, constraints
from counterclaim.linking.crowds import Crowds
from counterclaim.linking.edge import Edge
from counterclaim.linking.scoring import score_numbered
from counterclaim.linking.weights import Weights
from counterclaim.model.decision import Decision
from counterclaim.model.incident import AccountKey


class Known(Protocol):
    """What a casefile remembers of the accounts that are linked in it; each answer is wanted for some of them at a time."""

    def cards(self, accounts: Iterable[AccountKey]) -> Mapping[AccountKey, Card]:
        """The cards of those of the accounts that the case holds."""

    def members(self, keys: Iterable[str]) -> Mapping[str, frozenset[AccountKey]]:
        """All accounts of the case that have each of some blocking keys; a key that none has may be left out."""

    def crowded(self, keys: Iterable[str]) -> frozenset[str]:
        """Those of the keys, all of them of days, that more than candidates.CROWD accounts of the case have."""

    def edges(self, accounts: Iterable[AccountKey]) -> Iterable[Edge]:
        """All stored edges of which at least one end is among the accounts."""


@dataclass(frozen=True, slots=True)
class Change:
    """What to store. accounts: all whose incident was made again, the new ones among them. incidents: theirs, in place of those
    that they were in. added: edges to store; dropped: pairs whose stored edge goes, since their key has become crowded."""

    accounts: frozenset[AccountKey]
    incidents: tuple[frozenset[AccountKey], ...]
    added: tuple[Edge, ...]
    dropped: frozenset[tuple[AccountKey, AccountKey]]


def change(
    new: Sequence[Card],
    known: Known,
    decisions: Sequence[Decision] = (),
    *,
    also: Iterable[AccountKey] = (),
    weights: Weights | None = None,
) -> Change:
    """What new cards change in a case; of these, those out of focus and those that the case holds already change nothing.

    also: accounts that something else happened to (a decision made or undone), whose incidents are to be made again. decisions:
    all that stand in the case. To take in a new reading of a report, link the case afresh.
    """
    held = known.cards(card.key for card in new)
    fresh = {card.key: card for card in new if card.focus and card.key not in held}
    crowds = Crowds(fresh, known)
    found = crowds.candidates()
    cards = {**known.cards(_ends(found, crowds.accounts)), **fresh}
    added = _scored(found, crowds.accounts, cards, weights)
    dropped = crowds.dropped()
    bound = constraints(decisions)
    moved = chain(crowds.unsettled, chain.from_iterable(dropped))
    starts = {*fresh, *moved, *also, *(key for edge in added if edge.weight > JOIN for key in (edge.one, edge.other))}
    part = _closure(starts, known, added, dropped, bound)
    members = {**known.cards(part.accounts), **{key: fresh[key] for key in part.accounts if key in fresh}}
    unseen = crowds.unseen(members.values())
    incidents = cluster(members.values(), part.edges, bound, unseen=unseen)
    return Change(frozenset(members), incidents, tuple(added), dropped)


def _ends(found: Candidates, accounts: Sequence[AccountKey]) -> set[AccountKey]:
    return {accounts[at] for pair in found.pairs for at in pair}


def _scored(
    found: Candidates, accounts: Sequence[AccountKey], cards: Mapping[AccountKey, Card], weights: Weights | None
) -> list[Edge]:
    ordered = sorted(_ends(found, accounts))
    number = {key: at for at, key in enumerate(ordered)}
    pairs = [sorted((number[accounts[one]], number[accounts[other]])) for one, other in found.pairs]
    edges = score_numbered([cards[key] for key in ordered], pairs, floor=FLOOR, weights=weights) if pairs else ()
    return sorted(edges, key=lambda edge: (edge.one, edge.other))


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
        found = [*known.edges(frontier), *(edge for key in frontier for edge in beside.get(key, ()))]
        kept = [edge for edge in found if (edge.one, edge.other) not in dropped]
        edges.update({(edge.one, edge.other): edge for edge in kept})
        reached = {key for edge in kept if edge.weight > JOIN for key in (edge.one, edge.other)}
        decided = {other for key in frontier for other in groups.get(bound.name(key), ())}
        frontier = (reached | decided) - seen
    return _Part(seen, [edge for edge in edges.values() if edge.one in seen and edge.other in seen])
