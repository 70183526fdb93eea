"""Counts with their claimants: each number once for each source, and no figure of the title's that the text has from somebody."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from counterclaim.model.claim import Claimant, ClaimantKind, ClaimKind
from counterclaim.model.count import Qualifier
from counterclaim.reading.drafts import Draft
from counterclaim.reading.lexical.counts import CountMention, quote_of
from counterclaim.reading.lexical.kinds import kind_of
from counterclaim.reading.lexical.party_names import full_name
from counterclaim.reading.lexical.scenes import Scenes
from counterclaim.reading.lexical.speakers import Speaker
from counterclaim.reading.lexical.text import Text
from counterclaim.reading.lexical.voice import Voice
from counterclaim.reading.lexical.voices import Voices

_LONGEST_QUOTE, _NEAR = 14, 6


@dataclass(frozen=True, slots=True)
class _Said:
    draft: Draft
    title: bool


def count_claims(text: Text, counts: Sequence[CountMention], voices: Voices, scenes: Scenes) -> list[Draft]:
    """The counts of a report, in the order of the text."""
    said: list[_Said] = []
    for mention in counts:
        if mention.trigger in voices.naming and (mention.number.single or mention.start in voices.naming):
            continue  # "plusieurs déplacés ont raconté": whoever speaks is not counted
        draft = _draft(text, mention, voices, scenes)
        if not any(_same(draft, other.draft) for other in said):
            said.append(_Said(draft, text.sentence(mention.trigger).title))
    return [
        one.draft
        for one in said
        if not (one.title and any(_repeats(one.draft, other.draft) for other in said if not other.title))
    ]


def _draft(text: Text, mention: CountMention, voices: Voices, scenes: Scenes) -> Draft:
    voice = voices.at(mention.trigger)
    if voice is not None and _adds_to_claim(text, voice, mention.trigger):
        voice = _behind_it(text, voices, mention.trigger)
    start, end = quote_of(text, mention, mention.trigger, _LONGEST_QUOTE)
    return Draft(
        ClaimKind.COUNT,
        scenes.at(mention.trigger),
        claimant_of(text, voice),
        text.span(start, end),
        text.span(*voice.cue) if voice is not None else None,
        via_of(text, voice),
        count=mention.count,
    )


def _behind_it(text: Text, voices: Voices, at: int) -> Voice | None:
    """Whoever is cited behind what the report tells of a claimed deed: "…, qui a fait dix morts, selon l'agence X"."""
    sentence = text.sentence(at)
    return next((voice for voice in voices.in_sentence(sentence) if voice.behind and at < voice.cue[0]), None)


def _adds_to_claim(text: Text, voice: Voice, at: int) -> bool:
    """Whether the report tells what a deed did that somebody claims: "X a revendiqué l'attentat, qui a fait 46 morts"."""
    claim = None if voice.behind else text.find(voice.cue[0], at, "attributions.admit.claiming")
    if text.cased and text.find(at, at + _NEAR, "grammar.auxiliaries.conditional") is not None:
        return False  # "…, au cours de laquelle 60 hommes auraient été tués"
    if claim is None or text.find(voice.cue[0], at, "grammar.conjunctions.that", "reporting.verbs.going_on") is not None:
        return False
    return text.find(claim, at, "attributions.admit.adding") is not None


def claimant_of(text: Text, voice: Voice | None) -> Claimant:
    """The claimant of a voice; the report itself where there is none."""
    return claimant_by(text, voice.speaker) if voice is not None else Claimant.report()


def claimant_by(text: Text, speaker: Speaker) -> Claimant:
    """The claimant that a speaker is; unknown where the report names nobody."""
    if not speaker.named:
        return Claimant(ClaimantKind.UNKNOWN)
    return Claimant(speaker.kind, text.span(*full_name(text, (speaker.start, speaker.end))))


def via_of(text: Text, voice: Voice | None) -> tuple[Claimant, ...]:
    """Who passed on what a voice says."""
    if voice is None or voice.via is None:
        return ()
    kind = kind_of(text, *voice.via)
    return (Claimant(ClaimantKind.JOURNALIST_MEDIA if kind is ClaimantKind.UNKNOWN else kind, text.span(*voice.via)),)


def _same(one: Draft, other: Draft) -> bool:
    return one.count == other.count and one.claimant == other.claimant and one.scene is other.scene


def _repeats(title: Draft, body: Draft) -> bool:
    """Whether the body says the number of the title."""
    one, other = title.count, body.count
    assert one and other
    more = other.qualifier is Qualifier.AT_LEAST and one.low is not None and other.low == one.low + 1  # "500", "plus de 500"
    alike = (one.low or one.high) == (other.low or other.high) or more
    return one.kind is other.kind and alike and title.scene is body.scene
