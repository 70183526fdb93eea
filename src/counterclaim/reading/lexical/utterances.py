"""What is asked for and felt after an incident, with whoever says so: the mention of a demand or a reaction."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim.model.claim import ClaimKind
from counterclaim.reading.lexical.behind import subject_behind
from counterclaim.reading.lexical.hedges import is_negated, is_supposed
from counterclaim.reading.lexical.kinds import can_speak, may_speak
from counterclaim.reading.lexical.parties import Phrase
from counterclaim.reading.lexical.sayings import is_compound
from counterclaim.reading.lexical.speakers import Speaker
from counterclaim.reading.lexical.subjects import subject_of
from counterclaim.reading.lexical.text import Sentence, Text
from counterclaim.reading.lexical.verb_groups import group_start
from counterclaim.reading.lexical.voice import Voice
from counterclaim.reading.lexical.voices import Voices

# A quote shows a claim; it does not retell the report.
LONGEST_QUOTE = 25
_NEAR, _BESIDE = 10, 1
_ENDING = ".,;:»”()،؛"
_WE, _OURSELVES = "grammar.pronouns.we", "ons"


@dataclass(frozen=True, slots=True)
class Utterance:
    """Words that demand or react. source: who says so, None in the report's own voice; cue, quote: words [start, end)."""

    kind: ClaimKind
    source: Speaker | None
    cue: Phrase
    quote: Phrase
    voice: Voice | None = None


def uttered(
    text: Text, kind: ClaimKind, cue: Phrase, about: int, sentence: Sentence, voices: Voices, *, end: int
) -> Utterance | None:
    """The mention of a verb that somebody is the subject of; None where it is denied, supposed, suffered or nobody's.

    about: the word that makes it a demand or reaction; end: the word after all that belongs to it.
    """
    at = cue[0]
    if is_negated(text, at, sentence) or is_supposed(text, at, sentence) or not _is_said(text, at):
        return None
    voice = voices.at(at)
    source = _speaker(text, cue, sentence, voices)
    if source is None:
        return None
    if source.start < about < source.end:  # "قدم الرئيس التعازي": the object is no part of the subject
        source = Speaker.of(text, source.start, about)
    own = sentence.start <= source.start < at and group_start(text, at, sentence) - source.end <= _BESIDE
    start = source.start if own and at - source.start <= _NEAR else at
    return Utterance(kind, source, cue, quoted(text, start, at, end), voice)


def quoted(text: Text, start: int, cue: int, end: int) -> Phrase:
    """The words from a start to an end, from the cue on where they are too many; no mark stands at their ends."""
    if end - start > LONGEST_QUOTE:
        start, end = cue, min(end, cue + LONGEST_QUOTE)
    while end - 1 > cue and text.is_mark(end - 1):
        end -= 1
    return start, end


def clause_end(text: Text, at: int, sentence: Sentence) -> int:
    """The word before which what is asked for or felt ends: at a mark, or where another clause begins."""
    ends = (i for i in range(at, sentence.end) if text.is_mark(i, _ENDING) or text.has(i, "reporting.sources.before"))
    return next(ends, sentence.end)


def _is_said(text: Text, at: int) -> bool:
    """Whether somebody does what the verb says: a finite form or one that goes on ("appelant à"), no infinitive, no passive."""
    if text.has(at - 1, "grammar.determiners.words"):
        return False  # "la demande d'enquête"
    if text.has(at, "sayings.going_on.words"):
        return True
    form, endings = text.forms[at], text.grammar.endings
    if endings.get("participle") and form.endswith(endings["participle"]):
        return is_compound(text, at) and text.find(max(at - 3, 0), at, "grammar.auxiliaries.been") is None
    return not (endings.get("infinitive") and form.endswith(endings["infinitive"]))


def _speaker(text: Text, cue: Phrase, sentence: Sentence, voices: Voices) -> Speaker | None:
    at = cue[0]
    said = voices.in_sentence(sentence)
    own = next((voice for voice in said if voice.cue[0] <= at < voice.cue[1]), None)
    if own is not None:
        return own.speaker
    before = next((voice.speaker for voice in reversed(said) if voice.cue[0] < at), None)
    around = voices.at(at)
    going = before or (around.speaker if around is not None else None)
    if text.has(at, "sayings.going_on.words"):
        return going
    start = group_start(text, at, sentence)
    if any(text.has(i, _WE) for i in range(max(start - 1, sentence.start), at + 1)) or text.forms[at].endswith(_OURSELVES):
        return around.speaker if around is not None else None
    for fits in (can_speak, may_speak):
        found = subject_behind(text, start, cue[1], sentence) or subject_of(text, start, sentence, fits)
        if found is not None:
            return voices.speakers.of_phrase(*found[0]) if found[0] is not None else going
    return going if text.grammar.verb_first else None
