"""The language in which results are told: English as it stands, another from a catalogue that whoever tells them brings along."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from counterclaim.analysis.shown.sheet import Cell, Sheet, Shown
from counterclaim.model.phrase import Phrase, set_apart

# Columns whose cells are words of ours, and not of reports.
WORDED = frozenset({"status", "stance", "kind", "kind of claimant", "kind of event", "data"})


@dataclass(frozen=True, slots=True)
class Tongue:
    """translated: a template or word of ours in the language. number: how it sets thousands apart."""

    translated: Callable[[str], str] = str
    number: Callable[[int], str] = set_apart

    def said(self, words: str) -> str:
        """A sentence or word of ours in the language. Days in it are written 2025-01-31 in every language."""
        return words.said(self.translated, str, self.number) if isinstance(words, Phrase) else self.translated(words)

    def named(self, name: str) -> str:
        """A name as results have it: what reports say stays as it is, a phrase of ours is said."""
        return self.said(name) if isinstance(name, Phrase) else name


ENGLISH = Tongue()


def told_in(told: Shown, tongue: Tongue) -> Shown:
    """A result in a language: its title, notes, and the heads and worded cells of its tables; what reports say stays as it is."""
    return Shown(tongue.said(told.title), tuple(_sheet(one, tongue) for one in told.sheets), tuple(map(tongue.said, told.notes)))


def _sheet(sheet: Sheet, tongue: Tongue) -> Sheet:
    worded = [column in WORDED for column in sheet.columns]
    rows = tuple(tuple(_cell(*each, tongue) for each in zip(row, worded, strict=True)) for row in sheet.rows)
    return Sheet(sheet.name, tongue.said(sheet.says), tuple(map(tongue.said, sheet.columns)), rows)


def _cell(cell: Cell, worded: bool, tongue: Tongue) -> Cell:
    if isinstance(cell, Phrase):
        return tongue.said(cell)
    return tongue.said(cell.replace("_", " ")) if worded and isinstance(cell, str) else cell
