"""A party, an organisation or an office that reports speak of."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim.model.span import Span


@dataclass(frozen=True, slots=True)
class ActorCandidate:
    """An actor that some words may mean, with a score between 0 and 1 that compares candidates of one phrase alone, and why."""

    actor_id: str
    name: str
    score: float
    why: str


@dataclass(frozen=True, slots=True)
class Actor:
    """An actor of one ledger, with every place where the report names it.

    id: that of the knowledge base, or "report:<n>" for an actor that only this report knows. Private persons are no actors.
    candidates: whom its words might also have meant, the best first.
    """

    id: str
    name: str
    type: str
    mentions: tuple[Span, ...] = ()
    candidates: tuple[ActorCandidate, ...] = ()


@dataclass(frozen=True, slots=True)
class Unlinked:
    """Words for a party that were linked to nobody though actors fit them: homonyms, and several parties in one phrase.

    mentions: every place where the report has these words. why: in a clause. candidates: the best first, never none.
    """

    mentions: tuple[Span, ...]
    why: str
    candidates: tuple[ActorCandidate, ...]
