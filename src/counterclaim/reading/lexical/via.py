"""Who was told: "a déclaré à l'AFP", "قال لوكالة …", between a verb of saying and its subject, or behind both."""

from __future__ import annotations

from counterclaim.reading.lexical.phrases import is_described, phrase_end
from counterclaim.reading.lexical.text import Sentence, Text
from counterclaim.reading.lexical.words import Sort

_LONGEST_NAME = 4
_LONGEST_ASIDE = 10
_LONGEST_OUTLET = 5
_LOOKED_AT = 3
_DESCRIBED = 2


def past_asides(text: Text, at: int, sentence: Sentence) -> int:
    """Behind what may stand between a verb and its subject: days, "à l'AFP", "dans un communiqué"."""
    while at < sentence.end:
        after = text.end(at, "grammar.adverbs.words")
        if after == at:
            after = _date_end(text, at)
        if after == at:
            after = _told_end(text, at)
        if after == at:
            after = _between_commas(text, at)
        if after == at:
            return at
        at = after
    return at


def _date_end(text: Text, at: int) -> int:
    """Behind the day of a month: "a indiqué dimanche [23 avril 2023] le procureur", "le [8 mai]"."""
    day = at + (text.cased and text.has(at, "grammar.determiners.definite"))
    if not text.cased or day + 1 >= len(text) or text.words[day].sort is not Sort.NUMBER:
        return at
    month = text.end(day + 1, "grammar.adverbs.months")
    if month == day + 1:
        return at
    return month + (month < len(text) and text.words[month].sort is Sort.NUMBER)


def _between_commas(text: Text, at: int) -> int:
    """Behind an aside of manner or place: "relate, sous pseudonyme, une commerçante"."""
    if text.cased and text.is_mark(at, ",") and text.is_mark(at + 2, ",") and not text.words[at + 1].capital:
        return at + 3 if not text.names(at + 1) else at  # "a déclaré, blême, le chef de la mission"
    if not (text.cased and text.is_mark(at, ",") and text.has(at + 1, "grammar.prepositions.words", "grammar.adverbs.words")):
        return at
    closing = next((i for i in range(at + 2, min(at + _LONGEST_ASIDE, len(text))) if text.is_mark(i)), at)
    return closing + 1 if text.is_mark(closing, ",") else at


def _told_end(text: Text, at: int) -> int:
    """Behind "à l'agence", "à Kayes Infos", "au correspondant de l'agence": the one who was told.

    Arabic may name the newsroom without a preposition, as whom somebody informs: "أفاد مسؤول محلي وكالة …".
    """
    link = text.end(at, "reporting.via.links")
    informed = text.grammar.verb_first and at >= _DESCRIBED and is_described(text, at - _DESCRIBED, at)
    if link == at and not informed:
        return at
    if text.grammar.verb_first and link > at and text.is_mark(link, '«"“('):
        closing = (i for i in range(link + 1, min(link + _LONGEST_OUTLET + 2, len(text))) if text.is_mark(i, '»"”)'))
        return next(closing, at - 1) + 1  # "قال أحد الأقارب لـ«التغيير» إن …"
    outlet = text.end(link, "reporting.via.outlets")
    while text.end(outlet, "reporting.via.outlets") > outlet > link:
        outlet = text.end(outlet, "reporting.via.outlets")
    if outlet > link:
        named = text.cased and not text.words[link].upper
        while named and outlet < len(text) and text.words[outlet].capital and outlet - link < _LONGEST_OUTLET:
            outlet += 1  # "à l'Agence Dune"
        while text.has(outlet, "grammar.prepositions.of") and not text.has(outlet, "grammar.determiners.plural"):
            outlet = phrase_end(text, outlet + 1)
        return outlet
    if link == at or not text.words[min(link, len(text) - 1)].capital:
        return at
    end = link
    while end < len(text) and text.words[end].capital and end - link < _LONGEST_NAME:
        end += 1
    return end


def told_at(text: Text, at: int, sentence: Sentence) -> tuple[int, int] | None:
    """The newsroom that was told, where its words stand at or shortly behind this word."""
    for _ in range(_LOOKED_AT):
        link, end = text.end(at, "reporting.via.links"), _told_end(text, at)
        if end > max(link, at):
            marked = text.grammar.verb_first and text.is_mark(link, '«"“(')
            start, end = link + marked, end - (marked and text.is_mark(end - 1, '»"”)'))
            return (start, end) if start < end <= sentence.end else None
        after = text.end(at, "grammar.adverbs.words")
        if after == at:
            return None
        at = after
    return None
