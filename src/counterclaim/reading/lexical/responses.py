"""What parties say to it: denials, admissions, silences, disputes."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.model.claim import ClaimantKind, Stance
from counterclaim.reading.lexical.accused import ANSWERING
from counterclaim.reading.lexical.attributions import AttributionMention
from counterclaim.reading.lexical.behind import holds_object
from counterclaim.reading.lexical.hedges import is_negated
from counterclaim.reading.lexical.identifications import tells_who
from counterclaim.reading.lexical.kinds import can_speak
from counterclaim.reading.lexical.parties import Phrase, is_party
from counterclaim.reading.lexical.passives import by_whom
from counterclaim.reading.lexical.phrases import bare, is_infinitive, phrase_end
from counterclaim.reading.lexical.rejections import REJECTING, find_rejections
from counterclaim.reading.lexical.silences import find_silences
from counterclaim.reading.lexical.speakers import Speaker
from counterclaim.reading.lexical.subjects import subject_before
from counterclaim.reading.lexical.text import Sentence, Text
from counterclaim.reading.lexical.verb_groups import before_adverbs
from counterclaim.reading.lexical.voice import Voice
from counterclaim.reading.lexical.voices import Voices

_BEING = "attributions.accuse.being"
_CHARGE, _ACKNOWLEDGED, _SHORT = 6, 12, 3
# "He had nothing to do with it", of a victim: those who saw it deny nothing for a party.
_BYSTANDERS = (ClaimantKind.WITNESS, ClaimantKind.RESIDENT, ClaimantKind.RELATIVE, ClaimantKind.MEDIC)


def find_responses(text: Text, sentence: Sentence, voices: Voices) -> Iterator[AttributionMention]:
    """The responses of a sentence, in its order."""
    for i in range(sentence.start, sentence.end):
        if silences := list(find_silences(text, i, sentence, voices)):
            yield from silences
        elif text.has(i, "attributions.admit.verbs"):
            yield from _admits(text, i, sentence, voices)
        elif text.has(i, "attributions.dispute.phrases") and not (tells_who(text, i, sentence, voices) or _is_to(text, i)):
            yield _at(text, i, Stance.DISPUTES, "attributions.dispute.phrases", voices)
        elif _calls_fighters(text, i) and (voice := voices.at(i)) is not None and voice.speaker.kind in ANSWERING:
            yield AttributionMention(Stance.DISPUTES, i, (i, text.end(i, _BEING)), voice.speaker)
        elif text.has(i, "attributions.deny.phrases") and _is_of_deed(text, i, sentence) and not _is_litotes(text, i):
            denial = _at(text, i, Stance.DENIES, "attributions.deny.phrases", voices)
            if denial.source is not None and (denial.source.kind not in _BYSTANDERS or denial.target is not None):
                yield denial
        elif _is_called_false(text, i, sentence) and (voice := voices.at(i)) is not None and voice.behind:
            yield AttributionMention(Stance.DISPUTES, i, (i, i + 1), voice.speaker)
        elif text.has(i, "attributions.deny.untrue") and (voice := _called_so(text, i, voices)) is not None:
            yield AttributionMention(Stance.DENIES, i, (i, i + 1), voice.speaker, own=True)
        elif text.has(i, *REJECTING):
            yield from find_rejections(text, i, sentence, voices)


def _is_litotes(text: Text, i: int) -> bool:
    """Whether two negations affirm: "n'y sont pas étrangers"."""
    end = text.end(i, "attributions.deny.phrases")
    behind = text.cased and end < len(text) and text.forms[end].startswith(_STRANGER)  # "n'y étaient pas | étrangers"
    return behind or text.cased and text.forms[i].startswith(_STRANGER) and text.has(i - 1, "grammar.negation.words")


_STRANGER = "étrang"


def _is_to(text: Text, i: int) -> bool:
    """Whether it is only something to do that is called so: "il est ridicule d'imputer cela à l'armée"."""
    end = text.end(i, "attributions.dispute.phrases")
    if text.cased and text.has(i - 1, "harms.tolls.asking"):
        return True  # "sans préciser combien étaient des combattants"
    return text.cased and text.has(end, "grammar.prepositions.of") and is_infinitive(text, end + 1)


def _is_of_deed(text: Text, i: int, sentence: Sentence) -> bool:
    """Whether "nous n'avons pas" has a deed behind it, and not "encore établi le nombre de morts"."""
    end = text.end(i, "attributions.deny.open")
    if end == i or text.end(i, "attributions.deny.phrases") > end:
        return True
    return text.find(end, min(end + _SHORT, sentence.end), "attributions.deeds.direct", "harms.killed.verbs") is not None


def _calls_fighters(text: Text, i: int) -> bool:
    """Whether the dead are said to be fighters: "il s'agissait de « coupeurs de route »"."""
    if not text.cased or not text.has(i, _BEING):
        return False
    at = text.end(i, _BEING)
    while text.is_mark(at, '«"“') or text.has(at, "grammar.determiners.words"):
        at += 1
    return text.has(at, "people.militants.nouns", "parties.sides.nouns")


def _at(text: Text, i: int, stance: Stance, name: str, voices: Voices) -> AttributionMention:
    voice, sentence = voices.at(i), text.sentence(i)
    cue = i, text.end(i, name)
    if voice is not None and (subject := _told_of(text, i, sentence, voice)) is not None:
        denies = stance is Stance.DENIES
        target = subject if denies and is_party(text, *subject) else None
        return AttributionMention(stance, i, cue, voice.speaker, target, own=denies and target is None)
    charge = text.find(max(i - _CHARGE, sentence.start), i, "attributions.deny.charges")
    apart = any(text.has(j, "grammar.conjunctions.and", "grammar.conjunctions.that") for j in range(charge or i, i))
    if stance is Stance.DISPUTES and charge is not None and not (apart and text.cased):
        stance = Stance.DENIES  # "ces accusations sont fausses"
    speaker = voices.subject(i, sentence) or (voice.speaker if voice is not None else None)
    return AttributionMention(stance, i, cue, speaker, own=stance is Stance.DENIES)


def _is_called_false(text: Text, i: int, sentence: Sentence) -> bool:
    """Whether a sentence begins with nothing but "Faux,": whoever says so contradicts."""
    return text.cased and i == sentence.start and text.has(i, "attributions.deny.untrue") and text.is_mark(i + 1, ",!")


def _called_so(text: Text, i: int, voices: Voices) -> Voice | None:
    """The voice of "« Calomnies », répond le ministre": a party that says no more of what it is accused of."""
    if text.has(i - 1, "attributions.dispute.phrases"):
        return None  # "très exagéré": of a number
    inside, voice = text.quoted(i), voices.at(i)
    if inside is None or inside[1] - inside[0] > _SHORT or voice is None or not voice.speaker.named or not voice.behind:
        return None
    return voice if voice.speaker.kind in (ClaimantKind.OFFICIAL, ClaimantKind.ARMED_GROUP) else None


def _told_of(text: Text, i: int, sentence: Sentence, voice: Voice) -> Phrase | None:
    """The subject of words that somebody else says: "l'armée n'était pas impliquée, a dit le gouverneur"."""
    subject = None if text.grammar.verb_first else subject_before(text, i, sentence)
    if subject is None or text.has(subject[0], "grammar.determiners.own", "grammar.determiners.possessive"):
        return None
    inside = voice.cue[0] < subject[0] if not voice.behind else voice.start <= subject[0] and i < voice.cue[0]
    return subject if inside and not voice.speaker.covers(subject) else None


def _admits(text: Text, i: int, sentence: Sentence, voices: Voices) -> Iterator[AttributionMention]:
    end = text.end(i, "attributions.admit.verbs")
    if is_negated(text, i, sentence) or text.has(i - 1, "grammar.determiners.words") or _is_signature(text, i):
        return
    if text.grammar.verb_first and _adopts(text, i, end, sentence):
        return
    behind = voices.at(i)
    before = text.cased and behind is not None and behind.behind and behind.cue[0] <= i < behind.cue[1]  # "…, a-t-il admis"
    before = before and text.find(behind.start if behind else i, i, "grammar.pronouns.they") is None  # "ils ont tué …"
    owned = _owns_up(text, end, sentence) or before and _owns_up(text, behind.start if behind else i, sentence)
    if text.has(i, "attributions.admit.careful") and not owned:
        return
    speaker: Speaker | None
    by = by_whom(text, i, end, sentence)
    if by is not None:
        speaker = Speaker.of(text, *bare(text, by + 1, phrase_end(text, by + 1, sentence.end)))
    elif _is_passive(text, i):
        return
    else:
        voice = voices.at(i)
        speaker = voices.subject(i, sentence) or (voice.speaker if voice is not None else None)
    speaker = _of_message(text, speaker, i) if speaker is not None and text.cased else speaker
    nobody = speaker is not None and text.cased and text.has(speaker.start, "grammar.determiners.negative")  # "aucun groupe"
    if speaker is not None and speaker.named and not nobody:
        yield AttributionMention(Stance.ADMITS, i, (i, end), speaker, own=True)


def _of_message(text: Text, speaker: Speaker, verb: int) -> Speaker:
    """Whose the message is by which somebody admits: "un message attribué au chef de X revendique le rapt"."""
    if text.find(speaker.start, speaker.end, "reporting.speakers.documents") is None or not text.has(speaker.end, *_GIVEN_TO):
        return speaker
    start, end = bare(text, speaker.end + 1, phrase_end(text, speaker.end + 1, verb))
    return Speaker.of(text, start, end) if start < end and can_speak(text, start, end) else speaker


_GIVEN_TO = ("attributions.accuse.shifted",)


def _is_signature(text: Text, i: int) -> bool:
    """Whether a document is "signed" by somebody, and no deed: "un communiqué signé de X"."""
    return text.cased and text.has(i - 1, "reporting.speakers.documents", "reporting.speakers.statements")


def _adopts(text: Text, i: int, end: int, sentence: Sentence) -> bool:
    """Whether the word for a claim of responsibility is that of a council's vote: "تبنى مجلس الأمن قرارا"."""
    deed = text.find(end, min(end + _ACKNOWLEDGED, sentence.end), "attributions.admit.objects", "parties.attacks.nouns")
    adopted = text.find(end, deed if deed is not None else min(end + _CHARGE, sentence.end), "attributions.admit.adopted")
    before = text.find(max(i - _SHORT, sentence.start), i, "attributions.admit.adopted") if holds_object(text, i) else None
    return text.has(i, "attributions.admit.claiming") and (adopted is not None or before is not None)


def _owns_up(text: Text, end: int, sentence: Sentence) -> bool:
    """Whether what is acknowledged is one's own deed: not "a reconnu une embuscade", which its speaker suffered."""
    deed = text.find(end, min(end + _ACKNOWLEDGED, sentence.end), "attributions.admit.objects")
    if deed is None or text.has(deed, "attributions.admit.suffering"):
        return False
    fell = text.find(end, deed, "harms.killed.happen", "grammar.auxiliaries.been")
    if text.cased and fell is not None and text.has(deed, "parties.attacks.suffered"):
        return False  # "reconnaît que sept hommes ont péri dans l'embuscade"
    announced = text.grammar.verb_first and any(text.has(i, "attributions.admit.announcing") for i in range(end - 1, end))
    if announced and text.find(end, deed, "grammar.conjunctions.that") is not None:
        return False  # "أعلنت البعثة أن القصف …": of somebody's deed, whose the verb behind says
    return not (text.cased and text.has(deed, "parties.attacks.suffered") and text.has(deed - 1, "numbers.singles.words"))


def _is_passive(text: Text, i: int) -> bool:
    j = before_adverbs(text, i - 1)
    return text.forms[i].endswith(text.grammar.endings["participle"]) and text.has(j, "grammar.auxiliaries.be")
