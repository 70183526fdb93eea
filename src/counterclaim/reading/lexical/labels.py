"""Who says it in a headline or a label: "Human Rights Watch : …", "Neuf morts dans une frappe – maire"."""

from __future__ import annotations

from counterclaim.reading.lexical.kinds import is_speaker
from counterclaim.reading.lexical.phrases import begins_phrase, name_end, phrase_end
from counterclaim.reading.lexical.saying import Saying
from counterclaim.reading.lexical.text import Sentence, Text

_NAME = 12
_NEWS = ("events.violence.words", "parties.attacks.nouns", "reporting.verbs.say")


def label(text: Text, at: int, sentence: Sentence) -> Saying | None:
    """ "Human Rights Watch : …": whoever stands before a colon and can speak, in a title or as a label of speech."""
    first = _past_labels(text, sentence)
    opens = at == first or text.cased and text.is_mark(at - 1, ";")
    named = begins_phrase(text, at) or text.words[at].capital or at > first
    if not opens or not named and text.cased:
        return None
    end = phrase_end(text, at, sentence.end)
    if end == at or not text.is_mark(end, ":") or not is_speaker(text, at, end) or text.has(at, "events.places.areas"):
        return None
    return Saying((end, end + 1), (at, end), False)


def _past_labels(text: Text, sentence: Sentence) -> int:
    """The first word behind what a newsroom puts before its news: "URGENT : ", "عاجل | "."""
    start = at = sentence.start
    while at < sentence.end and (end := max(text.end(at, "reporting.labels.words"), at + text.is_mark(at))) > at:
        start = end if text.is_mark(at, "|:") else start
        at = end
    return start


def signed(text: Text, at: int, sentence: Sentence) -> Saying | None:
    """ "Neuf morts dans une frappe – maire", "… (société civile)": who says a title, or a post of one sentence, at its end."""
    if not text.is_mark(at, "–—-(") or at == sentence.start or text.words[at].start == text.words[at - 1].end:
        return None
    end = phrase_end(text, at + 1, sentence.end)
    closes = all(text.is_mark(i, ").") for i in range(end, sentence.end))
    alone = sentence.title or sum(other.paragraph == sentence.paragraph for other in text.sentences) == 1
    short = at + 1 < sentence.end and text.words[at + 1].upper and text.words[at - 1].capital  # "le Front de l'Azawad (FLA)"
    short = (
        short
        or text.cased
        and text.words[min(at + 1, len(text) - 1)].upper
        and any(name_end(text, j) == at for j in range(max(at - _NAME, 0), at))
    )
    told = text.cased and text.is_mark(at, "(") and not short
    alone = alone or told and any(text.is_number(i) for i in range(sentence.start, at))
    alone = alone and (not text.cased or sentence.title or text.find(sentence.start, at, *_NEWS) is not None or told)
    fits = closes and alone and end > at + 1 and is_speaker(text, at + 1, end) and not text.has(at + 1, "events.places.areas")
    return Saying((at, at + 1), (at + 1, end), True) if fits else None
