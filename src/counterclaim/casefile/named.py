"""Whom words name that a person chose in a report, as the reader would know them."""

from __future__ import annotations

from counterclaim.ingest.casing import recase
from counterclaim.model.actor import Actor
from counterclaim.model.ledger import Ledger
from counterclaim.model.span import Span
from counterclaim.resolving.actors import actor_base, link_actors

_LOCAL = "report:"


def known_actor(id: str) -> Actor | None:
    """The actor of the knowledge base with this id, as a ledger has it."""
    entry = actor_base().get(id)
    return Actor(entry.id, entry.name, entry.kind) if entry is not None else None


def actor_of(ledger: Ledger, words: Span) -> str | None:
    """The id of the actor that the words name: what the same words name elsewhere in the ledger, else what the reader finds.

    A group that only this report knows is left to its words.
    """
    said = words.of(ledger.report.text).casefold()
    for actor in ledger.actors:
        if not actor.id.startswith(_LOCAL) and any(span.of(ledger.report.text).casefold() == said for span in actor.mentions):
            return actor.id
    report = ledger.report
    found = link_actors(report, recase(report.text), [words], country=_country(ledger), on=report.published).actors.get(words)
    return None if found is None or found.startswith(_LOCAL) else found


def _country(ledger: Ledger) -> str | None:
    place = ledger.focus.place if ledger.focus is not None else None
    return place.place.country if place is not None and place.place is not None else None
