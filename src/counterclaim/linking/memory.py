"""What a case knows of its linked accounts, kept in memory: for cases that are linked without a store, and what a store must
be equal to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from counterclaim.linking.candidates import limit
from counterclaim.linking.card import Card
from counterclaim.linking.change import Change, change, indexed
from counterclaim.linking.edge import Edge
from counterclaim.linking.weights import Weights
from counterclaim.model.decision import Decision
from counterclaim.model.incident import AccountKey


class Memory:
    """Cards, their blocking keys, edges and incidents, as of the last change."""

    def __init__(
        self, cards: Iterable[Card] = (), edges: Iterable[Edge] = (), incidents: Iterable[frozenset[AccountKey]] = ()
    ) -> None:
        self._cards: dict[AccountKey, Card] = {}
        self._keyed: dict[str, set[AccountKey]] = {}
        self._edges: dict[AccountKey, dict[AccountKey, Edge]] = {}
        self._incident: dict[AccountKey, frozenset[AccountKey]] = {}
        self._store(cards, edges, incidents)

    def _store(self, cards: Iterable[Card], edges: Iterable[Edge], incidents: Iterable[frozenset[AccountKey]]) -> None:
        for card in cards:
            if card.focus:
                self._cards[card.key] = card
                for key in indexed(card):
                    self._keyed.setdefault(key, set()).add(card.key)
        for edge in edges:
            for one, other in ((edge.one, edge.other), (edge.other, edge.one)):
                self._edges.setdefault(one, {})[other] = edge
        for members in incidents:
            self._incident.update(dict.fromkeys(members, members))

    def cards(self, accounts: Iterable[AccountKey]) -> Mapping[AccountKey, Card]:
        """See Known."""
        return {key: self._cards[key] for key in accounts if key in self._cards}

    def members(self, keys: Iterable[str]) -> Mapping[str, frozenset[AccountKey]]:
        """See Known."""
        return {key: frozenset(self._keyed[key]) for key in keys if key in self._keyed}

    def crowded(self, keys: Iterable[str]) -> frozenset[str]:
        """See Known."""
        return frozenset(key for key in keys if len(self._keyed.get(key, ())) > limit(key))

    def pairs(self, accounts: Iterable[AccountKey]) -> frozenset[tuple[AccountKey, AccountKey]]:
        """See Known."""
        return frozenset((edge.one, edge.other) for edge in self.edges(accounts))

    def edges(self, accounts: Iterable[AccountKey]) -> Iterable[Edge]:
        """See Known."""
        return [edge for key in accounts for edge in self._edges.get(key, {}).values()]

    def all_edges(self) -> set[Edge]:
        """Every stored edge, once."""
        return {edge for beside in self._edges.values() for edge in beside.values()}

    def incidents(self) -> tuple[frozenset[AccountKey], ...]:
        """The incidents, in the order of their least members."""
        return tuple(sorted(set(self._incident.values()), key=min))

    def add(
        self,
        new: Sequence[Card],
        decisions: Sequence[Decision] = (),
        *,
        also: Iterable[AccountKey] = (),
        weights: Weights | None = None,
    ) -> Change:
        """Take in new cards, and the decisions that stand; returns what changed."""
        made = change(new, self, decisions, also=also, weights=weights)
        for one, other in made.dropped:
            self._edges[one].pop(other, None)
            self._edges[other].pop(one, None)
        self._store((card for card in new if card.key not in self._cards), made.added, made.incidents)
        return made
