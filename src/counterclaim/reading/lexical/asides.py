"""Asides between commas, as French has them, that stand between a deed and the number of those who suffered it."""

from __future__ import annotations

from counterclaim.model.count import Harm
from counterclaim.reading.lexical.numbers import Number
from counterclaim.reading.lexical.text import Text

_LONGEST, _NEAR = 14, 5


def deed_before_aside(text: Text, number: Number) -> tuple[Harm, int] | None:
    """The noun of a deed whose "of" stands behind an aside between commas."""
    comma = number.start - 2
    if not (text.cased and text.has(number.start - 1, "grammar.prepositions.of") and text.is_mark(comma, ",")):
        return None
    floor = max(text.sentence(number.core).start, comma - _LONGEST)
    opening = next((i for i in range(comma - 1, floor, -1) if text.is_mark(i)), None)
    if opening is None or not text.is_mark(opening, ","):
        return None
    for harm in Harm:
        if text.has(opening - 1, f"harms.{harm}.events"):
            return harm, opening - 1
    return None


def past_aside(text: Text, number: Number, start: int) -> int:
    """The comma before an aside of time between a verb and its number: "d'avoir tué, le 2 mai, au moins 170 …"."""
    if not (text.cased and text.is_mark(number.start - 1, ",")):
        return number.start
    opening = next((i for i in range(number.start - 2, start, -1) if text.is_mark(i)), None)
    verb = opening is not None and any(text.has(opening - 1, f"harms.{harm}.verbs") for harm in Harm)
    return opening if verb and opening is not None and text.is_mark(opening, ",") else number.start


def is_joined_by_and(text: Text, at: int) -> bool:
    """Whether "and" stands before a number, or before an aside of time between commas: "et, aujourd'hui, 15 autres"."""
    opening = next((i for i in range(at - 2, max(at - _NEAR, 0), -1) if text.is_mark(i, ",")), at)
    aside = text.is_mark(at - 1, ",") and text.end(opening + 1, "grammar.adverbs.words") == at - 1
    return text.has((opening if aside else at) - 1, "grammar.conjunctions.and")


def past_part(text: Text, at: int) -> int:
    """Behind an aside on some of those counted: "sept otages, dont trois étrangers, ont péri"."""
    if not (text.cased and text.is_mark(at, ",") and text.has(at + 1, "harms.parts.within")):
        return at
    closing = next((i for i in range(at + 1, min(at + _LONGEST, len(text))) if text.is_mark(i)), at)
    return closing + 1 if closing > at and text.is_mark(closing, ",") else at
