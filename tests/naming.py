"""Builders of one line for the tests of actors: words in, the ids of those whom they name out."""

from __future__ import annotations

from datetime import date

from counterclaim.model.report import Report
from counterclaim.model.span import Span
from counterclaim.resolving.actors import actor_base, link_actors


def named(words: str, country: str | None = None, on: date | None = None) -> str | None:
    """The id of the actor that the words name."""
    return actor_base().resolve(words, country=country, on=on).actor_id


def linked(text: str, *phrases: str, country: str | None = None, on: date | None = None) -> list[str | None]:
    """The actors of phrases, each at its first place behind the one before."""
    spans, at = [], 0
    for phrase in phrases:
        start = text.index(phrase, at)
        spans.append(Span(start, start + len(phrase)))
        at = start + len(phrase)
    found = link_actors(Report.of(text), text, spans, country=country, on=on).actors
    return [found.get(span) for span in spans]
