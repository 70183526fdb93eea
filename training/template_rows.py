"""What MUC-4's key says of each proposal of a report: which incidents are templates, and which phrases and options fill them."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.sets.muc4 import STRINGS, Template, near, wording
from benchmarks.templates.choices import Option
from benchmarks.templates.incidents import Incident
from benchmarks.templates.proposals import Proposed

Pairs = dict[int, Template]
# Which share of the phrases that fill nothing teaches.
WRONG = 0.4


@dataclass(frozen=True)
class Case:
    """A report with its templates of the key, and which of its incidents is which of them."""

    report: Proposed
    key: list[Template]
    pairs: Pairs


def pairs_of(report: Proposed, key: Sequence[Template]) -> Pairs:
    """Which template of the key each incident is, by its number: those of one kind that share most first."""
    scored = sorted(
        (
            (_shared(report, incident, template), -a, -b)
            for a, incident in enumerate(report.incidents)
            for b, template in enumerate(key)
            if any(incident.kind in fill.wordings for fill in template.of("incident_type"))
        ),
        reverse=True,
    )
    paired: dict[int, int] = {}
    for _, a, b in scored:
        if -a not in paired and -b not in paired.values():
            paired[-a] = -b
    return {incident: key[template] for incident, template in paired.items()}


def _shared(report: Proposed, incident: Incident, template: Template) -> float:
    """How much of a template an incident has: its day, its place, and the strings told where the incident is told."""
    day, site = report.days[incident.scene], report.sites[incident.scene]
    shared = 0.3 * report.focus[incident.scene]
    shared += day is not None and any(near(one, day) for fill in template.of("date") for one in fill.wordings)
    shared += any(level in fill.wordings for fill in template.of("location") for level in site[:2])
    told_in = {report.sentence_of[trigger] for trigger in incident.triggers}
    said = {wording(phrase.text) for phrase in report.phrases if report.sentence_of[phrase.head] in told_in}
    strings = {one for slot in STRINGS for fill in template.of(slot) for one in fill.wordings}
    return shared + len(said & strings)


def holds(template: Template, option: Option) -> bool:
    """Whether the key has an option."""
    values = {wording(value) for value in option.value} if option.slot == "location" else set(option.value)
    return any(not values.isdisjoint(fill.wordings) for fill in template.of(option.slot))


def is_fill(template: Template, slot: str, text: str) -> bool:
    """Whether the key has these words in a slot."""
    said = wording(text)
    return any(said in fill.wordings for fill in template.of(slot))


class Rows:
    """Rows of signs as one matrix, a column for each sign that any of them has."""

    def __init__(self) -> None:
        self._columns: dict[str, int] = {}
        self._rows: list[Any] = []
        self.answers: list[bool] = []

    def add(self, signs: Mapping[str, float], answer: bool) -> None:
        """One more row, with whether it is so."""
        at = [self._columns.setdefault(sign, len(self._columns)) for sign in signs]
        row = np.full(len(self._columns), np.nan, np.float32)
        row[at] = list(signs.values())
        self._rows.append(row)
        self.answers.append(answer)

    @classmethod
    def of(cls, told: Iterable[tuple[Mapping[str, float], bool]]) -> Rows:
        """Rows of all that is told, in order."""
        rows = cls()
        for signs, answer in told:
            rows.add(signs, answer)
        return rows

    @property
    def signs(self) -> list[str]:
        """The signs in the order of the columns."""
        return list(self._columns)

    def matrix(self) -> Any:
        """All rows; what one lacks is missing."""
        whole = np.full((len(self._rows), len(self._columns)), np.nan, np.float32)
        for number, row in enumerate(self._rows):
            whole[number, : len(row)] = row
        return whole
