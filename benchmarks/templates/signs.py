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
