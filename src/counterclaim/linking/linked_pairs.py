"""Pairs of accounts → the edges that speak loud enough to be kept, of those that may be of one incident at all."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from counterclaim.linking.card import Card
from counterclaim.linking.clusters import FLOOR
from counterclaim.linking.edge import Edge
from counterclaim.linking.rivals import rivals
from counterclaim.linking.scoring import score_numbered
from counterclaim.linking.weights import Weights
from counterclaim.model.incident import AccountKey


def edges_of(
    pairs: Iterable[tuple[AccountKey, AccountKey]], cards: Mapping[AccountKey, Card], weights: Weights | None = None
) -> list[Edge]:
    """The edges of some pairs, in the order of their accounts."""
    compared = list(pairs)
    ordered = sorted(set(chain.from_iterable(compared)))
    number = {key: at for at, key in enumerate(ordered)}
    return kept_edges([cards[key] for key in ordered], [sorted((number[one], number[other])) for one, other in compared], weights)


def kept_edges(cards: Sequence[Card], pairs: Sequence[Sequence[int]], weights: Weights | None = None) -> list[Edge]:
    """The same of pairs of positions in cards, which stand in the order of their keys.

    Rivals are no neighbours, whatever they weigh: else a crowded day would be one connected part, all of which each new account
    would touch.
    """
    if not pairs:
        return []
    by_key = {card.key: card for card in cards}
    scored = score_numbered(cards, pairs, floor=FLOOR, weights=weights)
    kept = (edge for edge in scored if not rivals(by_key[edge.one], by_key[edge.other]))
    return sorted(kept, key=lambda edge: (edge.one, edge.other))
