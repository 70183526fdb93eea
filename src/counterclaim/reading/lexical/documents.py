"""Statements, notes and reports that say in their first words what they are, and whose: "HCDH | Point de presse – …"."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim.reading.lexical.kinds import kind_of
from counterclaim.reading.lexical.names import STATE
from counterclaim.reading.lexical.phrases import bare, phrase_end
from counterclaim.reading.lexical.speakers import AUTHORS
from counterclaim.reading.lexical.text import Text

# A statement says so in its first words.
_OPENING, _LONGEST_OPENING = 4, 8
_PARTING = "–—-|"
_VERBS = ("attributions.deeds.direct", "reporting.verbs.say", "grammar.auxiliaries.have", "grammar.auxiliaries.be")
_ISSUED, _HEADED = "reporting.speakers.issued", "reporting.speakers.headed"


@dataclass(frozen=True, slots=True)
class Issue:
    """A text that is a document. author: the words for whoever issued it; cue: what it is called; ends: behind its head."""

    cue: tuple[int, int]
    author: tuple[int, int] | None
    ends: int


def issue_of(text: Text) -> Issue | None:
    """The document that a text is; None where its first words do not say so."""
    opens = next((i for i in range(min(_OPENING, len(text))) if text.has(i, _ISSUED)), None)
    if opens is None and text.cased:
        opens = next((i for i in range(_OPENING, min(_LONGEST_OPENING, len(text))) if _is_parted(text, i)), None)
    if opens is None and text.cased and (head := text.sentence(0)).title and text.end(0, _HEADED) == head.end:
        opens = 0  # "COMMUNIQUÉ", and no more, above a text
    if opens is None:
        return _release(text)
    end = max(text.end(opens, _ISSUED), text.end(opens, _HEADED) if opens == 0 and text.cased else 0)
    end = _past_number(text, end + text.is_mark(end, "–—-:"))  # "Note aux correspondants – Minusca"
    finish = phrase_end(text, end, text.sentence(opens).end)
    author = _author(text, *bare(text, end, finish)) or (_beside(text, opens, end) if text.cased else None)
    return Issue((opens, end), author, finish)


def _release(text: Text) -> Issue | None:
    """A release of an organisation, which opens with its dateline in brackets: "(Nairobi, 5 mai) – L'armée a …, a déclaré X"."""
    first = next((each for each in text.sentences if each.paragraph == 1), None)
    if not text.cased or first is None or text.forms[first.start] != "(" or not text.is_mark(first.end - 1, _PARTING):
        return None
    return Issue((first.start, first.end), None, first.end)


def may_issue(text: Text, phrase: tuple[int, int]) -> bool:
    """Whether a text without its author's name may be that of somebody who speaks in it: of no country that it is about."""
    state = text.has(phrase[0], STATE) and text.end(phrase[0], STATE) == phrase[1]
    capital = any(text.words[i].capital for i in range(phrase[0] + 1, phrase[1]))
    partners = text.has(phrase[0], "grammar.determiners.several", "grammar.determiners.plural") and not capital
    return not (text.cased and (state or partners))


def _is_parted(text: Text, i: int) -> bool:
    """Whether a document is named behind a dash, and whoever may issue one before it."""
    parted = text.has(i, _ISSUED) and text.is_mark(i - 1, _PARTING)
    return parted and _author(text, *bare(text, text.sentence(i).start, i - 1)) is not None


def _author(text: Text, start: int, end: int) -> tuple[int, int] | None:
    """The phrase, where it may be an author; no country, which a note may be about ("Note d'information – Myanmar : …")."""
    topic = text.has(start, STATE) and text.end(start, STATE) == end
    if text.cased and text.has(end, *_VERBS):
        return None  # "Note d'information : L'armée tue …"
    return (start, end) if start < end and kind_of(text, start, end) in AUTHORS and not topic else None


def _beside(text: Text, opens: int, end: int) -> tuple[int, int] | None:
    """The author before what a document is called, "HCDH | Point de presse", or behind a dash in its title."""
    sentence = text.sentence(opens)
    starts = [sentence.start] if opens > sentence.start and text.is_mark(opens - 1, _PARTING) else []
    starts += [i + 1 for i in range(end, sentence.end - 1) if text.is_mark(i, _PARTING)]
    phrases = ((start, phrase_end(text, start, sentence.end)) for start in starts)
    alone = (phrase for phrase in phrases if phrase[1] == sentence.end or text.is_mark(phrase[1], _PARTING + ",("))
    return next((author for phrase in alone if (author := _author(text, *bare(text, *phrase))) is not None), None)


def _past_number(text: Text, at: int) -> int:
    """Behind the number of a document, "n° 014/2024 du Mouvement": where its author's words begin."""
    numbered = text.cased and any(at <= text.end(i, "numbers.not.preceded") for i in range(max(at - 2, 0), at + 1))
    if not numbered:
        return at
    end = at
    while end < len(text) and (text.is_number(end) or text.is_mark(end, "/-.–") or text.has(end, "numbers.not.preceded")):
        end += 1
    return end if text.has(end, "grammar.prepositions.of") else at
