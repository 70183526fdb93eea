"""The stage: cards and decisions of people → incidents, with the edges that made them and the wholes that some are parts of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from counterclaim.linking.aggregates import parts_of_wholes
from counterclaim.linking.blocking import keys
from counterclaim.linking.candidates import candidates
from counterclaim.linking.card import Card
from counterclaim.linking.clusters import FLOOR, cluster
from counterclaim.linking.constraints import Contradiction, constraints
from counterclaim.linking.edge import Edge
from counterclaim.linking.scoring import score_numbered
from counterclaim.linking.weights import Weights
from counterclaim.model.decision import Decision
from counterclaim.model.incident import AccountKey


@dataclass(frozen=True, slots=True)
class Links:
    """incidents: every account in focus is in exactly one; in the order of their least members. edges: all pairs that were
    scored above FLOOR, in the order of their accounts. part_of: incident → the incident whose figures already hold it, by
    incident_id. contradictions: decisions that later ones made void."""

    incidents: tuple[frozenset[AccountKey], ...]
    edges: tuple[Edge, ...] = ()
    part_of: Mapping[str, str] = field(default_factory=dict)
    contradictions: tuple[Contradiction, ...] = ()


def link(cards: Iterable[Card], decisions: Sequence[Decision] = (), *, weights: Weights | None = None) -> Links:
    """The incidents of all accounts in focus; the same accounts and decisions give the same, in whatever order they come."""
    told = sorted((card for card in cards if card.focus), key=lambda card: card.key)
    names = [card.key for card in told]
    found = candidates(names, ((at, keys(card)) for at, card in enumerate(told)))
    edges = sorted(score_numbered(told, found.pairs, floor=FLOOR, weights=weights), key=lambda edge: (edge.one, edge.other))
    bound = constraints(decisions)
    incidents = cluster(told, edges, bound, unseen=found.unseen)
    return Links(incidents, tuple(edges), parts_of_wholes(told, incidents), tuple(bound.contradictions))
