"""Demands and reactions as claims, each by every one who utters it."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.model.claim import Claimant
from counterclaim.reading.drafts import Draft
from counterclaim.reading.lexical.count_claims import claimant_by, via_of
from counterclaim.reading.lexical.demands import find_demands
from counterclaim.reading.lexical.reactions import find_reactions
from counterclaim.reading.lexical.scenes import Scenes
from counterclaim.reading.lexical.speakers import Speaker
from counterclaim.reading.lexical.text import Text
from counterclaim.reading.lexical.utterances import Utterance
from counterclaim.reading.lexical.voices import Voices


def find_utterances(text: Text, voices: Voices) -> list[Utterance]:
    """Every demand and reaction of a text; none of its title, which repeats them."""
    return [
        mention
        for sentence in text.sentences
        if not sentence.title
        for find in (find_demands, find_reactions)
        for mention in find(text, sentence, voices)
    ]


def utterance_claims(text: Text, mentions: Sequence[Utterance], scenes: Scenes) -> list[Draft]:
    """The claims that they make; the same words by the same claimant once."""
    drafts: list[Draft] = []
    for mention in mentions:
        for claimant in _claimants(text, mention.source):
            draft = Draft(
                mention.kind,
                scenes.of_response(mention.cue[0]),
                claimant,
                text.span(*mention.quote),
                text.span(*mention.cue),
                via_of(text, mention.voice),
            )
            if not any(_repeats(draft, other) for other in drafts):
                drafts.append(draft)
    return drafts


def _claimants(text: Text, source: Speaker | None) -> list[Claimant]:
    if source is None:
        return [Claimant.report()]
    return [claimant_by(text, Speaker.of(text, *part)) for part in source.parts] or [claimant_by(text, source)]


def _repeats(draft: Draft, other: Draft) -> bool:
    return draft.kind is other.kind and draft.claimant == other.claimant and draft.quote.overlaps(other.quote)
