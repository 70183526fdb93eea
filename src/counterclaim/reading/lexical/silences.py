"""Silences: who was asked or expected to comment, and did not."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.model.claim import Stance
from counterclaim.reading.lexical.attributions import AttributionMention
from counterclaim.reading.lexical.kinds import can_speak
from counterclaim.reading.lexical.pairs import two_meant
from counterclaim.reading.lexical.parties import Phrase
from counterclaim.reading.lexical.phrases import bare, phrase_end
from counterclaim.reading.lexical.speakers import Speaker
from counterclaim.reading.lexical.subjects import subject_before, verb_before
from counterclaim.reading.lexical.text import Sentence, Text
from counterclaim.reading.lexical.voices import Voices

_OBJECT, _SHORT = 14, 6
_UNANSWERED, _REACHING = "attributions.decline.unanswered", "attributions.decline.reaching"
_RETURNED, _ADDRESSING = "attributions.decline.returned", "attributions.decline.addressing"
_SIDE_OF = ("people.among.links", "reporting.sources.opening")
_OF = ("grammar.prepositions.of",)
_TO = ("grammar.prepositions.to", "reporting.via.from")
_BETWEEN = (
    "grammar.auxiliaries.have",
    "grammar.auxiliaries.be",
    "grammar.negation.words",
    "grammar.adverbs.words",
    "grammar.pronouns.clitic",
)


def find_silences(text: Text, i: int, sentence: Sentence, voices: Voices) -> Iterator[AttributionMention]:
    """The silences that words at i tell of."""
    if _is_denial(text, i):
        return
    if text.cased and text.has(i, _UNANSWERED, _REACHING, _RETURNED):
        yield from _unreached(text, i, sentence, voices)
        return
    if text.cased and text.has(i, "attributions.decline.nouns") and (silent := list(_silence_of(text, i, sentence, voices))):
        yield from silent  # "aucun commentaire de l'armée", and not "X n'a fait aucun commentaire"
    elif (text.has(i, "attributions.decline.phrases") and _is_kept(text, i, sentence)) or _is_silent(text, i):
        yield from _declines(text, i, sentence, voices)
    elif text.has(i, "attributions.decline.nouns"):
        yield from _silence_of(text, i, sentence, voices)


def _unreached(text: Text, i: int, sentence: Sentence, voices: Voices) -> Iterator[AttributionMention]:
    """ "Nos appels à l'armée sont restés sans réponse", "nous n'avons pas pu joindre l'armée"."""
    end = text.end(i, _UNANSWERED, _REACHING, _RETURNED)
    first = sentence.start
    if text.has(i, _RETURNED) and first and text.find(first, i, _ADDRESSING) is None:
        first = text.sentence(first - 1).start  # "X a écrit au ministère. Aucune réponse ne lui était parvenue"
        if text.find(first, sentence.start, _ADDRESSING) is None:
            return
    starts = [end] if text.has(i, _REACHING) else [j + 1 for j in range(first, i) if text.has(j, *_TO)]
    if text.has(i, _RETURNED):
        starts += [text.end(j, _ADDRESSING) for j in range(first, i) if text.has(j, _ADDRESSING)]  # "a contacté l'armée, sans …"
    for start in starts:
        phrase = bare(text, start, phrase_end(text, start, sentence.end))
        if phrase[0] < phrase[1] and can_speak(text, *phrase):
            yield AttributionMention(Stance.DECLINES, i, (i, end), voices.speakers.of_phrase(*phrase), own=True)
            return


def _is_kept(text: Text, i: int, sentence: Sentence) -> bool:
    """Whether a verb of many objects refuses to speak: "رفض التعليق", and not "رفض الاتهامات"."""
    limit = min(i + _OBJECT, sentence.end)
    if text.has(i, "attributions.decline.keeping"):
        return text.find(i + 1, limit, "attributions.decline.quiet") is not None
    silence = text.find(i + 1, limit, "attributions.decline.silence")
    return silence is not None or not text.has(i, "attributions.decline.careful")


def _is_denial(text: Text, i: int) -> bool:
    """Whether more words behind it make a denial of a refusal: "a décliné toute responsabilité"."""
    end = text.end(i, "attributions.decline.phrases")
    return any(text.end(j, "attributions.deny.verbs") > end for j in range(i, end))


def _is_silent(text: Text, i: int) -> bool:
    """ "N'a pas (encore, immédiatement) réagi"."""
    if not text.has(i, "grammar.negation.before"):
        return False
    j = i + 1
    while j < min(i + 7, len(text)) and text.has(j, *_BETWEEN):
        j = max(text.end(j, "grammar.adverbs.words"), j + 1)
    return j > i + 2 and text.has(j, "attributions.decline.verbs")


def _declines(text: Text, i: int, sentence: Sentence, voices: Voices) -> Iterator[AttributionMention]:
    end = text.end(i, "attributions.decline.phrases")
    if text.find(end, sentence.end, "attributions.decline.unless") is not None:
        return
    if pair := two_meant(text, i, sentence):
        for phrase in pair:
            yield AttributionMention(Stance.DECLINES, i, (i, max(end, i + 1)), Speaker.of(text, *phrase), own=True)
        return
    for phrase in _neither(text, i, sentence):
        yield AttributionMention(Stance.DECLINES, i, (i, max(end, i + 1)), voices.speakers.of_phrase(*phrase), own=True)
    subject = _silent_behind(text, end, sentence) if text.grammar.verb_first else subject_before(text, i, sentence)
    if subject is None and text.cased:
        subject = verb_before(text, i, sentence)
    if text.cased and (been := text.find(i, max(end, i + _SHORT), "grammar.auxiliaries.been")) is not None:
        subject = _by_silent(text, been, sentence)
    if subject is not None and text.cased and text.forms[subject[0]] == "on" and text.find(sentence.start, i, *_SIDE_OF) is None:
        return  # "au siège de X, on se refuse à polémiquer"
    subject = _office_of(text, subject) if subject is not None else None
    speaker = voices.speakers.of_phrase(*subject) if subject is not None else None
    reviewing = text.has(i, "attributions.decline.reviewing")
    infinitive = text.forms[i] in ("ne", "n'") and text.has(i + 1, "grammar.auxiliaries.infinitive", "grammar.negation.words")
    infinitive = infinitive or text.has(i - 1, "grammar.pronouns.we")  # "« Nous ne commentons pas », a dit X"
    infinitive = infinitive or text.forms[i].endswith(
        text.grammar.endings["infinitive"]
    )  # "a dit « passer en revue l'incident »"
    if subject is None and (text.grammar.verb_first or reviewing or infinitive) and (voice := voices.at(i)) is not None:
        speaker = voice.speaker
    cue = (i, max(text.end(i, "attributions.decline.phrases"), i + 1))
    if speaker is not None and speaker.named and not text.has(speaker.start, "grammar.determiners.negative"):
        yield AttributionMention(Stance.DECLINES, i, cue, speaker, own=True)
        for phrase in _nor(text, max(end, speaker.end if text.grammar.verb_first else end), sentence):
            yield AttributionMention(Stance.DECLINES, i, cue, voices.speakers.of_phrase(*phrase), own=True)


def _nor(text: Text, at: int, sentence: Sentence) -> Iterator[Phrase]:
    """Whoever is silent too: "n'a pas réagi, pas plus que l'armée", "لم ترد الوزارة على الأسئلة، ولا السفارة"."""
    also = text.find(at, min(at + _OBJECT, sentence.end), "attributions.decline.also")
    start = text.end(also, "attributions.decline.also") if also is not None else sentence.end
    phrase = bare(text, start, phrase_end(text, start, sentence.end)) if start < sentence.end else (start, start)
    if phrase[0] < phrase[1] and can_speak(text, *phrase):
        yield phrase


def _by_silent(text: Text, been: int, sentence: Sentence) -> Phrase | None:
    """Whose silence it is that nothing was given out: "le bilan n'a pas été communiqué par les autorités"."""
    by = text.find(been, min(been + _SHORT, sentence.end), "grammar.prepositions.by")
    phrase = bare(text, by + 1, phrase_end(text, by + 1, sentence.end)) if by is not None else None
    return phrase if phrase is not None and phrase[0] < phrase[1] and can_speak(text, *phrase) else None


def _office_of(text: Text, subject: Phrase) -> Phrase:
    """Whose it is that "aucun responsable de X" is silent: X's; else the subject."""
    start, end = subject
    if not text.cased or not text.has(start, "grammar.determiners.negative") or not text.has(start + 1, "parties.speakers.nouns"):
        return subject
    of = next((j for j in range(start + 2, end) if text.has(j, "grammar.prepositions.of")), None)
    return bare(text, of, end) if of is not None else subject


def _silence_of(text: Text, i: int, sentence: Sentence, voices: Voices) -> Iterator[AttributionMention]:
    """ "Aucune réaction de l'armée": the silence of whoever follows."""
    end = text.end(i, "attributions.decline.nouns")
    end += text.cased and text.has(end + 1, "grammar.prepositions.of") and not text.is_mark(end) and not text.has(end, *_OF)
    side = text.end(end, "people.among.links")
    if side > end and text.cased:
        end = side - 1  # "pas de commentaire du côté de l'armée"
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
    speak = [phrase for phrase in found if can_speak(text, *phrase)]
    if not text.cased or not speak:
        return speak if len(found) > 1 else []
    return [phrase for phrase in found if phrase in speak or _is_alike(text, phrase)] if len(found) > 1 else []


def _is_alike(text: Text, phrase: Phrase) -> bool:
    """Whether one of two that are silent is known by the other: a capital, "celui du gouvernement"."""
    start, end = phrase
    return end > start and (text.words[start].capital or text.has(start, "grammar.pronouns.that_of"))


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
