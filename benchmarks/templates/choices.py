"""What else a template may hold, each option with its signs: numbers of people harmed, effects, how sure the blame is, places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from benchmarks.sets.muc4 import CONFIDENCES, EFFECTS, wording
from benchmarks.templates.cues import cues
from benchmarks.templates.incidents import AT_HOME, Incident
from benchmarks.templates.phrases import Phrase, written
from benchmarks.templates.proposals import Named, Proposed
from benchmarks.templates.signs import Signs, kind_signs

from counterclaim.model.count import Count

# Phrases that may be victims, the likeliest first: no more of them give numbers.
_LIKELIEST = 40
_LIKELY = 0.3
# From this chance on a phrase may be the organisation that is blamed.
_BLAMED = 0.15
_STANCES = ("accuses", "suspects", "denies", "admits")
_SAYERS = ("report", "official", "armed_group")

# Values that the words told of an incident speak for, each with a judge of its own.
WORDED = [("effect", value) for value in EFFECTS] + [("confidence", value) for value in CONFIDENCES]

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
    yield from _numbers(report, incident, chances["Victim"], counts, common)
    harm = _harm(incident, counts)
    for effect in EFFECTS:
        yield Option("effect", (effect,), common | harm | words.get(f"effect {effect}", {}))
    blame = _blame(report, chances["PerpOrg"]) | _cues(report, incident, chances["PerpOrg"])
    for confidence in CONFIDENCES:
        yield Option("confidence", (confidence,), common | blame | words.get(f"confidence {confidence}", {}))
    yield from _places(report, incident, common)


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


def _numbers(
    report: Proposed, incident: Incident, chances: Sequence[float], counts: list[tuple[int, Count]], common: Signs
) -> Iterator[Option]:
    order = sorted(range(len(chances)), key=lambda number: -chances[number])[:_LIKELIEST]
    by: dict[str, list[float]] = {}
    for number in order:
        by.setdefault(report.phrases[number].number, []).append(chances[number])
    likely = sum(chance > _LIKELY for chance in chances)
    own = [count for at, count in counts if at in incident.triggers]
    said = Counter(written(count.low, count.high, count.qualifier) for count in own)
    for value in said:
        by.setdefault(value, [])
    ranked = sorted(by, key=lambda value: -max(by[value], default=0.0))
    for rank, value in enumerate(ranked):
        kinds = {count.kind for count in own if written(count.low, count.high, count.qualifier) == value}
        signs = _likely(by[value]) | {
            "rank": float(rank),
            "all likely": float(likely),
            "all others": float(likely - sum(chance > _LIKELY for chance in by[value])),
            "said": float(said[value]),
            "all said": float(sum(said.values())),
            "one": float(value == "1"),
            "plural": float(value == "plural"),
            "exact": float(value.isdigit()),
        }
        yield Option(
            "number", (value,), common | signs | {kind: float(kind in kinds) for kind in ("killed", "injured", "abducted")}
        )


def _likely(chances: list[float]) -> Signs:
    none = 1.0
    for chance in chances:
        none *= 1 - chance
    likely = sum(chance > _LIKELY for chance in chances)
    return {"likeliest": max(chances, default=0.0), "any": 1 - none, "likely": float(likely)}


def _harm(incident: Incident, counts: list[tuple[int, Count]]) -> Signs:
    own = Counter(str(count.kind) for at, count in counts if at in incident.triggers)
    scene = Counter(str(count.kind) for _, count in counts)
    fighting = sum(count.group in ("soldiers", "militants", "attackers") for at, count in counts if at in incident.triggers)
    signs = {kind: float(own[kind]) for kind in ("killed", "injured", "abducted")} | {"fighting": float(fighting)}
    return signs | {f"scene {kind}": float(scene[kind]) for kind in ("killed", "injured")}


def _blame(report: Proposed, chances: Sequence[float]) -> Signs:
    """What the reading's attributions say of all parties and of the likeliest ones, and what kind of party the likeliest is."""
    order = sorted(range(len(chances)), key=lambda number: -chances[number])[:4]
    likely = [report.phrases[number] for number in order if chances[number] > _BLAMED]
    near = [each for each in report.blame if any(_meets(report, phrase, each.span.start, each.span.end) for phrase in likely)]
    signs = {f"any {stance}": float(sum(each.stance == stance for each in report.blame)) for stance in _STANCES}
    signs |= {f"own {stance}": float(sum(each.stance == stance for each in near)) for stance in _STANCES}
    signs |= {f"by {kind}": float(sum(each.claimant == kind for each in near)) for kind in _SAYERS}
    return signs | {name: likely[0].signs[name] for name in ("actor", "state", "rebel") if likely}


def _cues(report: Proposed, incident: Incident, chances: Sequence[float]) -> Signs:
    """What the words speak for where the likeliest ones are named, where the incident is told, where both are, and anywhere."""
    blamed = blamed_of(report, chances)
    named = {report.sentence_of[phrase.head] for phrase in report.phrases if wording(phrase.text) in blamed}
    told_in = {report.sentence_of[trigger] for trigger in incident.triggers}
    beside = {each + off for each in named & told_in or named for off in (-1, 1)} & set(range(len(report.cues)))
    sentences = {"named": named, "told": told_in, "both": named & told_in, "beside": beside, "report": range(len(report.cues))}
    return {
        f"{where} {cue}": sum(cue in report.cues[each] for each in of) / max(1, len(of))
        for where, of in sentences.items()
        for cue in cues()
    } | {"named in": float(len(named)), "named and told": float(len(named & told_in))}


def _meets(report: Proposed, phrase: Phrase, start: int, end: int) -> bool:
    return start <= report.starts[phrase.end - 1] and report.starts[phrase.start] < end


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
