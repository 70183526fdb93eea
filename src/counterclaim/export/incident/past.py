"""How an incident came to be one: the links that hold its accounts together, and all that people decided about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from counterclaim.casefile.record import Link, Record, strongest
from counterclaim.model.decision import Decision, DecisionKind, standing


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision, and whether it holds; undone_by: the undoing that took it back."""

    decision: Decision
    holds: bool
    undone_by: Decision | None


@dataclass(frozen=True, slots=True)
class Past:
    """links: for each account the one that holds it most. weaker: how many others there are."""

    links: tuple[Link, ...]
    weaker: int
    decisions: tuple[Decided, ...]


def past(record: Record, decided: Sequence[Decision]) -> Past:
    """The past of an incident. decided: what people decided about it, undoings included."""
    kept = strongest(record.links)
    holding = {one.id for one in standing(list(decided))}
    undoings = {about: one for one in decided if one.kind is DecisionKind.UNDO for about in one.about}
    rows = [
        Decided(one, one.id in holding, undoings.get(one.id) if one.id not in holding else None)
        for one in decided
        if one.kind is not DecisionKind.UNDO
    ]
    return Past(kept, len(record.links) - len(kept), tuple(rows))
