"""Deeds that a party announces of itself by a verbal noun: "أعلن الجيش قصف …"."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.model.claim import ClaimantKind
from counterclaim.reading.lexical.names import GROUP
from counterclaim.reading.lexical.parties import Phrase
from counterclaim.reading.lexical.text import Sentence, Text
from counterclaim.reading.lexical.voices import Voices

PARTIES = (ClaimantKind.OFFICIAL, ClaimantKind.ARMED_GROUP)
# Behind these a deed is what is denied.
DENYING = ("attributions.deny.verbs", "attributions.dispute.verbs", "attributions.deny.rejecting")


def announced(text: Text, sentence: Sentence, voices: Voices) -> Iterator[tuple[int, list[Phrase]]]:
    """ "أعلن الجيش قصف …": the deed whose verbal noun follows whoever announces it."""
    for voice in voices.in_sentence(sentence):
        i = voice.said
        while text.has(i, "grammar.adverbs.words", "grammar.conjunctions.and") or text.is_mark(i, ","):
            i = max(text.end(i, "grammar.adverbs.words"), i + 1)
        party = voice.speaker.kind in PARTIES
        if (
            party
            and voice.speaker.named
            and i < sentence.end
            and text.has(i, "attributions.deeds.nouns")
            and not text.has(voice.cue[0], *_NOT_ONES_OWN)
        ):
            yield i, [(voice.speaker.start, voice.speaker.end)]


def explained(text: Text, sentence: Sentence, voices: Voices) -> Iterator[tuple[int, list[Phrase]]]:
    """ "L'armée dit que la frappe visait des rebelles": an army that gives the aim of the attack on its enemy made it."""
    for i in range(sentence.start, sentence.end):
        at = that = text.end(i, "grammar.conjunctions.that")
        attack = at + text.has(at, "grammar.determiners.definite")
        behind = text.end(attack, _ATTACKS)
        known = (attack > at or text.words[attack].definite) if attack < len(text) else False
        if that == i or not known or behind == attack:
            continue
        while text.has(behind, "parties.attacks.adjectives", "grammar.auxiliaries.have", "grammar.auxiliaries.was"):
            behind += 1
        verb, voice = text.end(behind, _AIMED), voices.at(i)
        speaks = voice is not None and voice.speaker.named and voice.speaker.kind is ClaimantKind.OFFICIAL
        enemy = text.find(verb, min(verb + _AHEAD, sentence.end), *_ENEMIES) if verb > behind else None
        if speaks and voice and enemy is not None and _is_military(text, voice.speaker.start, voice.speaker.end):
            yield behind, [(voice.speaker.start, voice.speaker.end)]


def _is_military(text: Text, start: int, end: int) -> bool:
    return any(text.has(i, "parties.speakers.military") for i in range(start, end))


_ATTACKS, _AIMED, _AHEAD = "parties.attacks.nouns", "attributions.deeds.aimed", 7
_ENEMIES = (GROUP, "people.militants.nouns", "parties.sides.nouns", "people.attackers.nouns")
_NOT_ONES_OWN = (
    *DENYING,
    "attributions.accuse.verbs",
    "attributions.accuse.shifted",
    "sayings.reactions.verbs",
    "sayings.demands.verbs",
)
