"""The dossier as values: its incidents, the reports that they rest on, and what was found of the casefile when it was made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from counterclaim.casefile.custody import Check
from counterclaim.casefile.holdings import State
from counterclaim.evidence.log import Entry
from counterclaim.export.dossier.chapter import Chapter
from counterclaim.model.ledger import EngineName
from counterclaim.model.report import Report


@dataclass(frozen=True, slots=True)
class Reference:
    """A report in the list of reports. received: when its original came in, as the log says; engine: what read it."""

    number: int
    report: Report
    received: Entry | None
    engine: EngineName | None


@dataclass(frozen=True, slots=True)
class Custody:
    """How the casefile stood when the dossier was made. head: the newest entry of its log, on which all before depends.

    check: what a check of the whole casefile found; None where none was made. seals: kind, entry, authority of each.
    """

    case: str
    head: Entry | None
    check: Check | None
    seals: tuple[tuple[str, int, str], ...]
    held: Mapping[State, int]


@dataclass(frozen=True, slots=True)
class Volume:
    """Which volume of a long dossier this is, of how many. every: the chapters of all of them, each with its volume."""

    number: int
    of: int
    every: tuple[tuple[Chapter, int], ...]


@dataclass(frozen=True, slots=True)
class Dossier:
    """A dossier. rule: by which numbers are weighed in its summaries. masked, places: how many names of private persons, in how
    many places of texts; None where they were left in. volume: None where it is in one piece."""

    made: datetime
    version: str
    language: str
    rule: str
    chapters: tuple[Chapter, ...]
    references: tuple[Reference, ...]
    custody: Custody
    masked: int | None
    places: int = 0
    volume: Volume | None = None

    @property
    def overview(self) -> tuple[tuple[Chapter, int], ...]:
        """The chapters to give an overview of, each with the volume that it is in: the first volume has that of all."""
        if self.volume is not None and self.volume.number == 1:
            return self.volume.every
        number = self.volume.number if self.volume is not None else 1
        return tuple((chapter, number) for chapter in self.chapters)

    @property
    def engines(self) -> tuple[EngineName, ...]:
        """The engines that read the reports, each once."""
        found = {reference.engine for reference in self.references if reference.engine is not None}
        return tuple(sorted(found, key=lambda engine: (engine.name, engine.version)))
