"""Numbers beside words of harm that count nobody harmed: captives who are free again, dead and hurt in one number."""

from __future__ import annotations

from counterclaim.model.count import Harm
from counterclaim.reading.lexical.harmed import Counted
from counterclaim.reading.lexical.numbers import Number
from counterclaim.reading.lexical.text import Text

# How far behind captives, and before their number, the word of their release may stand.
_RELEASED, _RELEASING = 6, 3
_ATTACKS = ("parties.attacks.nouns", "parties.weapons.nouns", "parties.sides.nouns", "parties.doers.killers")
_OTHERS, _OF_OTHERS = 2, ("وا", "تا")
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


def is_of_deeds_joined(text: Text, number: Number) -> bool:
    """Whether a number has a killing and a wounding before it, for all of both: "مقتل وإصابة 17", "قتل وجرح 17"."""
    if any(_split_behind(text, i) for i in range(number.end, number.end + _OTHERS)):
        return True
    second = number.start - 1
    first = second - 1 - (text.has(second - 1, "grammar.conjunctions.and"))
    if not text.grammar.verb_first or not 0 <= first < second - 1 or number.single:
        return False
    opens = first == text.sentence(first).start or text.is_mark(first - 1) or text.has(first - 1, "grammar.conjunctions.words")
    whole = opens and not text.forms[first].endswith(_OF_OTHERS)  # and no "ثلاثة قتلوا وأصيب 15"
    told = ("events", "verbs") if whole else ("events",)
    both = [
        harm
        for at in (first, second)
        for harm in (Harm.KILLED, Harm.INJURED)
        if text.has(at, *(f"harms.{harm}.{name}" for name in told)) and not text.words[at].own
    ]
    others = text.find(number.end, number.end + _OTHERS, "harms.parts.others") is not None
    return set(both) == {Harm.KILLED, Harm.INJURED} and not others


def is_between(text: Text, number: Number) -> bool:
    """Whether a noun for one is a kind of those counted before: the one of "25 شخصا بين قتيل وجريح", "23 بين مدني وعسكري"."""
    second = number.core - 2 if text.has(number.core - 1, "grammar.conjunctions.and") else number.core
    kinds = any(
        text.has(i - 1, "numbers.singles.between") and text.has(i + 1, "grammar.conjunctions.and") for i in (second, number.core)
    )
    return number.single and number.start == number.core and kinds


def _split_behind(text: Text, at: int) -> bool:
    """Whether those counted are dead and hurt, as is said behind them: "25 شخصا بين قتيل وجريح"."""
    killed = text.has(at, "numbers.singles.between") and text.has(at + 1, "harms.killed.nouns")
    return killed and text.has(at + 2, "grammar.conjunctions.and") and text.has(at + 3, "harms.injured.nouns")


def is_mixed(text: Text, number: Number, people: Counted) -> bool:
    """Whether one number is of dead and hurt together: "cent tués et blessés", "des dizaines de morts et de blessés"."""
    at = people.end
    if not text.has(at, "grammar.conjunctions.and") or text.grammar.verb_first and number.end == number.core:
        return False  # "شهيد وجريحين": each is its own number
    at += 1 + text.has(at + 1, "grammar.prepositions.of")
    harms = (Harm.KILLED, Harm.INJURED, *((Harm.MISSING,) if text.cased else ()))  # "une trentaine de morts et de disparus"
    other = (f"harms.{harm}.nouns" for harm in harms if harm is not people.harm)
    if text.has(at, "harms.injured.cases"):
        return False  # "ثلاثة شهداء وإصابات": three dead, and some hurt
    alone = not any(text.is_number(i) for i in (at + 1, at + 2))  # "three dead and the wounding of 11"
    return people.harm in (Harm.KILLED, Harm.INJURED) and alone and text.has(at, *other)


def is_feared(text: Text, i: int) -> bool:
    """Whether a harm has not happened: "attendaient d'être évacués", "pourraient être tués"."""
    before = text.cased and text.has(i - 3, "grammar.conjunctions.before")  # "violées avant d'être exécutées"
    return text.has(i - 1, "grammar.auxiliaries.be") and text.has(i - 1, "grammar.auxiliaries.infinitive") and not before


def is_one_of(text: Text, number: Number) -> bool:
    """Whether an Arabic dual only says of whom one is told: "أحد القتيلين"."""
    dual = text.grammar.verb_first and text.value(number.core, "numbers.dual") is not None and text.words[number.core].definite
    return dual and text.has(number.core - 1, "numbers.twos.one_of")


def is_accident(text: Text, number: Number) -> bool:
    """Whether the sentence tells of an accident or a disease, and of no attack."""
    sentence = text.sentence(number.core)
    accident = text.find(sentence.start, sentence.end, "harms.accidents.words")
    return accident is not None and text.find(sentence.start, sentence.end, *_ATTACKS) is None
