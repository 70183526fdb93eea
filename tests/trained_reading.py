"""Reports read for the tests of the trained engine."""

from __future__ import annotations

from counterclaim.model.mention import Mentions
from counterclaim.reading.parse import parse
from counterclaim.reading.rules import Evidence, evidence_of
from counterclaim.reading.trained.speakers import Speakers


def evidence(text: str) -> Evidence:
    """What the rules find in a text."""
    return evidence_of(parse(text), Mentions())


def speakers(text: str) -> Speakers:
    """Who speaks in a text."""
    found = evidence(text)
    return Speakers(found.doc, found.claimants)
