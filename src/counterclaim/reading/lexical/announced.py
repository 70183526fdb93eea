"""Deeds that a party announces of itself by a verbal noun: "أعلن الجيش قصف …"."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.model.claim import ClaimantKind
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


_NOT_ONES_OWN = (
    *DENYING,
    "attributions.accuse.verbs",
    "attributions.accuse.shifted",
    "sayings.reactions.verbs",
    "sayings.demands.verbs",
)
