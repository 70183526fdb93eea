"""A party, an organisation or an office that reports speak of."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim.model.span import Span


@dataclass(frozen=True, slots=True)
class Actor:
    """An actor of one ledger, with every place where the report names it.

    id: that of the knowledge base, or "report:<n>" for an actor that only this report knows. Private persons are no actors.
    """

    id: str
    name: str
    type: str
    mentions: tuple[Span, ...] = ()
