"""The signs by which it is judged whether an incident is a template, and whether a phrase fills a slot of it."""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks.sets.muc4 import wording
from benchmarks.templates.incidents import KINDS, Incident
from benchmarks.templates.phrases import Phrase
from benchmarks.templates.proposals import Proposed

Signs = dict[str, float]
_FAR = 999.0


def bag_of(incident: Incident) -> list[str]:
    """The words that are told of an incident, each with the aspect it stands in, and those near it with its kind."""
    words = [f"{aspect} {word}" for aspect, said in incident.words.items() for word in said]
    return words + [f"{incident.kind} {word}" for word in incident.words["near"]]


def kind_signs(incident: Incident) -> Signs:
    """Which kind an incident is of."""
    return {f"is {kind}": float(incident.kind == kind) for kind in KINDS}


# How a phrase stands, of which what speaks for it depends on the kind of violence.
_BY_KIND = ("head", "governor", "verb")


def phrase_bag(incident: Incident, phrase: Phrase, off: int) -> list[str]:
    """The words that stand with a phrase, each with its aspect, some with the kind of violence. off: how many sentences away."""
    words = [f"{aspect} {word}" for aspect, said in phrase.words.items() if aspect != "around" for word in said]
    words += [f"{incident.kind} {aspect} {word}" for aspect in _BY_KIND for word in phrase.words[aspect]]
    tie = "tied" if phrase.hangs[0] in incident.triggers else "under" if phrase.hangs[1] in incident.triggers else "apart"
    how = phrase.words["how"][0]
    return [
        *words,
        f"off {min(off, 4)}",
        f"{tie} {how}",
        f"{incident.kind} {tie} {how}",
        *(f"{tie} {word}" for word in phrase.words["head"]),
    ]


def sentences_off(report: Proposed, incident: Incident, phrase: Phrase) -> int:
    """How many sentences a phrase is away from where the incident is told."""
    told_in = {report.sentence_of[trigger] for trigger in incident.triggers}
    return min(abs(report.sentence_of[phrase.head] - each) for each in told_in)


def phrase_signs(report: Proposed, incident: Incident, phrase: Phrase, others: Sequence[Incident]) -> Signs:
    """How a phrase stands to an incident. others: what else of the report is a template."""
    at, triggers, said = phrase.head, incident.triggers, wording(phrase.text)
    sentence = report.sentence_of[at]
    told_in = {report.sentence_of[trigger] for trigger in triggers}
    near = min(abs(trigger - at) for trigger in triggers)
    last = max((trigger for trigger in report.scene_of if trigger <= at), default=None)
    signs = {
        "near": float(near),
        "sentences off": float(min(abs(sentence - each) for each in told_in)),
        "in its scene": float((report.scene_of[last] if last is not None else 0) == incident.scene),
        "in its sentence": float(sentence in told_in),
        "of sentence": float(sentence),
        "nearer than others": min((abs(trigger - at) for other in others for trigger in other.triggers), default=_FAR) - near,
        "others": float(len(others)),
        "triggers": float(len(triggers)),
        "times": float(report.times[said]),
        "is first": float(report.first[said] == at),
        "words": float(len(report.sentence_of)),
        "focus": float(report.focus[incident.scene]),
        "hangs on it": float(phrase.hangs[0] in triggers),
        "its verb": float(phrase.hangs[1] in triggers),
        "hangs on other": float(any(set(phrase.hangs) & set(other.triggers) for other in others)),
    }
    return phrase.signs | signs | _around(at, triggers) | kind_signs(incident)


def _around(at: int, triggers: Sequence[int]) -> Signs:
    """How far the triggers before and behind are; nothing where there is none."""
    before = [at - trigger for trigger in triggers if trigger <= at]
    after = [trigger - at for trigger in triggers if trigger > at]
    signs: Signs = {}
    if before:
        signs["behind"] = float(min(before))
    if after:
        signs["before"] = float(min(after))
    return signs
