"""Who accuses: whoever speaks there, the subject of the verb, or whoever heads the sentence of a second verb."""

from __future__ import annotations

from counterclaim.reading.lexical.kinds import can_speak
from counterclaim.reading.lexical.phrases import phrase_end
from counterclaim.reading.lexical.speakers import Speaker
from counterclaim.reading.lexical.subjects import verb_before
from counterclaim.reading.lexical.text import Sentence
from counterclaim.reading.lexical.voices import Voices

_HEADING = ("grammar.auxiliaries.have", "grammar.pronouns.clitic", "grammar.auxiliaries.be")


def speaker_at(voices: Voices, i: int) -> Speaker | None:
    voice = voices.at(i)
    return voice.speaker if voice is not None else None


def accuser(voices: Voices, i: int, sentence: Sentence) -> Speaker | None:
    """Whoever speaks there; where no cue of the sentence does, the subject of the verb: "celle-ci pointe l'armée"."""
    if any(voice.cue[0] <= i < voice.cue[1] or voice.start <= i < voice.end for voice in voices.in_sentence(sentence)):
        return speaker_at(voices, i)
    told = voices.subject(i, sentence) or speaker_at(voices, i) or _of_verb_before(voices, i, sentence)
    return told or _of_participle(voices, i, sentence)


def _of_participle(voices: Voices, i: int, sentence: Sentence) -> Speaker | None:
    """Whoever heads the clause that a participle goes on with: "Ce bilan, le ministre l'a livré lundi, accusant X"."""
    text = voices.text
    if not text.cased or not text.has(i, "reporting.verbs.going_on"):
        return None
    starts = (j for j in range(sentence.start, i) if j == sentence.start or text.is_mark(j - 1, ","))
    phrases = ((j, phrase_end(text, j, i)) for j in starts)
    fits = (phrase for phrase in phrases if phrase[1] > phrase[0] and can_speak(text, *phrase))
    first = next((one for one in fits if text.has(one[1], *_HEADING)), None)
    return voices.speakers.of_phrase(*first) if first is not None else None


def _of_verb_before(voices: Voices, i: int, sentence: Sentence) -> Speaker | None:
    """Whoever heads the sentence of a second verb: "le M23 a décliné toute responsabilité et pointé l'armée"."""
    before = verb_before(voices.text, i, sentence) if voices.text.cased else None
    return voices.speakers.of_phrase(*before) if before is not None else None
