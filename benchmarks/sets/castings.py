"""Reports written for the bias audit, with parts instead of parties; a casting gives each part to a party or a voice.

A file (benchmarks/bias_reports/en.toml) has the forms of its parties, what is swapped for what, and the reports. `{A.forces}` is
a form of whoever has part A, `{C}` the words of the voice; a form with a capital (`{A.Forces}`) begins with one.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_SLOT = re.compile(r"\{(?P<part>[A-Z])(?:\.(?P<form>\w+))?\}")
_NUMBERED = {"is": ("is", "are"), "has": ("has", "have")}


@dataclass(frozen=True, slots=True)
class Player:
    """Who has a part: the words for it by form, and the words, in small letters, that tell it in what was read."""

    forms: Mapping[str, str]
    known_by: tuple[str, ...]

    def words(self, form: str) -> str:
        """The words of a form; KeyError where this player has none of that name."""
        words = self.forms[form[0].lower() + form[1:]]
        return words[0].upper() + words[1:] if form[0].isupper() else words

    def told_in(self, words: str) -> bool:
        """Whether some words speak of this player: they hold what it is known by, or are a part of that."""
        folded = words.lower().strip(" ,")
        return bool(folded) and any(known in folded or folded in known for known in self.known_by)


Cast = Mapping[str, Player]


@dataclass(frozen=True, slots=True)
class Swap:
    """One thing that must not matter: the same reports with one cast and with the other."""

    kind: str
    casts: tuple[Cast, Cast]


@dataclass(frozen=True, slots=True)
class Stage:
    """The reports of one language with their parts, and every swap that they are read under."""

    language: str
    reports: tuple[str, ...]
    swaps: tuple[Swap, ...]


def stage(path: Path) -> Stage:
    """The audit's reports of one language, from its file; KeyError where a casting names a party that the file does not have."""
    written = tomllib.loads(path.read_text("utf-8"))
    parties = {name: _party(forms) for name, forms in written["party"].items()}
    swaps = tuple(swap for casting in written["casting"] for swap in _swaps(casting, parties, _first_voice(written)))
    return Stage(path.stem, tuple(report["text"].strip() for report in written["report"]), swaps)


def played(report: str, cast: Cast) -> str:
    """The report with every part given to its player; KeyError where nobody has a part."""
    return _SLOT.sub(lambda slot: cast[slot["part"]].words(slot["form"] or "name"), report)


def _party(written: Mapping[str, Any]) -> Player:
    forms = {form: words for form, words in written.items() if isinstance(words, str)}
    numbered = {form: words[written["plural"]] for form, words in _NUMBERED.items()}
    return Player(numbered | forms, tuple(written["known_by"]))


def _voice(words: str) -> Player:
    return Player({"name": words}, (words.strip(",").lower(),))


def _first_voice(written: Mapping[str, Any]) -> Player:
    """Who has part C while the parties are swapped: the unnamed one of the first pair of voices."""
    return _voice(next(casting["voices"][0][1] for casting in written["casting"] if "voices" in casting))


def _swaps(casting: Mapping[str, Any], parties: Mapping[str, Player], voice: Player) -> Iterator[Swap]:
    for first, second in casting.get("pairs", ()):
        one, other = parties[first], parties[second]
        yield Swap(casting["swap"], ({"A": one, "B": other, "C": voice}, {"A": other, "B": one, "C": voice}))
    one, other, *_ = parties.values()
    for named, unnamed in casting.get("voices", ()):
        yield Swap(casting["swap"], ({"A": one, "B": other, "C": _voice(named)}, {"A": one, "B": other, "C": _voice(unnamed)}))
