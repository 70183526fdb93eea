"""Denials and disputes by a verb: "X dément", "Y rejette ces accusations", "ce bilan, contesté par Z"."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.model.claim import ClaimantKind, Stance
from counterclaim.reading.lexical.attributions import AttributionMention
from counterclaim.reading.lexical.behind import holds_object
from counterclaim.reading.lexical.hedges import is_negated
from counterclaim.reading.lexical.kinds import can_speak
from counterclaim.reading.lexical.names import STATE
from counterclaim.reading.lexical.parties import Phrase, is_party, parties_at, party_at, same_party
from counterclaim.reading.lexical.passives import by_whom
from counterclaim.reading.lexical.phrases import bare, phrase_end
from counterclaim.reading.lexical.speakers import Speaker
from counterclaim.reading.lexical.subjects import verb_before
from counterclaim.reading.lexical.text import Sentence, Text
from counterclaim.reading.lexical.verb_groups import is_object_before
from counterclaim.reading.lexical.voices import Voices

_OBJECT, _CHARGE, _SHORT = 14, 6, 4
_DENY, _REJECT = "attributions.deny.verbs", "attributions.deny.rejecting"
REJECTING = (_DENY, _REJECT, "attributions.dispute.verbs", "attributions.deny.calling")
_CONTEST = "attributions.dispute.verbs"
_VIOLENCE = ("events.violence.words", "parties.attacks.nouns", "attributions.deeds.direct", "harms.killed.events")
_GROUP = ClaimantKind.ARMED_GROUP
_ACCUSING = ("attributions.accuse.verbs", "attributions.accuse.shifted")


def find_rejections(text: Text, i: int, sentence: Sentence, voices: Voices) -> Iterator[AttributionMention]:
    """What the verb at i denies or disputes, and who does."""
    end = text.end(i, *REJECTING)
    noun = text.has(i - 1, "grammar.determiners.words") and not is_object_before(text, i)
    if is_negated(text, i, sentence) or noun or text.has(i, "attributions.accuse.onto"):
        return
    ahead = min(end + _OBJECT, sentence.end)
    accusation = text.find(end, ahead, "attributions.deny.accusations")
    matter = text.find(end, _clause_end(text, end, ahead), "attributions.dispute.matters")
    called = text.find(end, ahead, "attributions.deny.untrue") if text.has(i, "attributions.deny.calling") else None
    if called is not None and text.has(called - 1, "parties.attacks.nouns"):
        called = None  # "dénoncé une attaque injustifiée"
    by = by_whom(text, i, end, sentence)
    if by is not None:
        yield from _rejected_by(text, i, (end, by), sentence)
        return
    voice = voices.at(i)
    speaker = (
        _inverted(text, i, end, sentence)
        or _who(text, i, sentence)
        or _pointed_at(text, i, sentence)
        or (None if _goes_on(text, i) else voices.subject(i, sentence))
        or (voice.speaker if voice is not None else None)
        or _of_verb_before(text, i, sentence, voices)
    )
    if speaker is None or not speaker.named or _denies_no_violence(text, i, end):
        return
    before = text.find(max(i - _OBJECT, sentence.start), i, "attributions.dispute.matters")
    if before is not None and _inverted(text, i, end, sentence) is not None:
        yield AttributionMention(Stance.DISPUTES, i, (i, end), speaker)  # "une version que réfutent les survivants"
        return
    if text.cased and before is not None and text.has(before + 1, "grammar.conjunctions.that"):
        yield AttributionMention(Stance.DISPUTES, i, (i, end), speaker)  # "une version que le commandant rejette"
        return
    present = text.find(end, min(end + _SHORT, sentence.end), "attributions.dispute.presence") if text.cased else None
    flatly = _denies_flatly(text, i, end, accusation if accusation is not None else present)
    if text.has(i - 1, "grammar.conjunctions.relative") and text.has(i, _DENY) and not flatly:
        return
    only_called = not text.has(i, _DENY, _REJECT, "attributions.dispute.verbs") and called is None
    if text.cased and (only_called or _is_added(text, i, sentence)):
        return  # "parlent de dix morts, un chiffre revu à la hausse"
    presence = text.find(end, min(end + _SHORT, sentence.end), "attributions.dispute.presence") if text.cased else None
    if (
        text.has(i, _DENY, _REJECT)
        and presence is not None
        and speaker.kind is not _GROUP
        and not any(text.has(j, "parties.powers.words", STATE) for j in range(speaker.start, speaker.end))
        and not _is_own_presence(text, presence, speaker)
    ):
        yield AttributionMention(Stance.DISPUTES, i, (i, end), speaker)  # "dément toute présence de combattants"
    elif matter is not None and (accusation is None or matter < accusation):
        yield AttributionMention(Stance.DISPUTES, i, (i, end), speaker, _of(text, matter, sentence))
    elif (
        text.cased
        and called is not None
        and accusation is None
        and (author := _of(text, called, sentence, "attributions.deny.untrue")) is not None
        and not speaker.covers(author)
    ):
        yield AttributionMention(Stance.DISPUTES, i, (i, end), speaker, author)  # "y voit une manipulation des rebelles"
    elif (
        called is not None and accusation is None and text.cased and text.find(sentence.start, i, "attributions.dispute.matters")
    ):
        yield AttributionMention(Stance.DISPUTES, i, (i, end), speaker)  # "a maintenu ce chiffre et dénoncé des exagérations"
    elif text.cased and accusation is None and called is None and _answers_quotation(text, i) and text.has(i, _CONTEST):
        yield AttributionMention(Stance.DISPUTES, i, (i, end), speaker)  # "« C'est en deçà de la réalité », conteste X"
    elif text.has(i, _DENY) or _answers_quotation(text, i) or accusation is not None or called is not None:
        target = _denied_for(text, accusation if accusation is not None else end, sentence, speaker)
        yield AttributionMention(Stance.DENIES, i, (i, end), speaker, target, own=target is None)
    elif text.has(i, "attributions.dispute.verbs") and not text.has(i, "attributions.dispute.of_matter"):
        yield AttributionMention(Stance.DISPUTES, i, (i, end), speaker)


def _who(text: Text, i: int, sentence: Sentence) -> Speaker | None:
    """Whom an Arabic relative clause tells of: "ألقى بالمسؤولية على الجماعة، التي نفت أي صلة"."""
    if not text.grammar.verb_first or not text.has(i - 1, "grammar.conjunctions.relative") or holds_object(text, i):
        return None
    end = i - 1 - text.is_mark(i - 2, ",،")
    starts = range(max(end - _OBJECT, sentence.start), end)
    found = next((j for j in starts if phrase_end(text, j, end) == end and is_party(text, *bare(text, j, end))), None)
    return Speaker.of(text, *bare(text, found, end)) if found is not None else None


def _is_own_presence(text: Text, presence: int, speaker: Speaker) -> bool:
    """Whether somebody denies that its own people were there: "nie toute présence de ses soldats"."""
    at = text.end(presence, "attributions.dispute.presence")
    near = range(presence - 1, min(at + _SHORT, len(text)))
    return any(text.has(j, "grammar.determiners.possessive", "parties.forces.nouns") for j in near) or same_party(
        text, (at, near.stop), (speaker.start, speaker.end)
    )


def _of_verb_before(text: Text, i: int, sentence: Sentence, voices: Voices) -> Speaker | None:
    """Whoever heads the sentence of a second verb: "le ministre a maintenu ce chiffre et dénoncé des « exagérations »"."""
    before = verb_before(text, i, sentence) if text.cased else None
    return voices.speakers.of_phrase(*before) if before is not None else None


def _is_added(text: Text, i: int, sentence: Sentence) -> bool:
    """Whether a judgement is added to what is rejected already: "rejette ces conclusions, qu'elle juge partiales"."""
    added = text.has(i, "attributions.deny.calling") and text.has(i - 1, "grammar.pronouns.he")
    relative = added and text.has(i - 2, "grammar.conjunctions.relative")
    return relative and text.find(sentence.start, i - 2, _DENY, _REJECT, "attributions.dispute.verbs") is not None


def _goes_on(text: Text, i: int) -> bool:
    """Whether a participle goes on with what somebody says: "le porte-parole a démenti, parlant d'une « fable »"."""
    return text.cased and text.has(i, "reporting.verbs.going_on")


def _denies_no_violence(text: Text, i: int, end: int) -> bool:
    """ "Dément se servir de l'hôpital", "نفى الوزير شائعات استقالته": no deed of violence is denied."""
    if not text.grammar.verb_first:
        return text.has(i, _DENY) and text.has(end, "attributions.deny.harmless")
    harmless = text.find(end, end + _CHARGE, "attributions.deny.harmless")
    violent = ("attributions.deny.accusations", "attributions.dispute.matters", *_VIOLENCE)
    limit = min(end + _OBJECT, text.sentence(i).end)
    denied = text.has(i, _DENY, "attributions.dispute.verbs")
    matters = (j for j in text.every(end, limit, *violent) if text.end(j, "attributions.dispute.matters") != harmless)
    return denied and harmless is not None and next(matters, None) is None  # "نفت الحكومة وجود خلافات"


def _rejected_by(text: Text, i: int, cue: Phrase, sentence: Sentence) -> Iterator[AttributionMention]:
    """ "Des accusations rejetées par X", "une version démentie par X", "un bilan contesté par X"."""
    end, by = cue
    start, finish = bare(text, by + 1, phrase_end(text, by + 1, sentence.end))
    before = max(i - _OBJECT, sentence.start)
    charge = text.find(before, i, "attributions.deny.accusations", "attributions.deny.rejected")
    matter = text.find(before, i, "attributions.dispute.matters")
    if text.cased and i == sentence.start and charge is None and matter is None:  # "Contestée par X, cette version …"
        matter = text.find(finish, min(finish + _SHORT, sentence.end), "attributions.dispute.matters")
    if start >= finish or not can_speak(text, start, finish) or charge is None and matter is None:
        return
    if charge is not None and not text.has(i, "attributions.dispute.of_word"):
        yield AttributionMention(Stance.DENIES, i, (i, end), Speaker.of(text, start, finish), own=True)
    else:
        yield AttributionMention(Stance.DISPUTES, i, (i, end), Speaker.of(text, start, finish))


def _clause_end(text: Text, start: int, limit: int) -> int:
    """Where the object of a verb ends in Arabic, which a comma and "and" part from the next one's."""
    if not text.grammar.verb_first:
        return limit
    further = ("grammar.conjunctions.and", "reporting.verbs.going_on")  # "نفى الحزب ذلك، مؤكدا أن لا وجود لمقاتليه"
    commas = (i for i in range(start, limit) if text.is_mark(i, ",،") and text.has(i + 1, *further))
    return next(commas, limit)


def _denies_flatly(text: Text, i: int, end: int, accusation: int | None) -> bool:
    """Whether "X, qui dément" denies what X is accused of, and not something else ("qui nie viser les civils")."""
    if text.grammar.verb_first:
        # "الذي نفى ذلك", "الأمر الذي ينفيه الجيش"
        charge = text.find(end, end + _SHORT - 1, "attributions.deny.accusations") is not None  # "التي نفت أي صلة لها"
        return charge or holds_object(text, i) or text.is_mark(end) or text.has(end, "attributions.deny.all_of_it")
    if text.has(i - 1, "grammar.conjunctions.that") and text.forms[i - 2] == "ce":
        first = text.sentence(i).start
        return first == i - 2 or text.find(first, i, *_ACCUSING) is not None  # "Y accuse X, ce que dément X"
    return text.forms[i - 1] in text.grammar.who and (text.is_mark(end) or accusation is not None)


def _pointed_at(text: Text, i: int, sentence: Sentence) -> Speaker | None:
    """Whoever is accused before in the sentence, where a pronoun denies it: "X accuse Y de …, ce que ces derniers démentent"."""
    before = range(i - 1, max(i - _CHARGE, sentence.start), -1)
    about = next((j for j in before if text.has(j, "attributions.deny.what", "reporting.speakers.same")), None)
    if about is None or text.find(about, i, "grammar.pronouns.he") is None:
        return None
    verb = text.last(sentence.start, about, *_ACCUSING)
    accused = parties_at(text, text.end(verb, *_ACCUSING), about) if verb is not None else []
    return Speaker.of(text, *accused[0]) if accused else None


def _inverted(text: Text, i: int, end: int, sentence: Sentence) -> Speaker | None:
    """Whoever follows the verb: "ce que contestent les familles", "une version que rejette le porte-parole"."""
    if not text.cased or not text.has(i - 1, "grammar.conjunctions.that"):
        return None
    start, finish = bare(text, end, phrase_end(text, end, sentence.end))
    return Speaker.of(text, start, finish) if start < finish and can_speak(text, start, finish) else None


def _answers_quotation(text: Text, i: int) -> bool:
    """ "« … », a balayé le porte-parole": a verb of rejecting right behind what was said."""
    start = i - text.has(i - 1, "grammar.auxiliaries.have")
    return text.has(i, _REJECT) and (text.is_mark(start - 1, '»"”') or text.is_mark(start - 2, '»"”'))


def _of(text: Text, matter: int, sentence: Sentence, name: str = "attributions.dispute.matters") -> Phrase | None:
    """Whose version is disputed: "la version de l'ELN"."""
    at = text.end(matter, name)
    if text.grammar.verb_first:
        return None if text.has(at, "grammar.determiners.any") else party_at(text, at, sentence.end)
    if (given := text.end(at, "reporting.sources.named_by")) > at:
        start, end = bare(text, given, phrase_end(text, given, sentence.end))
        return (start, end) if start < end else None  # "le bilan avancé par X"
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
                theirs = text.grammar.verb_first and party[1] - party[0] == 1 and text.words[party[0]].own
                return None if theirs else party  # "قواته", of whoever denies it
    return None
