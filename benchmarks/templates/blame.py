"""How surely a report blames somebody: the signs of who says it, in which words, and in what kind of report."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Mapping, Sequence
from functools import cache
from pathlib import Path

from benchmarks.sets.muc4 import wording
from benchmarks.templates.cues import cues
from benchmarks.templates.incidents import Incident
from benchmarks.templates.phrases import Phrase
from benchmarks.templates.proposals import Proposed
from benchmarks.templates.signs import Signs

_FILE = Path(__file__).with_name("texts.toml")
# From this chance on a phrase may be the organisation that is blamed.
_BLAMED = 0.15
_STANCES = ("accuses", "suspects", "denies", "admits")
_SAYERS = ("report", "official", "armed_group")
# So many letters of a report are its head.
_HEAD = 250


def blame_signs(report: Proposed, incident: Incident, chances: Sequence[float]) -> Signs:
    """All that may tell how surely the likeliest organisation is blamed. chances: of each phrase that it is the one."""
    return _stances(report, chances) | _cues(report, incident, chances) | _text(report.report.text)


def told_words(report: Proposed, incident: Incident, blamed: Collection[str]) -> dict[str, tuple[str, ...]]:
    """The words told of an incident, and those that stand with whoever is blamed, wherever the report names them."""
    near = {aspect: incident.words[aspect] for aspect in ("near", "trigger", "governor")}
    named = [phrase for phrase in report.phrases if wording(phrase.text) in blamed]
    stand = {f"{aspect} {word}" for phrase in named for aspect in ("how", "verb", "governor") for word in phrase.words[aspect]}
    around = {word for phrase in named for word in phrase.words["around"]}
    return near | {"blamed": tuple(sorted(stand)), "blame": tuple(sorted(around))}


def blamed_of(report: Proposed, chances: Sequence[float]) -> set[str]:
    """The wordings of those who are likeliest blamed."""
    order = sorted(range(len(chances)), key=lambda number: -chances[number])[:2]
    return {wording(report.phrases[number].text) for number in order if chances[number] > _BLAMED}


def _stances(report: Proposed, chances: Sequence[float]) -> Signs:
    """What the reading's attributions say of all parties and of the likeliest ones, and what kind of party the likeliest is."""
    order = sorted(range(len(chances)), key=lambda number: -chances[number])[:4]
    likely = [report.phrases[number] for number in order if chances[number] > _BLAMED]
    near = [each for each in report.blame if any(_meets(report, phrase, each.span.start, each.span.end) for phrase in likely)]
    signs = {f"any {stance}": float(sum(each.stance == stance for each in report.blame)) for stance in _STANCES}
    signs |= {f"own {stance}": float(sum(each.stance == stance for each in near)) for stance in _STANCES}
    signs |= {f"by {kind}": float(sum(each.claimant == kind for each in near)) for kind in _SAYERS}
    return signs | {name: likely[0].signs[name] for name in ("actor", "state", "rebel") if likely}


def _cues(report: Proposed, incident: Incident, chances: Sequence[float]) -> Signs:
    """What the words speak for where the likeliest ones are named, where the incident is told, and at the start."""
    blamed = blamed_of(report, chances)
    named = {report.sentence_of[phrase.head] for phrase in report.phrases if wording(phrase.text) in blamed}
    told_in = {report.sentence_of[trigger] for trigger in incident.triggers}
    beside = {each + off for each in named & told_in or named for off in (-1, 1)} & set(range(len(report.cues)))
    sentences: dict[str, Collection[int]] = {
        "named": named, "told": told_in, "both": named & told_in, "beside": beside, "report": range(len(report.cues)),
    }  # fmt: skip
    signs = {
        f"{where} {cue}": sum(cue in report.cues[each] for each in of) / max(1, len(of))
        for where, of in sentences.items()
        for cue in cues()
    }
    signs |= {f"start {cue}": float(any(cue in of for of in report.cues[:2])) for cue in cues()}
    return signs | {"named in": float(len(named)), "named and told": float(len(named & told_in))}


def _text(text: str) -> Signs:
    """What kind of report it is, as its head says, and the words of doubt in it."""
    head, whole = text[:_HEAD].lower(), text.lower()
    signs = {f"head {word}": float(word in head) for word in _texts()["head"]}
    return signs | {f"has {word}": float(word in whole) for word in _texts()["doubt"]}


def _meets(report: Proposed, phrase: Phrase, start: int, end: int) -> bool:
    return start <= report.starts[phrase.end - 1] and report.starts[phrase.start] < end


@cache
def _texts() -> Mapping[str, Sequence[str]]:
    return tomllib.loads(_FILE.read_text("utf-8"))
