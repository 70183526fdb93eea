"""One report as the rules parsed it: its words, what tells of violence in them, and which incident each of that belongs to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from counterclaim.model.ledger import EngineName
from counterclaim.model.mention import Mentions
from counterclaim.model.report import Report
from counterclaim.reader import read_report
from counterclaim.reading.attribution_mention import AttributionMention
from counterclaim.reading.counts import CountMention
from counterclaim.reading.engine import Reading
from counterclaim.reading.event_types import EventMention
from counterclaim.reading.parse import parse, pipeline
from counterclaim.reading.rules import evidence_of, reading_of
from counterclaim.reading.scene import Scene

if TYPE_CHECKING:
    from spacy.tokens import Doc

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Told:
    """What the rules found in a report. scenes: its incidents, the first of them the report's own."""

    doc: Doc
    mentions: Mentions
    events: tuple[EventMention, ...]
    counts: tuple[CountMention, ...]
    attributions: tuple[AttributionMention, ...]
    scenes: tuple[Scene, ...]
    reading: Reading


class _Telling(Generic[Made]):
    """An engine that reads as the rules do, and makes something of what they found while it is parsed."""

    name = EngineName("telling", "1")
    languages = ("en",)

    def __init__(self, make: Callable[[Told], Made]) -> None:
        self._make = make
        self.made: list[Made] = []

    def read(self, report: Report, cased: str, mentions: Mentions) -> Reading:
        """What the rules read in one report."""
        with pipeline().memory_zone():
            evidence = evidence_of(parse(cased), mentions)
            reading = reading_of(evidence)
            found = tuple(evidence.events), tuple(evidence.counts), tuple(evidence.attributions)
            self.made.append(self._make(Told(evidence.doc, mentions, *found, tuple(evidence.scenes.all), reading)))
        return reading


def told(report: Report, make: Callable[[Told], Made]) -> Made:
    """What is made of a report as the rules parsed it; nothing of the parse itself may be kept."""
    engine = _Telling(make)
    read_report(report, engine=engine)
    return engine.made[0]
