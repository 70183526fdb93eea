"""What else a template may hold, each option with its signs: numbers of people harmed, effects, how sure the blame is, places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from benchmarks.sets.muc4 import CONFIDENCES, EFFECTS
from benchmarks.templates.blame import blame_signs
from benchmarks.templates.incidents import AT_HOME, Incident
from benchmarks.templates.numbers import number_signs
from benchmarks.templates.proposals import Named, Proposed
from benchmarks.templates.signs import Signs, kind_signs

from counterclaim.model.count import Count

# Values that the words told of an incident speak for, each with a judge of its own.
WORDED = [("effect", value) for value in EFFECTS]

Chances = Mapping[str, Sequence[float]]


@dataclass(frozen=True, slots=True)
class Option:
    """One value that a slot may have; of a place, its name with all that it lies in."""

    slot: str
    value: tuple[str, ...]
    signs: Signs

    @property
    def question(self) -> str:
        """Which judge is asked: effects and confidences have one each."""
        return f"{self.slot} {self.value[0]}" if self.slot in ("effect", "confidence") else self.slot


def options(
    report: Proposed, incident: Incident, chance: float, chances: Chances, words: Mapping[str, Signs]
) -> Iterator[Option]:
    """What an incident may be said to have.

    chance: that it is a template. chances: of each phrase, by slot. words: what the words told of it say, by question.
    """
    common = kind_signs(incident) | {"chance": chance, "triggers": float(len(incident.triggers))}
    common |= {f"most {slot}": max(chances[slot], default=0.0) for slot in ("Victim", "PerpOrg", "PerpInd")}
    counts = [(at, count) for at, count in report.counts if report.scene_of.get(at, 0) == incident.scene]
    for number, signs in number_signs(report, incident, chances["Victim"], counts):
        yield Option("number", (number,), common | signs)
    harm = _harm(incident, counts)
    for effect in EFFECTS:
        yield Option("effect", (effect,), common | harm | words.get(f"effect {effect}", {}))
    blame = blame_signs(report, incident, chances["PerpOrg"])
    for confidence in CONFIDENCES:
        yield Option("confidence", (confidence,), common | blame)
    yield from _places(report, incident, common)


def _harm(incident: Incident, counts: list[tuple[int, Count]]) -> Signs:
    own = Counter(str(count.kind) for at, count in counts if at in incident.triggers)
    scene = Counter(str(count.kind) for _, count in counts)
    fighting = sum(count.group in ("soldiers", "militants", "attackers") for at, count in counts if at in incident.triggers)
    signs = {kind: float(own[kind]) for kind in ("killed", "injured", "abducted")} | {"fighting": float(fighting)}
    return signs | {f"scene {kind}": float(scene[kind]) for kind in ("killed", "injured")}


def _places(report: Proposed, incident: Incident, common: Signs) -> Iterator[Option]:
    """Each place that the report names, at the mention that stands nearest."""
    told_in = {report.sentence_of[trigger] for trigger in incident.triggers}
    times = Counter(place.levels[0] for place in report.places)
    near: dict[tuple[str, ...], tuple[int, int, Named]] = {}
    for order, place in enumerate(report.places):
        off = min(abs(trigger - place.at) for trigger in incident.triggers)
        if place.levels not in near or off < near[place.levels][0]:
            near[place.levels] = off, order, place
    for rank, (off, order, place) in enumerate(sorted(near.values(), key=lambda each: each[:2])):
        site, own = report.sites[incident.scene], report.sites[0]
        signs = {
            "near": float(off),
            "order": float(order),
            "rank": float(rank),
            "times": float(times[place.levels[0]]),
            "in its sentence": float(place.sentence in told_in),
            "site": float(site[:1] == place.levels[:1]),
            "own site": float(own[:1] == place.levels[:1]),
            "same country": float(site[-1:] == place.levels[-1:]),
            "home": float(place.country in AT_HOME),
        }
        yield Option("location", place.levels, common | place.signs | signs)
