"""The rules engine: reporting cues, counts and constructions of blame over a parse, with the vocabulary's data.

French and Arabic, for which no parse comes with the package, are read by the rules over words (lexical/).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from counterclaim.model.account import Account
from counterclaim.model.ledger import EngineName
from counterclaim.model.mention import Mentions
from counterclaim.model.report import Report
from counterclaim.reading.anchors import Anchors
from counterclaim.reading.attribution_claims import attribution_claims
from counterclaim.reading.attribution_mention import AttributionMention
from counterclaim.reading.attributions import find_attributions
from counterclaim.reading.claimants import Claimants
from counterclaim.reading.count_claims import count_claims, totals
from counterclaim.reading.counts import CountMention, find_counts
from counterclaim.reading.descriptors import Descriptors, find_descriptors
from counterclaim.reading.drafts import Draft
from counterclaim.reading.engine import Reading
from counterclaim.reading.event_types import EventMention, find_events, type_of
from counterclaim.reading.lexical.engine import lexical_engine
from counterclaim.reading.parse import parse, pipeline
from counterclaim.reading.saying_claims import find_sayings, saying_claims
from counterclaim.reading.sayings import SayingMention
from counterclaim.reading.scene import Scene
from counterclaim.reading.scenes import Scenes
from counterclaim.reading.voices import Voices

if TYPE_CHECKING:
    from spacy.tokens import Doc


class RulesEngine:
    """Reads by rules alone: nothing is learnt, nothing leaves the machine, and the same report always reads the same."""

    name = EngineName("rules", "2")
    languages = ("en", "fr", "ar")

    def read(self, report: Report, cased: str, mentions: Mentions) -> Reading:
        """The accounts and claims of one report; one whose language is not said or not told is read as English."""
        if report.language is not None and report.language != "en" and report.language in self.languages:
            return lexical_engine(report.language).read(report, cased, mentions)
        # The zone frees the strings of each report, so that a run of millions keeps its memory.
        with pipeline().memory_zone():
            return reading_of(evidence_of(parse(cased), mentions))


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is found in one parsed report before it is said whose each number is and what is blamed on whom."""

    doc: Doc
    claimants: Claimants
    events: list[EventMention]
    counts: list[CountMention]
    attributions: list[AttributionMention]
    sayings: list[SayingMention]
    scenes: Scenes


def evidence_of(doc: Doc, mentions: Mentions) -> Evidence:
    """Everything that the rules find in a parsed report."""
    voices = Voices(doc)
    events, counts, attributions, sayings = find_events(doc), find_counts(doc), find_attributions(doc), find_sayings(doc)
    triggers = [event.trigger for event in events] + [count.trigger for count in counts] + [each.trigger for each in attributions]
    scenes = Scenes(doc, Anchors(doc, mentions, voices.frames), triggers, totals(counts))
    return Evidence(doc, Claimants(doc, voices), events, counts, attributions, sayings, scenes)


def reading_of(evidence: Evidence) -> Reading:
    """What the rules make of what they found."""
    doc, claimants, scenes = evidence.doc, evidence.claimants, evidence.scenes
    drafts = [
        *count_claims(doc, evidence.counts, claimants, scenes),
        *attribution_claims(doc, evidence.attributions, claimants, scenes),
        *saying_claims(evidence.sayings, claimants, scenes),
    ]
    return composed(drafts, evidence)


def composed(drafts: Iterable[Draft], evidence: Evidence) -> Reading:
    """Claims numbered in the order of the text, and an account for every incident that something is said of."""
    ordered = sorted(drafts, key=lambda draft: (draft.quote, draft.kind, draft.target.span if draft.target else draft.quote))
    if not evidence.events and not ordered:
        return Reading()
    scenes, descriptors = evidence.scenes, find_descriptors(evidence.doc)
    told = [scene for scene in scenes.all if scene is scenes.focus or any(draft.scene is scene for draft in ordered)]
    names = {id(scene): f"a{number}" for number, scene in enumerate(told, 1)}
    claims = tuple(draft.numbered(number, names.get(id(draft.scene))) for number, draft in enumerate(ordered, 1))
    accounts = tuple(_account(scene, names[id(scene)], evidence.events, descriptors, scenes) for scene in told)
    return Reading(accounts, claims)


def _account(scene: Scene, name: str, events: list[EventMention], descriptors: Descriptors, scenes: Scenes) -> Account:
    own = [event for event in events if scenes.at(event.trigger) is scene]
    return Account(
        name,
        scene.focus,
        type_of(own),
        scene.date,
        scene.place,
        weapons=tuple(span for index, span in descriptors.weapons if scenes.nearest(index) is scene),
        objects=tuple(span for index, span in descriptors.objects if scenes.nearest(index) is scene),
        victims=tuple(span for index, span in descriptors.victims if scenes.nearest(index) is scene),
    )
