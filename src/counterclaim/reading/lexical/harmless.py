"""Numbers beside words of harm that count nobody harmed: captives who are free again, dead and hurt in one number."""

from __future__ import annotations

from counterclaim.model.count import Harm
from counterclaim.reading.lexical.harmed import Counted
from counterclaim.reading.lexical.numbers import Number
from counterclaim.reading.lexical.text import Text

# How far behind captives, and before their number, the word of their release may stand.
_RELEASED, _RELEASING = 6, 3
_HEARD, _TELLING = 4, "harms.victims.telling"


def is_released(text: Text, number: Number, people: Counted) -> bool:
    """Whether captives are free again: "dix otages libérés", "pour libérer quatre otages"."""
    beside = (*range(number.start - _RELEASING, number.start), *range(people.end, people.end + _RELEASED))
    return any(text.has(i, "harms.released.words") for i in beside)


def are_heard(text: Text, number: Number, people: Counted) -> bool:
    """Whether victims are those who tell of it: "des entretiens avec vingt victimes et témoins"."""
    if not text.cased or not text.has(people.end - 1, "harms.victims.nouns"):
        return False
    beside = text.has(people.end, "grammar.conjunctions.and") and text.find(people.end, people.end + _HEARD, _TELLING) is not None
    before = text.find(max(number.start - _HEARD, 0), number.start, "reporting.speakers.hearing") is not None
    return beside or before


def is_of_all(text: Text, number: Number) -> bool:
    """Whether a number is of all of whom some are counted behind it: "sur les 40 passagers, 11 ont été tués"."""
    start = text.sentence(number.core).start
    return text.has(start, "harms.tolls.out_of") and text.end(start, "harms.tolls.out_of") == number.start


def is_mixed(text: Text, number: Number, people: Counted) -> bool:
    """Whether one number is of dead and hurt together: "cent tués et blessés", "des dizaines de morts et de blessés"."""
    at = people.end
    if not text.has(at, "grammar.conjunctions.and") or text.grammar.verb_first and number.end == number.core:
        return False  # "شهيد وجريحين": each is its own number
    at += 1 + text.has(at + 1, "grammar.prepositions.of")
    other = (f"harms.{harm}.nouns" for harm in (Harm.KILLED, Harm.INJURED) if harm is not people.harm)
    if text.has(at, "harms.injured.cases"):
        return False  # "ثلاثة شهداء وإصابات": three dead, and some hurt
    alone = not any(text.is_number(i) for i in (at + 1, at + 2))  # "three dead and the wounding of 11"
    return people.harm in (Harm.KILLED, Harm.INJURED) and alone and text.has(at, *other)
