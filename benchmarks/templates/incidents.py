"""What may be a template: one kind of violence in one incident of a report, with the signs that it is one of the set's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.templates.deeds import deeds
from benchmarks.templates.standing import governor_of, shape
from benchmarks.templates.told import Told

from counterclaim.model.daterange import DateRange
from counterclaim.reading.reality import is_unreal
from counterclaim.vocabulary.loader import load_toml

KINDS = ("attack", "bombing", "kidnapping", "arson", "robbery")
# The countries whose violence the set is about (taskdoc, 1.0).
AT_HOME = frozenset({"AR", "BO", "CL", "CO", "EC", "GT", "HN", "PE", "SV"})
_TOLD = ("NOUN", "VERB", "ADJ", "PROPN")


@dataclass(frozen=True, slots=True)
class Incident:
    """One that may be a template. scene: which of the report's incidents; triggers: the words that tell of it."""

    kind: str
    scene: int
    triggers: tuple[int, ...]
    words: dict[str, tuple[str, ...]]
    signs: dict[str, float]


def incidents(told: Told) -> Iterator[Incident]:
    """Every kind of violence in every incident of a report, that of the report's own first."""
    of = {index: number for number, scene in enumerate(told.scenes) for index in scene.triggers}
    found: dict[tuple[int, str], list[int]] = defaultdict(list)
    for event in told.events:
        found[of.get(event.trigger, 0), kind_of(event.event_type)].append(event.trigger)
    for count in told.counts:
        kind = "kidnapping" if count.count.kind == "abducted" else "attack"
        found[of.get(count.trigger, 0), kind].append(count.trigger)
    _add_deeds(told, of, found)
    report = tuple(sorted({shape(token) for token in told.doc if token.pos_ in _TOLD}))
    for (scene, kind), triggers in sorted(found.items()):
        told_in = {told.doc[index].sent.start: told.doc[index].sent for index in triggers}
        near = tuple(sorted({shape(token) for sentence in told_in.values() for token in sentence if token.pos_ in _TOLD}))
        hung = {governor_of(token) for sentence in told_in.values() for token in sentence if token.pos_ in ("NOUN", "PROPN")}
        governors = tuple(sorted({f"{shape(governor)} {how}" for governor, how in hung}))
        words = {
            "near": near,
            "governor": governors,
            "report": report,
            "trigger": tuple(sorted({shape(told.doc[index]) for index in triggers})),
        }
        yield Incident(kind, scene, tuple(sorted(set(triggers))), words, _signs(told, scene, kind, triggers, found))


def _add_deeds(told: Told, of: dict[int, int], found: dict[tuple[int, str], list[int]]) -> None:
    """Fires and robberies that the reader has no event for, in the incident that is told of nearest before them."""
    has = {(kind, index) for (_, kind), triggers in found.items() for index in triggers}
    for kind, index in deeds(told.doc):
        if (kind, index) not in has:
            before = max((trigger for trigger in of if trigger <= index), default=None)
            found[of[before] if before is not None else 0, kind].append(index)


def kind_of(event_type: str) -> str:
    """The set's type of incident (taskdoc/template-doc-part2.v7, slot 4); what it has no type for is an attack there."""
    return str(load_toml("event_types.toml")[event_type]["muc4"]).lower() or "attack"


def _signs(told: Told, number: int, kind: str, triggers: list[int], found: dict[tuple[int, str], list[int]]) -> dict[str, float]:
    doc, scene = told.doc, told.scenes[number]
    own = [event for event in told.events if event.trigger in triggers]
    at = {event.trigger for event in own}
    counts = [each.count for each in told.counts if each.trigger in triggers]
    blame = [each for each in told.attributions if each.trigger in scene.triggers]
    place = scene.place.place if scene.place is not None else None
    sentences = list(doc.sents)
    first = doc[min(triggers)].sent.start
    signs = {
        "focus": float(scene.focus),
        "scene": float(number),
        "triggers": float(len(at)),
        "generic": sum(event.generic for event in own) / max(1, len(own)),
        "clash": float(sum(event.event_type == "clash" for event in own)),
        "arrest": float(sum(event.event_type in ("arrest", "other") for event in own)),
        "share": len(triggers) / sum(map(len, found.values())),
        "first": min(triggers) / len(doc),
        "first word": float(min(triggers)),
        "first sentence": float(sum(sentence.start < first for sentence in sentences)),
        "sentences": float(len(sentences)),
        "told in": float(len({doc[index].sent.start for index in triggers})),
        "scenes": float(len(told.scenes)),
        "kinds": float(len({kind for scene, kind in found if scene == number})),
        "all": float(len(found)),
        "same kind": float(sum(other == kind for _, other in found)),
        "unreal": float(sum(is_unreal(doc[index]) for index in triggers)),
        "title": float(sum(event.title for event in own)),
        "verbs": sum(doc[index].pos_ == "VERB" for index in triggers) / len(triggers),
        "past": float(sum(doc[index].tag_ in ("VBD", "VBN") for index in triggers)),
        "home": float(place is not None and place.country in AT_HOME),
        "abroad": float(place is not None and place.country is not None and place.country not in AT_HOME),
        "about home": float(told.mentions.country in AT_HOME),
        "placed": float(place.precision) if place is not None else 9.0,
        "blame": float(len(blame)),
        "killed": float(sum(count.kind == "killed" for count in counts)),
        "injured": float(sum(count.kind == "injured" for count in counts)),
        "abducted": float(sum(count.kind == "abducted" for count in counts)),
        "soldiers": float(sum(count.group in ("soldiers", "militants", "attackers") for count in counts)),
        "harmed": float(max((count.low or count.high or 0 for count in counts), default=0)),
    }
    signs |= {f"is {name}": float(kind == name) for name in KINDS}
    signs |= {f"scene has {name}": float((number, name) in found) for name in KINDS}
    return signs | _when(told, scene.date.range if scene.date else None, bool(scene.date and scene.date.historic))


def _when(told: Told, range: DateRange | None, historic: bool) -> dict[str, float]:
    signs = {"historic": float(historic), "dated": float(range is not None)}
    if range is not None and told.mentions.published is not None:
        signs |= {"days ago": float((told.mentions.published - range.start).days), "exact": float(range.precision)}
    return signs
