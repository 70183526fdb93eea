"""What the checks look for in the whole of a release: names of private persons, and what people wrote about it."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from counterclaim.export.checked import MACHINE, checked
from counterclaim.export.name_words import folded
from counterclaim.export.release.checks import Finding
from counterclaim.export.release.prepared import Prepared
from counterclaim.export.release.settings import TITLE, Settings
from counterclaim.model.account import Status
from counterclaim.vocabulary.loader import load_toml

_WORD = re.compile(r"[^\W\d_]+(?:[’'\-][^\W\d_]+)*")
# What these columns say is from a gazetteer, not from a report: a village may be called as somebody is.
_GAZETTEER = frozenset({"place", "admin1"})
# A party's name that is shorter is likely to be another word too.
_LEAST = 4


class TextChecks:
    """Gathers what must not stand in the texts of a release, incident by incident, and then looks for it.

    Names are kept in memory, and no more: they are few beside what they stand in.
    """

    def __init__(self) -> None:
        self._names: dict[str, set[tuple[str, ...]]] = {}
        self._parties: set[tuple[str, ...]] = set()
        self._unchecked = False

    def gather(self, found: Prepared) -> None:
        """Remember whom the incident names, and what nobody has looked at."""
        for name in found.names:
            words = _words(name)
            if len(words) > 1:
                self._names.setdefault(words[0], set()).add(words)
        for each in found.record.incident.attribution:
            words = _words(each.party)
            if each.status is not Status.ADMITTED and sum(map(len, words)) >= _LEAST:
                self._parties.add(words)
        self._unchecked = self._unchecked or checked_word(found) != "all"

    def in_tables(self, paths: Iterable[Path]) -> Iterator[Finding]:
        """Names that are masked in one report and stand in what was written of another; each cell once."""
        for path in paths:
            with path.open(encoding="utf-8", newline="") as stream:
                for number, row in enumerate(csv.DictReader(stream), 1):
                    for column, cell in row.items():
                        if self._names and cell and column not in _GAZETTEER and self._names_somebody(_words(cell)):
                            yield Finding(
                                "private-names",
                                f"{path.name}, row {number}, {column}",
                                "a name stands here that is masked elsewhere",
                            )

    def in_texts(self, settings: Settings) -> Iterator[Finding]:
        """What people wrote: no party named as if it had done it, no private person, nothing called checked that is not."""
        for text in settings.texts:
            words = _words(text)
            if any(_holds(words, party) for party in self._parties):
                yield Finding(
                    "contested-as-fact", "settings", "title, description or keywords name a party that does not admit it"
                )
            if self._names_somebody(words):
                yield Finding("private-names", "settings", "title, description or keywords name a private person")
            certain = {tuple(_words(word)) for word in load_toml("release/risks.toml")["checked"]}
            if self._unchecked and text != TITLE and any(_holds(words, word) for word in certain):
                yield Finding(
                    "machine-as-checked", "settings", "title, description or keywords call it checked, and not all of it is"
                )

    def _names_somebody(self, words: tuple[str, ...]) -> bool:
        return any(words[at : at + len(name)] == name for at, word in enumerate(words) for name in self._names.get(word, ()))


def checked_word(found: Prepared) -> str:
    """Whether people looked at all claims of an incident."""
    return checked(found.record) if found.record.claims else MACHINE


def _words(text: str) -> tuple[str, ...]:
    return tuple(folded(word) for word in _WORD.findall(text))


def _holds(words: tuple[str, ...], some: tuple[str, ...]) -> bool:
    return any(words[at : at + len(some)] == some for at in range(len(words) - len(some) + 1))
