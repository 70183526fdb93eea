"""Asides between commas, as French has them, that stand between a deed and the number of those who suffered it."""

from __future__ import annotations

from counterclaim.model.count import Harm
from counterclaim.reading.lexical.numbers import Number
from counterclaim.reading.lexical.text import Text

_LONGEST = 14


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
