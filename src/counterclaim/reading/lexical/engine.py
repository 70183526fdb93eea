"""The lexicon engine: reads French and Arabic by the words of its vocabulary and their order, without a parse."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from counterclaim.model.account import Account
from counterclaim.model.ledger import EngineName
from counterclaim.model.mention import Mentions
from counterclaim.model.report import Report
from counterclaim.model.span import Span
from counterclaim.reading.drafts import Draft
from counterclaim.reading.engine import Reading
from counterclaim.reading.lexical.attribution_claims import attribution_claims, find_attributions
from counterclaim.reading.lexical.count_claims import count_claims
from counterclaim.reading.lexical.counts import find_counts
from counterclaim.reading.lexical.events import Events
from counterclaim.reading.lexical.languages import text_of
from counterclaim.reading.lexical.numbers import find_numbers
from counterclaim.reading.lexical.scenes import Scenes
from counterclaim.reading.lexical.text import Text
from counterclaim.reading.lexical.utterance_claims import find_utterances, utterance_claims
from counterclaim.reading.lexical.voice import Voice
from counterclaim.reading.lexical.voices import Voices
from counterclaim.reading.scene import Scene

# How many words behind a verb of saying its time may stand.
_BESIDE = 4
# How far before it, where commas enclose it.
_ASIDE = 7
# What is said begins here, and with it the times of the event.
_TOLD = ("grammar.conjunctions.that", "events.violence.words")


class LexicalEngine:
    """Reads by rules over words: nothing is learnt, nothing leaves the machine, and the same report always reads the same."""

    name = EngineName("lexicon", "1")

    def __init__(self, language: str) -> None:
        self.language = language

    @property
    def languages(self) -> tuple[str, ...]:
        """The one language whose words it knows."""
        return (self.language,)

    def read(self, report: Report, cased: str, mentions: Mentions) -> Reading:
        """The accounts and claims of one report."""
        return _read(text_of(cased, self.language), mentions)


@cache
def lexical_engine(language: str) -> LexicalEngine:
    """The engine of a language, made once."""
    return LexicalEngine(language)


def _read(text: Text, mentions: Mentions) -> Reading:
    voices = Voices(text)
    events = Events(text)
    numbers = find_numbers(text, [date.span for date in mentions.dates])
    counts = find_counts(text, numbers)
    attributions = find_attributions(text, voices)
    if not counts and not events.tell_of_violence and not events.answers_for(attributions):
        return Reading()
    triggers = [*events.triggers, *(count.trigger for count in counts), *(each.trigger for each in attributions)]
    scenes = Scenes(text, mentions, triggers, _said_at(text, voices), voices.speaking())
    drafts = [
        *count_claims(text, counts, voices, scenes),
        *attribution_claims(text, attributions, voices, scenes),
        *utterance_claims(text, find_utterances(text, voices), scenes),
    ]
    return _composed(text, drafts, events, scenes, voices)


def _said_at(text: Text, voices: Voices) -> set[int]:
    """The words at which a time would be that of a saying: beside its verb, or of the statement that says it."""
    found: set[int] = set()
    for voice in voices.all:
        if any(text.has(i, "reporting.verbs.receiving") for i in range(*voice.cue)):
            continue  # a hospital takes in the hurt on the day of the event
        aside = _ASIDE if text.is_mark(voice.cue[0] - 1, ",") else 2  # "qui, dès le lendemain, ont nié"
        named = voice.behind or text.cased and voice.speaker.start >= voice.cue[1]  # "selon un bilan transmis lundi par X, …"
        early = voice.cue[0] if named else max(voice.cue[0] - aside, voice.speaker.end)
        last = min(max(voice.cue[1], voice.said) + _BESIDE, text.sentence(voice.cue[0]).end)
        end = next((i for i in range(voice.cue[1], last) if text.has(i, *_TOLD)), last)
        found.update(range(early, end))
        if text.cased and not voice.behind and _had_said(text, voice):
            found.update(range(text.sentence(voice.cue[0]).start, voice.speaker.start))
    for i in range(len(text)):
        if text.has(i, "background.signs.publishing"):
            found.update(range(i, max(i + _BESIDE, text.end(i, "background.signs.publishing") + 2)))
        elif text.has(i, "reporting.sources.given"):
            found.update(range(i, i + 2))  # "contre 29 annoncés dimanche"
    return found


def _had_said(text: Text, voice: Voice) -> bool:
    """Whether a time opens the sentence of what somebody said before: "Lundi, les autorités avaient évoqué 20 morts"."""
    opening = range(text.sentence(voice.cue[0]).start, voice.speaker.start)
    before = any(text.forms[i].endswith(text.grammar.endings["imperfect"]) for i in range(*voice.cue))
    return before and 0 < len(opening) <= _ASIDE and text.is_mark(opening[-1], ",")


def _composed(text: Text, drafts: Iterable[Draft], events: Events, scenes: Scenes, voices: Voices) -> Reading:
    """Claims numbered in the order of the text, and an account for every incident that something is said of."""
    ordered = sorted(drafts, key=lambda draft: (draft.quote, draft.kind, draft.target.span if draft.target else draft.quote))
    told = [scene for scene in scenes.all if scene is scenes.focus or any(draft.scene is scene for draft in ordered)]
    names = {id(scene): f"a{number}" for number, scene in enumerate(told, 1)}
    claims = tuple(draft.numbered(number, names.get(id(draft.scene))) for number, draft in enumerate(ordered, 1))
    return Reading(tuple(_account(text, scene, names[id(scene)], events, scenes, voices) for scene in told), claims)


def _account(text: Text, scene: Scene, name: str, events: Events, scenes: Scenes, voices: Voices) -> Account:
    def own(kind: str) -> tuple[int, ...]:
        told = (i for i in events.described(kind) if scenes.nearest(i) is scene)
        return tuple(i for i in told if kind != "victims" or i not in voices.naming)  # "Médecins sans frontières" who speak

    def spans(kind: str) -> tuple[Span, ...]:
        return tuple(text.span(i, text.end(i, f"events.descriptors.{kind}")) for i in own(kind))

    return Account(
        name,
        scene.focus,
        events.type_of(scene.triggers),
        scene.date,
        scene.place,
        spans("weapons"),
        spans("objects"),
        spans("victims"),
    )
