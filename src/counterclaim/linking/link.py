"""The stage: cards and decisions of people → incidents, with the edges that made them and the wholes that some are parts of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from counterclaim.linking.aggregates import parts_of_wholes
from counterclaim.linking.blocking import keys, telling
from counterclaim.linking.candidates import candidates
from counterclaim.linking.card import Card
from counterclaim.linking.clusters import cluster
from counterclaim.linking.common_words import common_words, without
from counterclaim.linking.constraints import Contradiction, constraints
from counterclaim.linking.edge import Edge
from counterclaim.linking.linked_pairs import kept_edges
from counterclaim.linking.weights import Weights
from counterclaim.model.decision import Decision
from counterclaim.model.incident import AccountKey


@dataclass(frozen=True, slots=True)
class Links:
    """incidents: every account in focus is in exactly one; in the order of their least members. edges: all pairs that weigh
    more than FLOOR and are no rivals, in the order of their accounts. part_of: incident → the incident whose figures already
    hold it, by incident_id. contradictions: decisions that later ones made void."""

    incidents: tuple[frozenset[AccountKey], ...]
    edges: tuple[Edge, ...] = ()
    part_of: Mapping[str, str] = field(default_factory=dict)
    contradictions: tuple[Contradiction, ...] = ()


def link(cards: Iterable[Card], decisions: Sequence[Decision] = (), *, weights: Weights | None = None) -> Links:
    """The incidents of all accounts in focus; the same accounts and decisions give the same, in whatever order they come."""
    whole = sorted((card for card in cards if card.focus), key=lambda card: card.key)
    common = common_words(whole)
    found = candidates([card.key for card in whole], ((at, telling(keys(card), common)) for at, card in enumerate(whole)))
    told = [without(card, common) for card in whole]
    edges = kept_edges(told, found.pairs, weights)
    bound = constraints(decisions)
    incidents = cluster(told, edges, bound, unseen=found.unseen)
    return Links(incidents, tuple(edges), parts_of_wholes(told, incidents), tuple(bound.contradictions))
