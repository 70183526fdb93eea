"""What parties say to it: denials, admissions, silences, disputes."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.model.claim import ClaimantKind, Stance
from counterclaim.reading.lexical.attributions import AttributionMention
from counterclaim.reading.lexical.hedges import is_negated
from counterclaim.reading.lexical.kinds import can_speak
from counterclaim.reading.lexical.parties import Phrase, is_party, parties_at, party_at
from counterclaim.reading.lexical.phrases import bare, phrase_end
from counterclaim.reading.lexical.speakers import Speaker
from counterclaim.reading.lexical.subjects import before_adverbs, subject_before, within_adverb
from counterclaim.reading.lexical.text import Sentence, Text
from counterclaim.reading.lexical.voices import Voice, Voices

_OBJECT, _CHARGE, _ACKNOWLEDGED, _FARTHEST_BY = 14, 6, 12, 8
# "He had nothing to do with it", of a victim: those who saw it deny nothing for a party.
_BYSTANDERS = (ClaimantKind.WITNESS, ClaimantKind.RESIDENT, ClaimantKind.RELATIVE, ClaimantKind.MEDIC)
_DENY, _REJECT = "attributions.deny.verbs", "attributions.deny.rejecting"
_ACCUSING = ("attributions.accuse.verbs", "attributions.accuse.shifted")


def find_responses(text: Text, sentence: Sentence, voices: Voices) -> Iterator[AttributionMention]:
    """The responses of a sentence, in its order."""
    for i in range(sentence.start, sentence.end):
        if (text.has(i, "attributions.decline.phrases") and _is_kept(text, i, sentence)) or _is_silent(text, i):
            yield from _declines(text, i, sentence, voices)
        elif text.has(i, "attributions.decline.nouns"):
            yield from _silence_of(text, i, sentence, voices)
        elif text.has(i, "attributions.admit.verbs"):
            yield from _admits(text, i, sentence, voices)
        elif text.has(i, "attributions.dispute.phrases"):
            yield _at(text, i, Stance.DISPUTES, "attributions.dispute.phrases", voices)
        elif text.has(i, "attributions.deny.phrases"):
            denial = _at(text, i, Stance.DENIES, "attributions.deny.phrases", voices)
            if denial.source is not None and denial.source.kind not in _BYSTANDERS:
                yield denial
        elif text.has(i, _DENY, _REJECT, "attributions.dispute.verbs", "attributions.deny.calling"):
            yield from _rejects(text, i, sentence, voices)


def _at(text: Text, i: int, stance: Stance, name: str, voices: Voices) -> AttributionMention:
    voice, sentence = voices.at(i), text.sentence(i)
    cue = i, text.end(i, name)
    if voice is not None and (subject := _told_of(text, i, sentence, voice)) is not None:
        denies = stance is Stance.DENIES
        target = subject if denies and is_party(text, *subject) else None
        return AttributionMention(stance, i, cue, voice.speaker, target, own=denies and target is None)
    if stance is Stance.DISPUTES and text.find(max(i - _CHARGE, sentence.start), i, "attributions.deny.charges") is not None:
        stance = Stance.DENIES  # "ces accusations sont fausses"
    speaker = _subject(text, i, sentence, voices) or (voice.speaker if voice is not None else None)
    return AttributionMention(stance, i, cue, speaker, own=stance is Stance.DENIES)


def _told_of(text: Text, i: int, sentence: Sentence, voice: Voice) -> Phrase | None:
    """The subject of words that somebody else says: "l'armée n'était pas impliquée, a dit le gouverneur"."""
    subject = None if text.grammar.verb_first else subject_before(text, i, sentence)
    if subject is None or text.has(subject[0], "grammar.determiners.own", "grammar.determiners.possessive"):
        return None
    inside = voice.cue[0] < subject[0] if not voice.behind else voice.start <= subject[0] and i < voice.cue[0]
    return subject if inside and not voice.speaker.covers(subject) else None


def _subject(text: Text, i: int, sentence: Sentence, voices: Voices) -> Speaker | None:
    """Whoever is the subject of the words at i; nobody inside what another one says of itself ("nos hommes n'ont pas …")."""
    if text.grammar.verb_first:
        return None
    subject = subject_before(text, i, sentence)
    if subject is None or any(text.has(j, "grammar.determiners.possessive", "grammar.determiners.own") for j in range(*subject)):
        return None
    voice = voices.at(i)
    inside = voice is not None and sentence.start <= voice.cue[0] < subject[0] < i
    return None if inside else voices.speakers.of_phrase(*subject)


def _is_kept(text: Text, i: int, sentence: Sentence) -> bool:
    """Whether a verb of many objects refuses to speak: "رفض التعليق", and not "رفض الاتهامات"."""
    silence = text.find(i + 1, min(i + _OBJECT, sentence.end), "attributions.decline.silence")
    return silence is not None or not text.has(i, "attributions.decline.careful")


def _silence_of(text: Text, i: int, sentence: Sentence, voices: Voices) -> Iterator[AttributionMention]:
    """ "Aucune réaction de l'armée": the silence of whoever follows."""
    end = text.end(i, "attributions.decline.nouns")
    if not text.has(end, "grammar.prepositions.of"):
        return
    finish = phrase_end(text, end, sentence.end)
    start, finish = bare(text, end, finish)
    if start < finish and can_speak(text, start, finish):
        yield AttributionMention(Stance.DECLINES, i, (i, end), voices.speakers.of_phrase(start, finish), own=True)


def _neither(text: Text, i: int, sentence: Sentence) -> list[Phrase]:
    """Those of "ni l'armée ni la présidence n'ont réagi"."""
    heads = [j for j in range(sentence.start, i) if text.has(j, "grammar.conjunctions.neither")]
    found = [(j + 1, phrase_end(text, j + 1, i)) for j in heads]
    return [phrase for phrase in found if can_speak(text, *phrase)] if len(found) > 1 else []


def _silent_behind(text: Text, at: int, sentence: Sentence) -> Phrase | None:
    """The phrase behind "لم يرد" and the like, with or without "from" before it."""
    while at < sentence.end and (
        text.has(at, "grammar.adverbs.words", "grammar.prepositions.from", "attributions.decline.silence")
    ):
        at = max(text.end(at, "grammar.adverbs.words"), at + 1)
    bare_noun = not text.words[min(at, len(text) - 1)].definite and not text.has(at, "parties.powers.words")
    if bare_noun and text.has(at + 1, "grammar.prepositions.from"):
        at += 2  # "أي تعليق فوري من الوزارة"
    end = phrase_end(text, at, sentence.end)
    power = end > at and text.has(at, "parties.powers.words")  # "لم تعلق موسكو"
    return (at, end) if end > at and (power or can_speak(text, at, end)) else None


def _is_silent(text: Text, i: int) -> bool:
    """ "N'a pas (encore, immédiatement) réagi"."""
    if not text.has(i, "grammar.negation.before"):
        return False
    j = i + 1
    while j < min(i + 7, len(text)) and text.has(j, *_BETWEEN):
        j = max(text.end(j, "grammar.adverbs.words"), j + 1)
    return j > i + 2 and text.has(j, "attributions.decline.verbs")


_BETWEEN = (
    "grammar.auxiliaries.have",
    "grammar.auxiliaries.be",
    "grammar.negation.words",
    "grammar.adverbs.words",
    "grammar.pronouns.clitic",
)


def _declines(text: Text, i: int, sentence: Sentence, voices: Voices) -> Iterator[AttributionMention]:
    if text.find(i, sentence.end, "attributions.decline.unless") is not None:
        return
    end = text.end(i, "attributions.decline.phrases")
    for phrase in _neither(text, i, sentence):
        yield AttributionMention(Stance.DECLINES, i, (i, max(end, i + 1)), voices.speakers.of_phrase(*phrase), own=True)
    subject = _silent_behind(text, end, sentence) if text.grammar.verb_first else subject_before(text, i, sentence)
    speaker = voices.speakers.of_phrase(*subject) if subject is not None else None
    if subject is None and text.grammar.verb_first and (voice := voices.at(i)) is not None:
        speaker = voice.speaker
    if speaker is not None and speaker.named and not text.has(speaker.start, "grammar.determiners.negative"):
        yield AttributionMention(
            Stance.DECLINES, i, (i, max(text.end(i, "attributions.decline.phrases"), i + 1)), speaker, own=True
        )


def _admits(text: Text, i: int, sentence: Sentence, voices: Voices) -> Iterator[AttributionMention]:
    end = text.end(i, "attributions.admit.verbs")
    if is_negated(text, i, sentence) or text.has(i - 1, "grammar.determiners.words"):
        return
    if text.has(i, "attributions.admit.careful") and not _owns_up(text, end, sentence):
        return
    speaker: Speaker | None
    by = _by_whom(text, i, end, sentence)
    if by is not None:
        speaker = Speaker.of(text, *bare(text, by + 1, phrase_end(text, by + 1, sentence.end)))
    elif _is_passive(text, i):
        return
    else:
        voice = voices.at(i)
        speaker = _subject(text, i, sentence, voices) or (voice.speaker if voice is not None else None)
    if speaker is not None and speaker.named:
        yield AttributionMention(Stance.ADMITS, i, (i, end), speaker, own=True)


def _owns_up(text: Text, end: int, sentence: Sentence) -> bool:
    """Whether what is acknowledged is one's own deed: not "a reconnu une embuscade", which its speaker suffered."""
    deed = text.find(end, min(end + _ACKNOWLEDGED, sentence.end), "attributions.admit.objects")
    if deed is None:
        return False
    return not (text.cased and text.has(deed, "parties.attacks.suffered") and text.has(deed - 1, "numbers.singles.words"))


def _by_whom(text: Text, i: int, end: int, sentence: Sentence) -> int | None:
    """The "by" of a passive, at once or behind its time: "revendiquée dans la nuit par X", "démentie lundi par Y"."""
    if text.has(end, "grammar.prepositions.by"):
        return end
    j = i - 1
    while text.has(j, "grammar.adverbs.words", "grammar.negation.words") or within_adverb(text, j):
        j -= 1
    if (
        not text.cased
        or not text.forms[i].endswith(text.grammar.endings["participle"])
        or text.has(j, "grammar.auxiliaries.have")
    ):
        return None
    for j in range(end, min(end + _FARTHEST_BY, sentence.end)):
        if text.has(j, "grammar.prepositions.by"):
            return j
        if text.is_mark(j) or text.has(j, "grammar.auxiliaries.have", "grammar.auxiliaries.be", "grammar.conjunctions.relative"):
            return None
    return None


def _is_passive(text: Text, i: int) -> bool:
    j = before_adverbs(text, i - 1)
    return text.forms[i].endswith(text.grammar.endings["participle"]) and text.has(j, "grammar.auxiliaries.be")


def _rejects(text: Text, i: int, sentence: Sentence, voices: Voices) -> Iterator[AttributionMention]:
    end = text.end(i, _DENY, _REJECT, "attributions.dispute.verbs", "attributions.deny.calling")
    if is_negated(text, i, sentence) or text.has(i - 1, "grammar.determiners.words") or text.has(i, "attributions.accuse.onto"):
        return
    ahead = min(end + _OBJECT, sentence.end)
    accusation = text.find(end, ahead, "attributions.deny.accusations")
    matter = text.find(end, _clause_end(text, end, ahead), "attributions.dispute.matters")
    called = text.find(end, ahead, "attributions.deny.untrue") if text.has(i, "attributions.deny.calling") else None
    by = _by_whom(text, i, end, sentence)
    if by is not None:
        yield from _rejected_by(text, i, (end, by), sentence)
        return
    voice = voices.at(i)
    speaker = (
        _pointed_at(text, i, sentence) or _subject(text, i, sentence, voices) or (voice.speaker if voice is not None else None)
    )
    if speaker is None or not speaker.named:
        return
    if text.has(i - 1, "grammar.conjunctions.relative") and text.has(i, _DENY) and not _denies_flatly(text, i, end, accusation):
        return
    if matter is not None and (accusation is None or matter < accusation):
        yield AttributionMention(Stance.DISPUTES, i, (i, end), speaker, _of(text, matter, sentence))
    elif text.has(i, _DENY) or _answers_quotation(text, i) or accusation is not None or called is not None:
        target = _denied_for(text, accusation if accusation is not None else end, sentence, speaker)
        yield AttributionMention(Stance.DENIES, i, (i, end), speaker, target, own=target is None)
    elif text.has(i, "attributions.dispute.verbs"):
        yield AttributionMention(Stance.DISPUTES, i, (i, end), speaker)


def _rejected_by(text: Text, i: int, cue: Phrase, sentence: Sentence) -> Iterator[AttributionMention]:
    """ "Des accusations rejetées par X", "une version démentie par X", "un bilan contesté par X"."""
    end, by = cue
    start, finish = bare(text, by + 1, phrase_end(text, by + 1, sentence.end))
    before = max(i - _CHARGE, sentence.start)
    charge = text.find(before, i, "attributions.deny.accusations", "attributions.deny.rejected")
    matter = text.find(before, i, "attributions.dispute.matters")
    if start >= finish or not can_speak(text, start, finish) or charge is None and matter is None:
        return
    if charge is not None:
        yield AttributionMention(Stance.DENIES, i, (i, end), Speaker.of(text, start, finish), own=True)
    else:
        yield AttributionMention(Stance.DISPUTES, i, (i, end), Speaker.of(text, start, finish))


def _clause_end(text: Text, start: int, limit: int) -> int:
    """Where the object of a verb ends in Arabic, which a comma and "and" part from the next one's."""
    if not text.grammar.verb_first:
        return limit
    commas = (i for i in range(start, limit) if text.is_mark(i, ",،") and text.has(i + 1, "grammar.conjunctions.and"))
    return next(commas, limit)


def _denies_flatly(text: Text, i: int, end: int, accusation: int | None) -> bool:
    """Whether "X, qui dément" denies what X is accused of, and not something else ("qui nie viser les civils")."""
    return text.forms[i - 1] in text.grammar.who and not text.grammar.verb_first and (text.is_mark(end) or accusation is not None)


def _pointed_at(text: Text, i: int, sentence: Sentence) -> Speaker | None:
    """Whoever is accused in the same sentence, where a pronoun denies it: "X accuse Y de …, ce que ces derniers démentent"."""
    about = next((j for j in range(i - 1, max(i - _CHARGE, sentence.start), -1) if text.has(j, "attributions.deny.what")), None)
    if about is None or text.find(about + 1, i, "grammar.pronouns.he") is None:
        return None
    verb = text.last(sentence.start, about, *_ACCUSING)
    accused = parties_at(text, text.end(verb, *_ACCUSING), about) if verb is not None else []
    return Speaker.of(text, *accused[0]) if accused else None


def _answers_quotation(text: Text, i: int) -> bool:
    """ "« … », a balayé le porte-parole": a verb of rejecting right behind what was said."""
    start = i - text.has(i - 1, "grammar.auxiliaries.have")
    return text.has(i, _REJECT) and (text.is_mark(start - 1, '»"”') or text.is_mark(start - 2, '»"”'))


def _of(text: Text, matter: int, sentence: Sentence) -> Phrase | None:
    """Whose version is disputed: "la version de l'ELN"."""
    at = text.end(matter, "attributions.dispute.matters")
    return party_at(text, at, sentence.end) if text.has(at, "grammar.prepositions.of") else None


def _denied_for(text: Text, at: int, sentence: Sentence, speaker: Speaker) -> Phrase | None:
    """The party for which somebody denies, where the object names one: "toute participation des forces régulières"."""
    for i in range(at, min(at + 8, sentence.end)):
        owned = text.has(i + 1, "grammar.determiners.possessive", "grammar.determiners.own")
        if owned or text.has(i, "grammar.determiners.possessive") or text.is_mark(i, '.;:,«"'):
            return None
        if text.has(i, "attributions.deny.charges", "grammar.conjunctions.and", "reporting.verbs.say"):
            return None
        if text.has(i, "grammar.prepositions.of", "grammar.conjunctions.that"):
            start = i + text.has(i, "grammar.conjunctions.that")
            party = party_at(text, start, sentence.end)
            if party is None and text.grammar.verb_first:
                party = next((one for j in range(start, start + 3) if (one := party_at(text, j, sentence.end))), None)
            if party is not None and is_party(text, *party) and not speaker.covers(party):
                return party
    return None
