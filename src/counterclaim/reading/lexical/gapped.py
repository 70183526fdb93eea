"""Figures whose verb is left out behind the first: "l'armée parle de six morts, la police de neuf ; un élu, lui, de douze"."""

from __future__ import annotations

from counterclaim.reading.lexical.kinds import can_speak
from counterclaim.reading.lexical.phrases import BOUNDS, begins_phrase, phrase_end
from counterclaim.reading.lexical.saying import Saying
from counterclaim.reading.lexical.text import Sentence, Text

_LONGEST = 14
_LINKS = ("grammar.prepositions.of", "grammar.prepositions.to")
_SAYING = ("reporting.verbs.say", "reporting.sources.before")


def gapped(text: Text, at: int, sentence: Sentence) -> Saying | None:
    """Whoever stands behind a comma with a figure and no verb, where somebody has given one before it in the sentence."""
    joined = text.has(at - 1, "grammar.conjunctions.and")
    if not text.cased or not (joined or text.is_mark(at - 1, ",;")) or not begins_phrase(text, at):
        return None
    end = phrase_end(text, at, sentence.end)
    number = _figure(text, _past_emphasis(text, end), sentence)
    number = None if joined and not text.has(end, *_LINKS) else number
    if end == at or number is None or not can_speak(text, at, end):
        return None
    said = text.find(sentence.start, at, *_SAYING)
    counted = said is not None and any(text.is_number(i) for i in range(sentence.start, at))
    return Saying((end, number), (at, end), False) if counted and number > end else None


def is_gapped(text: Text, number: int) -> bool:
    """Whether the number at a word is such a figure."""
    sentence = text.sentence(number)
    return any(
        (found := gapped(text, at, sentence)) is not None and found.cue[1] == number
        for at in range(max(sentence.start + 1, number - _LONGEST), number)
    )


def _past_emphasis(text: Text, at: int) -> int:
    """Behind ", lui," and ", de son côté,"."""
    if not text.is_mark(at, ","):
        return at
    end = text.end(at + 1, "grammar.adverbs.words", "grammar.pronouns.he")
    return end + 1 if end > at + 1 and text.is_mark(end, ",") else at


def _figure(text: Text, at: int, sentence: Sentence) -> int | None:
    """Where the figure begins that stands here, at once or behind "of"; None where none does."""
    link = at + text.has(at, *_LINKS)
    start = link
    while start < sentence.end and text.end(start, *BOUNDS) > start:
        start = text.end(start, *BOUNDS)
    start += text.has(start, "numbers.singles.words")  # "d'une dizaine", and no "d'un mort"
    return link if start < sentence.end and text.is_number(start) else None
