"""Accusations in so many words: "X accuse Y de …", "X attribue l'attaque à Y", "Y est accusé par X"."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.model.claim import Stance
from counterclaim.reading.lexical.accused import ANSWERING, accused_at, are_victims, by_name, in_quotes
from counterclaim.reading.lexical.accusers import accuser, speaker_at
from counterclaim.reading.lexical.attributions import AttributionMention
from counterclaim.reading.lexical.charging import charged_by, is_trivial
from counterclaim.reading.lexical.clauses import accused_before, laid_to_whom_before
from counterclaim.reading.lexical.governed import is_governed
from counterclaim.reading.lexical.hedges import is_hedged
from counterclaim.reading.lexical.names import DEMONYM
from counterclaim.reading.lexical.pairs import two_meant
from counterclaim.reading.lexical.parties import Phrase, doer_of, owner_of_attack, parties_at, whose
from counterclaim.reading.lexical.phrases import bare, phrase_end
from counterclaim.reading.lexical.speakers import Speaker
from counterclaim.reading.lexical.subjects import subject_before
from counterclaim.reading.lexical.text import Sentence, Text
from counterclaim.reading.lexical.verb_groups import aside_before, before_adverbs, group_start, is_object_before
from counterclaim.reading.lexical.voices import Voices

_VERBS, _WEAK, _SHIFTED = "attributions.accuse.verbs", "attributions.accuse.weak", "attributions.accuse.shifted"
_ONTO, _SUSPECT = "attributions.accuse.onto", "attributions.suspect.verbs"
_MATTER, _EXCHANGING = 18, "attributions.mutual.exchanging"
_LONGEST_OBJECT, _NEAR = 14, 4
_DENIED, _BY, _UNTRUE = 7, 6, 3
# Fingers that point by themselves are nobody's in particular.
_FINGERS = "attributions.suspect.fingers"
_DENYING = ("attributions.deny.verbs", "attributions.deny.rejecting", "grammar.determiners.negative", "grammar.negation.before")


def find_accusations(text: Text, sentence: Sentence, voices: Voices) -> Iterator[AttributionMention]:
    """The accusations of a sentence that name accuser or accused by a verb of accusing."""
    for i in range(sentence.start, sentence.end):
        if (charge := charged_by(text, i, sentence, voices)) is not None:
            yield charge
        elif text.has(i, _VERBS, _SUSPECT) and text.end(i, _ONTO) <= text.end(i, _VERBS, _SUSPECT):
            yield from _of_verb(text, i, sentence, voices)
        elif text.has(i, _SHIFTED, _ONTO):
            yield from _shifted(text, i, sentence, voices)
        elif text.cased and text.has(i, "attributions.accuse.opening"):
            yield from _between(text, i, sentence, voices)
        elif text.has(i, "attributions.accuse.account"):
            yield from _on_account(text, i, sentence, voices)
        elif text.has(i, "attributions.mutual.phrases", _EXCHANGING):
            yield from _mutual(text, i, sentence)


def _mutual(text: Text, i: int, sentence: Sentence) -> Iterator[AttributionMention]:
    """ "L'armée et le M23 s'accusent mutuellement", "تبادل الجيش والدعم السريع الاتهامات": each accuses the other."""
    cue = (i, text.end(i, "attributions.mutual.phrases", _EXCHANGING))
    behind = parties_at(text, cue[1], sentence.end) if text.has(i, _EXCHANGING) else []
    exchanged = behind and text.find(behind[-1][1], behind[-1][1] + _NEAR, "attributions.deny.charges") is not None
    parties = (
        [behind]
        if len(behind) == 2 and exchanged
        else [list_ for start in range(sentence.start, i) if len(list_ := parties_at(text, start, i)) == 2]
    )
    if not parties and not sentence.title and (pair := two_meant(text, i, sentence)):
        parties = [pair]  # "chaque camp se rejette la responsabilité"
    if not parties:
        return
    for one, other in (parties[0], parties[0][::-1]):
        yield AttributionMention(Stance.ACCUSES, i, cue, Speaker.of(text, *one), other)


def is_denied(text: Text, i: int, sentence: Sentence) -> bool:
    """Whether the clause of a word denies or rejects it."""
    if text.cased and text.find(max(i - 2 * _DENIED, sentence.start), i, "attributions.accuse.certain") is not None:
        return False  # "il ne fait aucun doute que …"
    for j in range(i - 1, max(i - _DENIED, sentence.start) - 1, -1):
        if text.is_mark(j, ",;:") or text.has(j, "grammar.conjunctions.but", "grammar.conjunctions.and"):
            return False
        if text.has(j, *_DENYING):
            return True
    return False


def _of_verb(text: Text, i: int, sentence: Sentence, voices: Voices) -> Iterator[AttributionMention]:
    end = text.end(i, _VERBS, _SUSPECT)
    suspects = text.has(i, _SUSPECT)
    negated = text.find(group_start(text, i, sentence), i, "grammar.negation.before") is not None and not is_governed(text, i)
    if text.forms[i - 1].startswith("-") and text.forms[i].endswith(text.grammar.endings["participle"]):
        return  # "…, a-t-il accusé"
    if negated or is_trivial(text, end, sentence) or _is_noun(text, i) or are_victims(text, i, end):
        return
    if _is_passive(text, i):
        yield from _passive(text, i, end, sentence, voices)
        return
    if (mention := accused_before(text, i, sentence, voices)) is not None:
        yield mention
        return
    object_ = _object_start(voices, i, end)
    object_ += suspects and text.grammar.verb_first and text.has(object_, "grammar.prepositions.located")  # "تشتبه في ميليشيا"
    targets = accused_at(text, object_, sentence)
    if suspects and not targets:
        to = next(
            (j for j in range(end, min(end + _LONGEST_OBJECT, sentence.end)) if text.has(j, "grammar.prepositions.to")), None
        )
        targets = parties_at(text, to + 1, sentence.end) if to is not None else []
    weak = text.has(i, _WEAK) and not (text.cased and text.end(i, _WEAK) < end)  # and not "tient pour responsables X"
    if weak and not _blames(text, end, sentence):
        targets = _of_deed(text, end, sentence)
    if pointed := _pointed_at(text, i, sentence, voices):
        targets = pointed
    targets = [by_name(text, owner, sentence) for target in targets for owner in whose(text, target)]
    for target in targets:
        presumed = (
            text.cased and text.has(i, _WEAK) and is_hedged(text, target[0], sentence)
        )  # "condamne l'attaque des X présumés"
        stance = Stance.SUSPECTS if suspects or presumed else Stance.ACCUSES
        yield AttributionMention(stance, i, (i, end), accuser(voices, i, sentence), target)


def _between(text: Text, i: int, sentence: Sentence, voices: Voices) -> Iterator[AttributionMention]:
    """ "Met l'armée en cause", "rend les rebelles responsables": the accused stand within the verb."""
    end = text.end(i, "attributions.accuse.opening")
    tail = text.find(end, min(end + _LONGEST_OBJECT, sentence.end), "attributions.accuse.closing")
    found = parties_at(text, end, tail) if tail is not None else []
    closed = bool(found) and found[-1][1] == tail
    if closed and tail is not None and not is_trivial(text, tail, sentence) and not is_denied(text, i, sentence):
        for target in found:
            yield AttributionMention(Stance.ACCUSES, i, (i, end), accuser(voices, i, sentence), target)


def _blames(text: Text, at: int, sentence: Sentence) -> bool:
    """Whether words of blame follow a verb of many meanings: not "promis de traquer les responsables"."""
    near = range(at, min(at + _MATTER, sentence.end))
    free = (j for j in near if text.has(j, "attributions.accuse.blaming"))
    told = (j for j in free if not (text.cased and text.has(j - 1, "grammar.determiners.definite")))
    return any(not text.cased or text.find(max(j - _NEAR, at), j, "grammar.negation.before") is None for j in told)


def _is_noun(text: Text, i: int) -> bool:
    """Whether an article makes a noun of the word: "les accusés", and not "les accuse"."""
    article = text.has(i - 1, "grammar.determiners.words") and not text.has(i - 1, "grammar.pronouns.some")
    return article and not is_object_before(text, i)


def _pointed_at(text: Text, i: int, sentence: Sentence, voices: Voices) -> list[Phrase]:
    """Whom "les accuse d'avoir tué" means: the party named last in a sentence before."""
    start = group_start(text, i, sentence)
    clitic = next((j for j in range(start, i) if text.has(j, "grammar.pronouns.object")), None)
    if clitic is None or text.has(i, _WEAK):
        return []
    party = voices.speakers.party_before(sentence.start, several=text.has(clitic, "grammar.pronouns.objects"))
    return [party] if party is not None else []


def _object_start(voices: Voices, i: int, end: int) -> int:
    """Where the object of a verb begins: behind its subject, where that follows the verb."""
    voice = voices.at(i)
    if voice is None or not voice.cue[0] <= i < voice.cue[1]:
        return end
    behind = voices.text.grammar.verb_first or voice.behind and voice.speaker.start >= end
    return max(end, voice.said) if behind else end


def _is_passive(text: Text, i: int) -> bool:
    """ "Est accusé", "sont soupçonnées", and the bare participle behind its noun ("un groupe accusé de …")."""
    if text.grammar.verb_first or not text.forms[i].endswith(text.grammar.endings["participle"]):
        return False
    j = before_adverbs(text, i - 1 if (aside := aside_before(text, i)) == i else aside - 1)
    return text.has(j, "grammar.auxiliaries.be") or not text.has(j, "grammar.auxiliaries.have", "grammar.conjunctions.and")


def _passive(text: Text, i: int, end: int, sentence: Sentence, voices: Voices) -> Iterator[AttributionMention]:
    if text.has(i, "attributions.suspect.identified") and text.find(max(i - _BY, sentence.start), i, "grammar.prepositions.by"):
        return  # "tués par des hommes armés identifiés comme …": read with the deed
    stance = Stance.SUSPECTS if text.has(i, _SUSPECT) else Stance.ACCUSES
    near = range(end, min(end + _MATTER, sentence.end))
    by = next((j for j in near if text.has(j, "grammar.prepositions.by")), None)
    called = next((j for j in near if text.has(j, "attributions.accuse.blaming")), None)
    target = subject_before(text, i, sentence)
    if members := _membership(text, end, sentence):
        target = members[0]
    if text.has(i, _WEAK):
        found = parties_at(text, called + 1, sentence.end) if called is not None else []
        target = found[0] if found else None
    if target is not None and (by is not None or not text.has(i, "attributions.accuse.described")):
        said = by is None and text.quoted(i) is not None  # "« X doit en être tenu responsable »"
        told = speaker_at(voices, i) if said else None
        yield AttributionMention(stance, i, (i, end), _named(text, by, sentence) or told, target, unnamed=True)


def _membership(text: Text, at: int, sentence: Sentence) -> list[Phrase]:
    """Whom somebody is suspected to belong to: "des hommes soupçonnés d'appartenir à X"."""
    start = next((j for j in range(at, min(at + 3, sentence.end)) if text.has(j, "attributions.suspect.membership")), None)
    if start is None:
        return []
    behind = text.end(start, "attributions.suspect.membership")
    behind += text.has(behind, "grammar.prepositions.to")
    found = parties_at(text, behind, sentence.end)
    start, end = bare(text, behind, phrase_end(text, behind, sentence.end))
    return found or ([(start, end)] if start < end else [])


def _named(text: Text, by: int | None, sentence: Sentence) -> Speaker | None:
    if by is None:
        return None
    return Speaker.of(text, *bare(text, by + 1, phrase_end(text, by + 1, sentence.end)))


def _of_deed(text: Text, at: int, sentence: Sentence) -> list[Phrase]:
    """Whose deed is denounced: "dénonce des tirs ukrainiens", "un massacre des milices rebelles"."""
    for i in range(at, min(at + 5, sentence.end)):
        if found := owner_of_attack(text, i, sentence.end):
            return found
    return []


def _on_account(text: Text, i: int, sentence: Sentence, voices: Voices) -> Iterator[AttributionMention]:
    """ "Met l'attaque sur le compte de X": the deed stands within the verb."""
    verb = text.last(max(i - _MATTER, sentence.start), i, "attributions.accuse.putting")
    if verb is None:
        return
    speaker = speaker_at(voices, i)
    if not (voices.at(i) is not None and voices.in_sentence(sentence)):
        subject = subject_before(text, verb, sentence)
        speaker = voices.speakers.of_phrase(*subject) if subject is not None else speaker
    end = text.end(i, "attributions.accuse.account")
    for target in parties_at(text, end, sentence.end):
        yield AttributionMention(Stance.ACCUSES, i, (i, end), speaker, target, unnamed=speaker is None)


def _finds_nothing(text: Text, i: int, sentence: Sentence) -> bool:
    """Whether nothing allows to lay a deed to somebody: "dit n'avoir aucun élément permettant d'imputer ces faits à …"."""
    infinitive = text.has(i - 1, "grammar.prepositions.of") and text.forms[i].endswith(text.grammar.endings["infinitive"])
    return infinitive and text.find(max(i - _DENIED, sentence.start), i, "grammar.determiners.negative") is not None


def _is_untrue(text: Text, i: int, sentence: Sentence) -> bool:
    """Whether to lay a deed to somebody is called untrue, and "and" joins no other verb to it."""
    untrue = text.last(max(i - _UNTRUE, sentence.start), i, "attributions.deny.untrue")
    return untrue is not None and not (text.cased and text.find(untrue, i, "grammar.conjunctions.and") is not None)


def _by_whom(text: Text, i: int, at: int, sentence: Sentence, limit: int) -> int | None:
    """The "by" behind a passive: "a été attribuée aux ADF par l'armée", "une embuscade imputée par le parquet au cartel"."""
    if not _is_passive(text, i):
        return None
    return next((j for j in range(at, min(limit, sentence.end)) if text.has(j, "grammar.prepositions.by")), None)


def _onto(text: Text, at: int, sentence: Sentence) -> list[Phrase]:
    """The parties that a deed is laid to; else a name that nobody knows ("le front X")."""
    at += text.cased and text.has(at, "grammar.prepositions.to") and text.is_mark(at + 1, '«"“')  # "aux « bandes criminelles »"
    found = parties_at(text, at, sentence.end) or in_quotes(text, at)
    if found or not text.cased:
        return found
    start, end = bare(text, at, phrase_end(text, at, sentence.end))
    return [(start, end)] if any(text.words[i].capital for i in range(start, end)) else []


def _who_lays(text: Text, i: int, sentence: Sentence, voices: Voices) -> Speaker | None:
    """Whoever lays a deed to somebody: of "accusée par X, l'armée rejette la responsabilité sur Y" the subject of the verb."""
    own = voices.subject(i, sentence) if text.has(i, _ONTO) else None
    return own or speaker_at(voices, i)


def _shifted(text: Text, i: int, sentence: Sentence, voices: Voices) -> Iterator[AttributionMention]:
    if (mention := laid_to_whom_before(text, i, sentence, voices)) is not None:
        yield mention
        return
    end = text.end(i, _SHIFTED, _ONTO)
    if text.cased and _finds_nothing(text, i, sentence) or any(text.end(j, _FINGERS) > i for j in (i, i - 1, i - 2)):
        return
    document = text.cased and text.has(i - 1, "reporting.speakers.documents", "reporting.speakers.statements")
    if document and text.forms[i].endswith(text.grammar.endings["participle"]):
        return  # "un message attribué au chef du mouvement"
    names = ("attributions.accuse.onto_links",) if text.has(i, _ONTO) else ("grammar.prepositions.to",)
    for j in range(end - text.has(i, _ONTO), min(end + _LONGEST_OBJECT, sentence.end)):
        if text.has(j, *names) and (found := _onto(text, j + (not text.has(j, "grammar.determiners.words")), sentence)):
            by = _by_whom(text, i, end, sentence, j) or _by_whom(text, i, found[-1][1], sentence, found[-1][1] + _NEAR)
            speaker = _named(text, by, sentence) or _who_lays(text, i, sentence, voices)
            if text.has(i, "attributions.accuse.shedding") and speaker is not None and speaker.kind in ANSWERING:
                yield AttributionMention(Stance.DENIES, i, (i, end), speaker, own=True)
            stance = Stance.SUSPECTS if is_hedged(text, i, sentence) else Stance.ACCUSES
            if speaker is not None and _is_untrue(text, i, sentence):
                stance = Stance.DENIES  # "il est absurde d'imputer cela à l'armée"
            for target in (owner for party in found for owner in doer_of(text, party)):
                yield AttributionMention(stance, i, (i, end), speaker, target, unnamed=speaker is None)
            return
    if text.has(i, _ONTO) and text.has(end, DEMONYM):  # "pointe la responsabilité saoudienne"
        yield AttributionMention(Stance.ACCUSES, i, (i, end), speaker_at(voices, i), (end, end + 1))
        return
    speaker = speaker_at(voices, i)
    mishap = text.find(end, min(end + _LONGEST_OBJECT, sentence.end), "attributions.dispute.mishaps")
    if speaker is not None and speaker.named and mishap is not None and not is_denied(text, i, sentence):
        yield AttributionMention(Stance.DISPUTES, i, (i, end), speaker)  # "attribue l'explosion à une fuite de gaz"
