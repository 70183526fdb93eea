"""Pairs scored before: what a pair weighs is a function of its two cards and the weights, and need not be found twice."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from counterclaim.linking.card import Card
from counterclaim.linking.edge import Edge
from counterclaim.linking.weights import Weights
from counterclaim.model.incident import AccountKey

if TYPE_CHECKING:
    from counterclaim.linking.change import Compare

_Pair = tuple[AccountKey, AccountKey]


class Scored:
    """Compares pairs, and remembers what came of it; a pair of which a card is another now, as where a word of it has become
    common, is compared anew.
    """

    def __init__(self, score: Compare) -> None:
        self._score = score
        self._weights: Weights | None = None
        self._cards: dict[_Pair, tuple[Card, Card]] = {}
        self._edges: dict[_Pair, Edge] = {}

    def __call__(self, pairs: Iterable[_Pair], cards: Mapping[AccountKey, Card], weights: Weights | None = None) -> list[Edge]:
        """The edges of some pairs, in the order of their accounts."""
        if weights != self._weights:
            self._weights, self._cards, self._edges = weights, {}, {}
        wanted = {(min(pair), max(pair)) for pair in pairs}
        new = [(one, other) for one, other in wanted if self._cards.get((one, other)) != (cards[one], cards[other])]
        for pair in new:
            self._cards[pair] = (cards[pair[0]], cards[pair[1]])
            self._edges.pop(pair, None)
        self._edges.update({(edge.one, edge.other): edge for edge in self._score(new, cards, weights)} if new else {})
        return [self._edges[pair] for pair in sorted(wanted) if pair in self._edges]
