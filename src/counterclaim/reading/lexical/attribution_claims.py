"""Attributions with their claimants: one for each source, stance and target, and none of what is history."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from counterclaim.model.claim import Claimant, ClaimantKind, ClaimKind, Stance, Target
from counterclaim.model.count import Harm
from counterclaim.reading.drafts import Draft
from counterclaim.reading.lexical.accusations import find_accusations
from counterclaim.reading.lexical.answers import answered
from counterclaim.reading.lexical.attributions import AttributionMention
from counterclaim.reading.lexical.count_claims import via_of
from counterclaim.reading.lexical.deeds import find_deeds
from counterclaim.reading.lexical.identifications import find_identifications
from counterclaim.reading.lexical.names import ACRONYM, GROUP
from counterclaim.reading.lexical.parties import Phrase, is_party, same_party
from counterclaim.reading.lexical.party_names import full_name, is_of_whoever_speaks, is_own_force, spoken_for
from counterclaim.reading.lexical.responses import find_responses
from counterclaim.reading.lexical.scenes import Scenes
from counterclaim.reading.lexical.text import Sentence, Text
from counterclaim.reading.lexical.voice import Voice
from counterclaim.reading.lexical.voices import Voices

_LONGEST_QUOTE = 14
_BEFORE_CUE, _NEAR, _FATE = 4, 4, 6
_HARMED = tuple(f"harms.{harm}.{name}" for harm in Harm for name in ("nouns", "participles", "happen"))
# What is told of a deed has its time; what is answered to it belongs to the deed.
# Who accuses by such a verb speaks of others.
_POINTING = ("attributions.accuse.verbs", "attributions.accuse.shifted", "attributions.accuse.onto")
_TOLD = (Stance.ACCUSES, Stance.SUSPECTS)
_BYSTANDERS = (ClaimantKind.MEDIC, ClaimantKind.RESIDENT, ClaimantKind.RELATIVE, ClaimantKind.WITNESS)


def find_attributions(text: Text, voices: Voices) -> list[AttributionMention]:
    """Every attribution of a text, in the order of its sentences."""
    return [mention for sentence in text.sentences for mention in _of_sentence(text, sentence, voices)]


def _of_sentence(text: Text, sentence: Sentence, voices: Voices) -> list[AttributionMention]:
    """Those of a sentence; a deed that it tells of in its own voice is no second one beside whoever accuses of it."""
    finders = (find_accusations, find_identifications, find_responses)
    found = [mention for find in finders for mention in find(text, sentence, voices)]
    named = {mention.target for mention in found if mention.source is not None and mention.target is not None}
    deeds = (
        mention for mention in find_deeds(text, sentence, voices) if mention.source is not None or mention.target not in named
    )
    return [*found, *deeds]


@dataclass(frozen=True, slots=True)
class _Said:
    stance: Stance
    source: Phrase | None
    target: Phrase | None
    draft: Draft


def attribution_claims(text: Text, mentions: Sequence[AttributionMention], voices: Voices, scenes: Scenes) -> list[Draft]:
    """The attributions of a report, in the order of the text; of two that are one the first."""
    said: list[_Said] = []
    body = {mention.stance for mention in mentions if not text.sentence(mention.trigger).title}
    for mention in answered(text, mentions):
        if mention.source is not None and mention.stance in body and text.sentence(mention.trigger).title:
            continue  # a title repeats who says it; only its own accusations are a claim beside the text's
        for source in _sources(mention):
            via = via_of(text, voices.at(mention.trigger)) if source is not None else ()
            one = _said(text, mention, source, voices, scenes, via)
            if (
                one is not None
                and mention.target is None
                and one.stance is Stance.DISPUTES
                and not _counted(text, mention, voices)
            ):
                one = _answering(text, one, said)
            if one is not None and source is not None and one.stance in body and text.sentence(mention.trigger).title:
                continue
            if one is not None and not any(_same(text, one, other) for other in said):
                said.append(one)
    told = [one for one in said if not _weaker(text, one, said)]
    return [one.draft for one in told if not (text.cased and _is_claimed_again(text, one, told))]


def _is_claimed_again(text: Text, one: _Said, said: Sequence[_Said]) -> bool:
    """Whether a title says what somebody admits in the text by another name: "l'EI revendique"."""
    admits = one.stance is Stance.ADMITS and one.source is not None and text.sentence(one.source[0]).title
    return admits and any(
        other.stance is Stance.ADMITS and other.source and not text.sentence(other.source[0]).title for other in said
    )


def _is_bystander(text: Text, mention: AttributionMention) -> bool:
    """Whether whoever denies is no party, and so only contradicts: a doctor, a resident, the head of a school."""
    speaker = mention.source
    if speaker is None or speaker.kind not in _BYSTANDERS:
        return False
    return not (speaker.named and is_party(text, speaker.start, speaker.end))


def _sources(mention: AttributionMention) -> Sequence[Phrase | None]:
    if mention.source is None or not mention.source.named:
        return [None]
    return mention.source.parts or [(mention.source.start, mention.source.end)]


def _said(
    text: Text,
    mention: AttributionMention,
    source: Phrase | None,
    voices: Voices,
    scenes: Scenes,
    via: tuple[Claimant, ...],
) -> _Said | None:
    scene = scenes.at(mention.trigger) if mention.stance in _TOLD else scenes.of_response(mention.trigger)
    if source is None and not scene.focus and not mention.unnamed:
        return None
    target = full_name(text, mention.target, but=source) if mention.target is not None else None
    if mention.own and mention.stance is Stance.DENIES and _is_bystander(text, mention):
        mention = replace(mention, stance=Stance.DISPUTES, own=False)  # a doctor who refutes something disputes it
    if mention.own:
        target = full_name(text, spoken_for(text, source)) if source is not None else None
    elif target is None and mention.stance is Stance.DISPUTES:
        target = _contradicted(text, source, mention, voices)
    stance = mention.stance
    source = full_name(text, source) if source is not None else None
    told = stance is Stance.ACCUSES and not text.has(mention.cue[0], *_POINTING)
    if told and source is not None and target is not None and _speaks_for(text, source, target):
        stance = Stance.ADMITS  # the guide: who announces its own strike admits it
        one = sum(not text.has(k, "grammar.determiners.words") for k in range(*target)) == 1
        plain = one and is_own_force(text, source, target) and text.find(*target, "parties.forces.whole") is None
        themselves = is_of_whoever_speaks(text, target) or target == source or plain  # "l'armée dit que l'aviation a frappé"
        target = full_name(text, spoken_for(text, source)) if themselves else target
    draft = Draft(
        ClaimKind.ATTRIBUTION,
        scene,
        _claimant(text, mention, source),
        text.span(*_quote(text, mention)),
        text.span(*mention.cue),
        via,
        stance=stance,
        target=Target(text.span(*target)) if target is not None else None,
    )
    return _Said(stance, source, target, draft)


def _claimant(text: Text, mention: AttributionMention, source: Phrase | None) -> Claimant:
    if source is None:
        unnamed = mention.unnamed or mention.source is not None
        return Claimant(ClaimantKind.UNKNOWN) if unnamed else Claimant.report()
    assert mention.source
    return Claimant(mention.source.kind, text.span(*source))


def _quote(text: Text, mention: AttributionMention) -> Phrase:
    """Words around cue and target, not longer than the guide's quotes."""
    sentence = text.sentence(mention.trigger)
    start, end = max(sentence.start, mention.cue[0] - _BEFORE_CUE), mention.cue[1]
    if mention.target is not None and sentence.start <= mention.target[0] < sentence.end:
        start = min(start, mention.target[0]) if mention.cue[1] - mention.target[0] <= _LONGEST_QUOTE else start
        end = max(end, mention.target[1])
    end = min(max(end, start + _LONGEST_QUOTE // 2), start + _LONGEST_QUOTE, sentence.end)
    return start, max(end, mention.cue[1])


def _answering(text: Text, one: _Said, said: Sequence[_Said]) -> _Said:
    """A dispute that names nobody, by whom somebody has accused: it contradicts the accuser."""
    source = one.source
    if source is None:
        return one
    party = spoken_for(text, source)
    accusers = [
        other.source
        for other in said
        if other.stance in _TOLD and other.source is not None and other.target is not None
        if same_party(text, party, other.target) or is_own_force(text, source, other.target)
    ]
    bystander = not accusers and one.draft.claimant.kind in _BYSTANDERS
    admitted = [other.source for other in said if bystander and other.stance is Stance.ADMITS and other.source is not None]
    target = next(reversed(accusers or admitted), None)
    if target is None or same_party(text, source, target):
        return one
    return replace(one, target=target, draft=replace(one.draft, target=Target(text.span(*target))))


def _contradicted(text: Text, source: Phrase | None, mention: AttributionMention, voices: Voices) -> Phrase | None:
    """Whom a dispute contradicts where it names nobody: the last other one who said something, of a toll who counted."""
    before = [voice for voice in voices.all if voice.cue[0] < mention.trigger and voice.speaker.named]
    spoke = [voice.speaker for voice in _counted(text, mention, voices) or before]
    others = (full_name(text, (speaker.start, speaker.end)) for speaker in reversed(spoke))
    return next((other for other in others if source is None or not same_party(text, source, other)), None)


def _counted(text: Text, mention: AttributionMention, voices: Voices) -> list[Voice]:
    """Those who have given a figure before a toll is disputed."""
    if not text.cased or text.find(mention.cue[1], mention.cue[1] + _NEAR, "harms.tolls.nouns") is None:
        return []
    before = (voice for voice in voices.all if voice.cue[0] < mention.trigger and voice.speaker.named)
    others = (voice for voice in before if mention.source is None or voice.speaker.start != mention.source.start)
    return [voice for voice in others if any(_counts(text, i) for i in range(voice.start, voice.end))]


def _counts(text: Text, i: int) -> bool:
    """Whether a number stands here of people harmed, as far as the words near it tell."""
    return text.is_number(i) and text.find(i, i + _FATE, *_HARMED) is not None


def _speaks_for(text: Text, source: Phrase, target: Phrase) -> bool:
    """Whether the source is the party, its spokesman or its ministry."""
    own = is_of_whoever_speaks(text, target) and is_party(text, *source)
    return own or same_party(text, source, target) or is_own_force(text, source, target)


def _same(text: Text, one: _Said, other: _Said) -> bool:
    return (
        one.stance is other.stance
        and one.draft.scene is other.draft.scene
        and one.draft.claimant.kind == other.draft.claimant.kind
        and _alike(text, one.source, other.source)
        and (_alike(text, one.target, other.target) or _again(text, one.target, other.target))
    )


def _again(text: Text, one: Phrase | None, other: Phrase | None) -> bool:
    """Whether "the soldiers" are those of the army that was accused before."""
    if one is None or other is None or not text.has(one[0], "grammar.determiners.definite"):
        return False
    if text.cased and text.has(one[0] + 1, "reporting.speakers.armed", "parties.sides.nouns", "parties.sides.plurals"):
        return one[1] - one[0] == 2 and any(text.has(i, GROUP, ACRONYM) for i in range(*other))  # "les rebelles", of a group
    plain = all(text.has(i, "parties.forces.nouns", "people.soldiers.nouns", "grammar.determiners.words") for i in range(*one))
    return plain and any(text.has(i, "parties.forces.nouns") for i in range(*other))


def _alike(text: Text, one: Phrase | None, other: Phrase | None) -> bool:
    if one is None or other is None:
        return one is other
    return one == other or same_party(text, one, other)


def _weaker(text: Text, one: _Said, said: Sequence[_Said]) -> bool:
    """Whether the same source accuses the party that it is said here to suspect, or says elsewhere whom it contradicts."""
    if one.stance is Stance.DISPUTES and one.target is None:
        return any(
            other.stance is Stance.DISPUTES and other.target is not None and _alike(text, one.source, other.source)
            for other in said
        )
    return one.stance is Stance.SUSPECTS and any(
        other.stance is Stance.ACCUSES and _alike(text, one.source, other.source) and _alike(text, one.target, other.target)
        for other in said
    )
