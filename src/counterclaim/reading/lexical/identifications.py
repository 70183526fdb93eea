"""Whom words point at without a verb of accusing: "l'œuvre de X", "les assaillants appartenaient à X", "ce sont des X"."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.model.claim import Stance
from counterclaim.reading.lexical.accusations import is_denied, speaker_at
from counterclaim.reading.lexical.accused import ANSWERING
from counterclaim.reading.lexical.attributions import AttributionMention
from counterclaim.reading.lexical.harmed import GROUPS
from counterclaim.reading.lexical.names import ACRONYM, GROUP
from counterclaim.reading.lexical.parties import parties_at
from counterclaim.reading.lexical.subjects import subject_before
from counterclaim.reading.lexical.text import Sentence, Text
from counterclaim.reading.lexical.voices import Voices

_POINTING = ("attributions.accuse.pointing", "attributions.suspect.pointing")
_BELONGING, _BEING = "attributions.accuse.belonging", "attributions.accuse.being"
_DOERS = "parties.doers.killers"
_CLEFT = "grammar.pronouns.cleft"
_FATES = ("harms.killed.participles", "harms.arrested.participles", "harms.injured.participles")


def find_identifications(text: Text, sentence: Sentence, voices: Voices) -> Iterator[AttributionMention]:
    """Every place of a sentence that says whose a deed or its doers were."""
    for i in range(sentence.start, sentence.end):
        if text.has(i, *_POINTING) or tells_who(text, i, sentence, voices):
            yield from _pointing(text, i, sentence, voices)
        elif text.cased and text.has(i, _DOERS) and text.is_mark(text.end(i, _DOERS), ","):
            yield from _said_to_be(text, i, sentence, voices)
        elif text.has(i, _CLEFT):
            yield from _are_they(text, i, voices)
        elif text.has(i, "attributions.accuse.naming"):
            yield from _named(text, i, sentence, voices)
        elif text.has(i, "attributions.accuse.nouns"):
            yield from _accused(text, i, sentence)


def _pointing(text: Text, i: int, sentence: Sentence, voices: Voices) -> Iterator[AttributionMention]:
    """ "L'attaque porte la marque de X", "est l'œuvre de X": the party behind words that point at it."""
    if is_denied(text, i, sentence):
        return
    end = text.end(i, *_POINTING, _BELONGING, _BEING)
    suspects = text.end(i, _POINTING[1]) == end or text.find(max(i - 3, 0), i + 1, "grammar.auxiliaries.conditional") is not None
    speaker = speaker_at(voices, i)
    for target in parties_at(text, end, sentence.end):
        stance = Stance.SUSPECTS if suspects else Stance.ACCUSES
        yield AttributionMention(stance, i, (i, end), speaker, target, unnamed=suspects and speaker is None)


def tells_who(text: Text, i: int, sentence: Sentence, voices: Voices) -> bool:
    """Whether words say whose the doers are: "les assaillants appartenaient à X", "il s'agit de combattants de X".

    An army or a group that says so speaks of the dead rather than of the doers.
    """
    if text.has(i, _BEING):
        voice, named = voices.at(i), text.end(i, _BEING)
        found = parties_at(text, named, sentence.end)
        told = voice is not None and voice.speaker.named and voice.speaker.kind not in ANSWERING
        return told and any(text.has(j, GROUP, ACRONYM) for j in range(*found[0])) if found else False
    if not text.has(i, _BELONGING):
        return False
    return subject_before(text, i, sentence, fits=_are_doers) is not None


def _are_doers(text: Text, start: int, end: int) -> bool:
    harmed = (name for name in GROUPS if name != "people.attackers.nouns")
    return text.find(start, end, "parties.doers.nouns") is not None and text.find(start, end, *harmed) is None


def _said_to_be(text: Text, i: int, sentence: Sentence, voices: Voices) -> Iterator[AttributionMention]:
    """ "Les assaillants, des éléments du M23, …": whose they are, between commas."""
    end = text.end(i, _DOERS)
    found = parties_at(text, end + 1, sentence.end)
    closed = found and any(text.is_mark(j, ",") for j in range(found[-1][1], found[-1][1] + 2))
    doubtful = text.has(end + 1, "attributions.suspect.pointing", "attributions.suspect.strong")  # read as what they are
    if not closed or doubtful or not text.has(i - 1, "grammar.determiners.several"):
        return
    for target in found:
        yield AttributionMention(Stance.ACCUSES, i, (i, end), speaker_at(voices, i), target)


def _are_they(text: Text, i: int, voices: Voices) -> Iterator[AttributionMention]:
    """ "« Ce sont les hommes du M23. »": whom somebody names and says no more."""
    end = text.end(i, _CLEFT)
    found = parties_at(text, end, text.sentence(i).end)
    voice = voices.at(i)
    if found and voice is not None and text.is_mark(found[-1][1], '.!»"”') and voice.speaker.named:
        for target in found:
            yield AttributionMention(Stance.ACCUSES, i, (i, end), voice.speaker, target)


def _named(text: Text, i: int, sentence: Sentence, voices: Voices) -> Iterator[AttributionMention]:
    """ "Le ministère évoque des « bandits »": a label of a side, and no more, is whom somebody takes for the doers."""
    end = at = text.end(i, "attributions.accuse.naming")
    while text.has(at, "grammar.adverbs.words") and not text.has(at, "grammar.determiners.words"):
        at = text.end(at, "grammar.adverbs.words")
    found = parties_at(text, at, sentence.end)
    voice = voices.at(i)
    if voice is None or not voice.speaker.named or len(found) != 1 or is_denied(text, i, sentence):
        return
    head = next(
        (j for j in range(*found[0]) if not text.is_mark(j) and not text.has(j, "grammar.determiners.words")), found[0][0]
    )
    fate = any(text.has(j, *_FATES) for j in range(*found[0]))  # "parle de « terroristes neutralisés »"
    if text.has(head, "parties.sides.nouns") and not fate and text.is_mark(found[0][1]) and not voice.speaker.covers(found[0]):
        yield AttributionMention(Stance.ACCUSES, i, (i, end), voice.speaker, found[0])


def _accused(text: Text, i: int, sentence: Sentence) -> Iterator[AttributionMention]:
    """ "اتهام مرتزقة فاغنر بقتل …": the noun of an accusation with the accused and the charge, in a headline."""
    end = text.end(i, "attributions.accuse.nouns")
    found = [party for party in parties_at(text, end, sentence.end) if not text.words[party[1] - 1].own]
    if found and text.has(found[-1][1], "grammar.prepositions.charge"):
        for target in found:
            yield AttributionMention(Stance.ACCUSES, i, (i, end), None, target, unnamed=True)
