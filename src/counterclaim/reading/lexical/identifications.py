"""Whom words point at without a verb of accusing: "l'œuvre de X", "les assaillants appartenaient à X", "ce sont des X"."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.model.claim import Stance
from counterclaim.reading.lexical.accusations import is_denied
from counterclaim.reading.lexical.accused import ANSWERING
from counterclaim.reading.lexical.accusers import speaker_at
from counterclaim.reading.lexical.attributions import AttributionMention
from counterclaim.reading.lexical.harmed import GROUPS
from counterclaim.reading.lexical.hedges import is_hedged
from counterclaim.reading.lexical.kinds import can_speak
from counterclaim.reading.lexical.names import ACRONYM, GROUP
from counterclaim.reading.lexical.parties import Phrase, is_party, owner_of_attack, parties_at, whose
from counterclaim.reading.lexical.phrases import bare, phrase_end
from counterclaim.reading.lexical.speakers import Speaker
from counterclaim.reading.lexical.subjects import subject_before
from counterclaim.reading.lexical.text import Sentence, Text
from counterclaim.reading.lexical.voices import Voices

_POINTING = ("attributions.accuse.pointing", "attributions.suspect.pointing")
_BELONGING, _BEING = "attributions.accuse.belonging", "attributions.accuse.being"
_CIVILIANS = ("people.civilians.nouns", "people.women.nouns", "people.children.nouns", "people.women_and_children.nouns")
_OF = "grammar.prepositions.of"
_DOERS = "parties.doers.killers"
_UNIFORM, _BEARING = "attributions.accuse.uniform", "attributions.suspect.bearing"
_RECOGNISED, _AMONGST = "attributions.accuse.recognised", "attributions.accuse.amongst"
_NEAR, _LONGEST, _WITHIN = 6, 12, 3
_CLEFT = "grammar.pronouns.cleft"
_FATES = ("harms.killed.participles", "harms.arrested.participles", "harms.injured.participles")


def find_identifications(text: Text, sentence: Sentence, voices: Voices) -> Iterator[AttributionMention]:
    """Every place of a sentence that says whose a deed or its doers were."""
    for i in range(sentence.start, sentence.end):
        if text.has(i, *_POINTING) or tells_who(text, i, sentence, voices):
            yield from _pointing(text, i, sentence, voices)
        elif text.cased and text.has(i, _DOERS) and text.is_mark(text.end(i, _DOERS), ","):
            yield from _said_to_be(text, i, sentence, voices)
        elif text.has(i, _UNIFORM):
            yield from _in_uniform(text, i, sentence, voices)
        elif text.has(i, _BEARING):
            yield from _suspicions(text, i, sentence, voices)
        elif text.has(i, _RECOGNISED):
            yield from _recognised(text, i, sentence, voices)
        elif text.has(i, _CLEFT):
            yield from _are_they(text, i, sentence, voices)
        elif text.has(i, "attributions.accuse.naming"):
            yield from _named(text, i, sentence, voices)
        elif text.has(i, "attributions.accuse.nouns"):
            yield from _accused(text, i, sentence)


def _pointing(text: Text, i: int, sentence: Sentence, voices: Voices) -> Iterator[AttributionMention]:
    """ "L'attaque porte la marque de X", "est l'œuvre de X": the party behind words that point at it."""
    if is_denied(text, i, sentence):
        return
    end = text.end(i, *_POINTING, _BELONGING, _BEING)
    if text.cased and any(text.end(j, *_POINTING) == end for j in range(max(i - _WITHIN, sentence.start), i)):
        return  # "voit la main de" is read already
    suspects = text.end(i, _POINTING[1]) == end or text.find(max(i - 3, 0), i + 1, "grammar.auxiliaries.conditional") is not None
    suspects = suspects or text.grammar.verb_first and is_hedged(text, i, sentence)
    suspects = suspects or text.cased and text.has(i, "attributions.suspect.seeming")  # "pourraient être des X"
    nobodys = text.cased and text.has(i, "attributions.suspect.doubts") or text.has(i, "attributions.suspect.fingers")
    told = not nobodys or bool(voices.in_sentence(sentence))
    speaker = _who_thinks(text, i, sentence, voices) or (speaker_at(voices, i) if told else None)
    found = parties_at(text, end, sentence.end) or _latter(text, end, voices) or _apposed(text, end, sentence)
    for target in (owner for party in found for owner in whose(text, party)):
        doubtful = suspects or text.cased and _is_presumed(text, end, target[1])
        stance = Stance.SUSPECTS if doubtful else Stance.ACCUSES
        yield AttributionMention(stance, i, (i, end), speaker, target, unnamed=suspects and speaker is None)


def _is_presumed(text: Text, start: int, end: int) -> bool:
    """Whether the doers are only presumed to be whose they are: "commise par des combattants présumés des X"."""
    return text.find(start, end + 1, "attributions.suspect.strong") is not None


def _apposed(text: Text, at: int, sentence: Sentence) -> list[Phrase]:
    """The name behind the comma of a group that is no party by its words: "penche pour un groupe local, les X"."""
    end = phrase_end(text, at, sentence.end)
    return parties_at(text, end + 1, sentence.end) if text.cased and end > at and text.is_mark(end, ",") else []


def _latter(text: Text, at: int, voices: Voices) -> list[Phrase]:
    """The party that "ces derniers", "celle-ci" means."""
    if not text.cased or not text.has(at, "reporting.speakers.same") or not text.has(at, "grammar.pronouns.he"):
        return []
    meant = voices.speakers.of_phrase(at, text.end(at, "grammar.pronouns.he"))
    return [(meant.start, meant.end)] if meant.named and is_party(text, meant.start, meant.end) else []


def _who_thinks(text: Text, i: int, sentence: Sentence, voices: Voices) -> Speaker | None:
    """The subject of a verb of thinking that no cue is: "le maire penche pour X", and not "l'attaque porte la marque de X"."""
    subject = subject_before(text, i, sentence) if text.cased and text.has(i, "attributions.suspect.thinking") else None
    return voices.speakers.of_phrase(*subject) if subject is not None else None


def _in_uniform(text: Text, i: int, sentence: Sentence, voices: Voices) -> Iterator[AttributionMention]:
    """ "Ils portaient l'uniforme de X": whoever saw it takes them for X; "des hommes en uniforme de X" only may be."""
    wearing = text.cased and not text.has(i, "grammar.prepositions.words") and not text.has(i - 1, "people.people.nouns")
    voice = voices.at(i)
    told = wearing and voice is not None and voice.speaker.named
    if is_denied(text, i, sentence):
        return
    for target in parties_at(text, text.end(i, _UNIFORM), sentence.end):
        stance = Stance.ACCUSES if told else Stance.SUSPECTS
        yield AttributionMention(stance, i, (i, text.end(i, _UNIFORM)), speaker_at(voices, i), target, unnamed=voice is None)


def _suspicions(text: Text, i: int, sentence: Sentence, voices: Voices) -> Iterator[AttributionMention]:
    """ "Les soupçons des enquêteurs se portent sur X": of whom "of" names, else of whoever tells of them."""
    doubts = text.last(max(i - _LONGEST, sentence.start), i, "attributions.suspect.doubts")
    if doubts is None or is_denied(text, i, sentence):
        return
    end = text.end(i, _BEARING)
    whose = bare(text, doubts + 1, phrase_end(text, doubts + 1, i)) if text.has(doubts + 1, _OF) else (i, i)
    owner = voices.speakers.of_phrase(*whose) if whose[0] < whose[1] and can_speak(text, *whose) else None
    told = not text.cased or bool(voices.in_sentence(sentence))  # "les regards se tournent vers X": nobody's in particular
    speaker = owner or (speaker_at(voices, i) if told else None)
    for target in parties_at(text, end, sentence.end):
        yield AttributionMention(Stance.SUSPECTS, i, (i, end), speaker, target, unnamed=speaker is None)


def _recognised(text: Text, i: int, sentence: Sentence, voices: Voices) -> Iterator[AttributionMention]:
    """ "Dit avoir reconnu des X parmi les assaillants": whom somebody saw among those who did it."""
    end = text.end(i, _RECOGNISED)
    found = parties_at(text, end, sentence.end)
    among = bool(found) and any(text.has(j, _AMONGST) for j in range(found[-1][1], found[-1][1] + 2))
    speaker = speaker_at(voices, i) or voices.subject(i, sentence)
    if among and speaker is not None and speaker.named and not is_denied(text, i, sentence):
        for target in found:
            yield AttributionMention(Stance.ACCUSES, i, (i, end), speaker, target)


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


def _are_they(text: Text, i: int, sentence: Sentence, voices: Voices) -> Iterator[AttributionMention]:
    """ "« Ce sont les hommes du M23. »": whom somebody names and says no more."""
    end = text.end(i, _CLEFT)
    found = parties_at(text, end, sentence.end)
    voice = voices.at(i)
    if found and voice is not None and text.is_mark(found[-1][1], '.!»"”') and voice.speaker.named:
        stance = Stance.SUSPECTS if is_hedged(text, i, sentence) else Stance.ACCUSES
        for target in found:
            yield AttributionMention(stance, i, (i, end), voice.speaker, target)


def _named(text: Text, i: int, sentence: Sentence, voices: Voices) -> Iterator[AttributionMention]:
    """ "Le ministère évoque des « bandits »": a label of a side, and no more, is whom somebody takes for the doers."""
    end = at = text.end(i, "attributions.accuse.naming")
    while text.has(at, "grammar.adverbs.words") and not text.has(at, "grammar.determiners.words"):
        at = text.end(at, "grammar.adverbs.words")
    found = parties_at(text, at, sentence.end)
    voice = voices.at(i)
    if voice is None or not voice.speaker.named:
        return
    if found_falling := _fallen_from(text, at, sentence):
        for target in found_falling:
            yield AttributionMention(Stance.SUSPECTS, i, (i, end), voice.speaker, target)
    elif _calls_mistake(text, at, i, voice.speaker.kind in ANSWERING):
        yield AttributionMention(Stance.ADMITS, i, (i, end), voice.speaker, own=True)
    elif _calls_fighters(text, at, i, sentence) or _calls_mishap(text, at, i, voice.speaker.kind in ANSWERING):
        yield AttributionMention(Stance.DISPUTES, i, (i, end), voice.speaker)
    elif len(found) == 1 and not is_denied(text, i, sentence):
        party = found[0]
        head = next((j for j in range(*party) if not text.is_mark(j) and not text.has(j, "grammar.determiners.words")), party[0])
        fate = any(text.has(j, *_FATES) for j in range(*party))  # "parle de « terroristes neutralisés »"
        if text.has(head, "parties.sides.nouns") and not fate and text.is_mark(party[1]) and not voice.speaker.covers(party):
            yield AttributionMention(Stance.ACCUSES, i, (i, end), voice.speaker, party)


def _fallen_from(text: Text, at: int, sentence: Sentence) -> list[Phrase]:
    """Whose weapon fell down by itself: "évoque la chute d'un missile antiaérien ukrainien"."""
    while text.is_mark(at, '«"“') or text.has(at, "grammar.determiners.words"):
        at += 1
    falling = text.end(at, "attributions.suspect.falling")
    falling += text.has(falling, "numbers.singles.words", "grammar.determiners.words")
    behind = min(falling + _NEAR, sentence.end)
    weapon = (
        text.find(falling, behind, "parties.weapons.nouns")
        if text.cased and text.has(at, "attributions.suspect.falling")
        else None
    )
    return owner_of_attack(text, weapon, sentence.end) if weapon is not None else []


def _calls_mistake(text: Text, at: int, verb: int, party: bool) -> bool:
    """Whether a party calls its mistake what others lay to it: "Y accuse l'armée ; le ministre parle d'une « bavure »"."""
    while text.has(at, "grammar.determiners.words", "people.adjectives.words", _OF) or text.is_mark(at, '«"“'):
        at += 1
    blamed = (
        text.cased and party and text.find(0, verb, *_BLAMING, "attributions.deeds.direct", "parties.attacks.nouns") is not None
    )
    return blamed and text.has(at, "attributions.admit.mistakes")


def _calls_mishap(text: Text, at: int, verb: int, party: bool) -> bool:
    """Whether a party has an accident for what others lay to somebody: "Y accuse l'armée ; l'armée évoque « un accident »"."""
    blamed = text.cased and party and text.find(0, verb, *_BLAMING) is not None
    return blamed and text.find(at, at + _NEAR, "attributions.dispute.mishaps") is not None


_BLAMING = ("attributions.accuse.verbs", "attributions.accuse.shifted", "attributions.accuse.onto")


def _calls_fighters(text: Text, at: int, verb: int, sentence: Sentence) -> bool:
    """Whether the dead whom another has called civilians are said to be fighters: "30 civils ; X parle de « combattants »"."""
    paragraph = next(each.start for each in text.sentences if each.paragraph == sentence.paragraph)
    if not text.cased or text.find(paragraph, verb, *_CIVILIANS) is None:
        return False
    while text.has(at, "grammar.determiners.words", _OF) or text.is_mark(at, '«"“'):
        at += 1
    behind = text.end(at, "people.militants.nouns")
    behind += text.has(behind, *_FATES)  # "parle de « terroristes neutralisés »"
    return text.has(at, "people.militants.nouns") and text.is_mark(behind)


def _accused(text: Text, i: int, sentence: Sentence) -> Iterator[AttributionMention]:
    """ "اتهام مرتزقة فاغنر بقتل …": the noun of an accusation with the accused and the charge, in a headline."""
    end = text.end(i, "attributions.accuse.nouns")
    found = [party for party in parties_at(text, end, sentence.end) if not text.words[party[1] - 1].own]
    if found and text.has(found[-1][1], "grammar.prepositions.charge"):
        for target in found:
            yield AttributionMention(Stance.ACCUSES, i, (i, end), None, target, unnamed=True)
