"""Tolls: "le bilan est de 12", "le nombre de blessés à 18", whose number has a harm by the toll that it belongs to."""

from __future__ import annotations

from counterclaim.model.count import Harm
from counterclaim.reading.lexical.harmed import Counted
from counterclaim.reading.lexical.numbers import Number
from counterclaim.reading.lexical.text import Text

# How far before its number a toll may stand.
_TOLL, _NEAR, _RAISED = 14, 4, 6
_TOLLS = tuple(f"harms.tolls.{name}" for name in ("nouns", "injured", "missing", "displaced", "abducted"))


def harm_of_toll(text: Text, number: Number, people: Counted) -> tuple[Harm, int] | None:
    """The harm of a number that a toll has: "le bilan est de 12", "porter ce bilan à 43", "le nombre de blessés à 18"."""
    sentence = text.sentence(number.core)
    start = max(sentence.start, number.start - _TOLL)
    part = text.last(start, number.core, "harms.parts.killed", "harms.parts.injured")
    if part is not None and people.group is not None:
        return (Harm.KILLED if text.has(part, "harms.parts.killed") else Harm.INJURED), part
    if people.group is None and text.has(number.end, "grammar.prepositions.of"):
        return None  # "la perte de plusieurs de leurs bastions"
    toll = text.last(start, number.start, *_TOLLS)
    if toll is None and text.cased and _has_come_to(text, number):
        toll = text.last(sentence.start, number.start, *_TOLLS)
    if toll is None and (told := _are(text, number)) is not None:
        return told
    if toll is None:
        toll = text.find(number.end, min(number.end + 8, sentence.end), *_TOLLS[1:])
    if toll is None and _raises(text, number):
        toll = text.find(number.end, number.end + _RAISED, *_TOLLS)  # "porte à 46 le nombre de morts"
    if toll is None and text.cased and (those := _number_of(text, number, start)) is not None:
        return those
    if toll is None:
        behind = text.find(people.end, people.end + _NEAR, "harms.parts.killed", "harms.parts.injured")
        if behind is None or people.group is None:
            return None
        return (Harm.KILLED if text.has(behind, "harms.parts.killed") else Harm.INJURED), behind
    for name, harm in (
        ("injured", Harm.INJURED),
        ("missing", Harm.MISSING),
        ("displaced", Harm.DISPLACED),
        ("abducted", Harm.ABDUCTED),
    ):
        if text.has(toll, f"harms.tolls.{name}"):
            return harm, toll
    if text.end(toll, *_TOLLS) == number.start:
        return Harm.KILLED, toll
    if people.group is None and not (_links(text, number) or text.words[number.core - 1].form in ("de", "d'")):
        return None
    return Harm.KILLED, toll


def _number_of(text: Text, number: Number, start: int) -> tuple[Harm, int] | None:
    """ "Le nombre de soldats tués dépassait 70": the harm of those whose number is told."""
    of = text.last(start, number.start, "harms.tolls.of_those")
    end = text.end(of, "harms.tolls.of_those") if of is not None else start
    for i in range(end, min(end + _NEAR, number.start) if of is not None else end):
        harm = next((harm for harm in Harm if text.has(i, f"harms.{harm}.participles")), None)
        if harm is not None:
            return (harm, i) if _links(text, number) or text.end(i + 1, "numbers.before.more_than") >= number.core else None
    return None


def _are(text: Text, number: Number) -> tuple[Harm, int] | None:
    """ "القتلى ثلاثة": those with an article before a number without one, which says how many they are."""
    noun = number.start - 1
    if noun < 0 or not text.grammar.verb_first or not text.words[noun].definite or text.words[number.core].definite:
        return None
    harm = next((harm for harm in (Harm.KILLED, Harm.INJURED) if text.has(noun, f"harms.{harm}.nouns")), None)
    return (harm, noun) if harm is not None else None


def _has_come_to(text: Text, number: Number) -> bool:
    """Whether words that only a toll has stand before a number, however far its noun: "est passé de 9 à 18"."""
    near = range(max(number.start - _NEAR, 0), number.start)
    return any(i < text.end(i, "harms.tolls.rising") <= number.start for i in near)


def _raises(text: Text, number: Number) -> bool:
    """Whether a verb right before a number gives a toll behind it."""
    start = number.start - text.is_mark(number.start - 1, '«"“')  # "évalue à « moins d'une centaine » le nombre de morts"
    return any(text.end(i, "harms.tolls.raising") == start for i in range(max(start - 4, 0), start))


def _links(text: Text, number: Number) -> bool:
    """Whether the words right before a number join it to its toll."""
    return text.has(number.start, "harms.tolls.links") or any(
        text.end(i, "harms.tolls.links") >= number.start
        for i in range(max(number.start - 5, 0), number.start)
        if text.has(i, "harms.tolls.links")
    )


def harm_of_part(text: Text, number: Number) -> tuple[Harm, int] | None:
    """The harm of those of whom some are told: "parmi les morts figurent une femme et ses trois filles"."""
    start = max(text.sentence(number.core).start, number.start - _RAISED)
    part = text.last(start, number.core, "harms.parts.killed", "harms.parts.injured")
    if part is None or any(text.is_mark(i) for i in range(part, number.core)):
        return None
    return (Harm.KILLED if text.has(part, "harms.parts.killed") else Harm.INJURED), part
