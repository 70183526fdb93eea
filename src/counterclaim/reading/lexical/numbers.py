"""Numbers of people as words and digits write them, with the phrase that bounds them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from counterclaim.model.count import Qualifier
from counterclaim.model.span import Span
from counterclaim.reading.lexical.duals import is_another, is_relative, is_two
from counterclaim.reading.lexical.headlined import is_headlined
from counterclaim.reading.lexical.phrases import name_end
from counterclaim.reading.lexical.repeated import past_digits
from counterclaim.reading.lexical.text import Text
from counterclaim.reading.lexical.things import counts_things
from counterclaim.reading.lexical.words import Sort

_KIN = ("people.children.nouns", "people.women.nouns")
_YEARS = range(1900, 2100)
_LONGEST_DIGITS, _FARTHEST_NOUN = 9, 1
_HUNDRED, _THOUSAND = 100, 1000
_HYPHENED = ("et",)  # "vingt-et-un" as the spelling of 1990 has it
_AS_OBJECT = ("ا", "اً")


@dataclass(frozen=True, slots=True)
class Number:
    """The words [start, end) of a number with its qualifier, and the bounds that it gives.

    core: the first word of the number itself. single: an article or a noun in the singular; year: digits that read as one.
    bounded: "more than", which "and" does not carry on.
    """

    start: int
    end: int
    core: int
    low: int | None
    high: int | None
    qualifier: Qualifier
    single: bool = False
    year: bool = False
    bounded: bool = False

    def under(self, first: Number) -> Number:
        """This number under the qualifier of one that it is joined to: "at least 9 dead and 3 hurt"."""
        if self.qualifier is not Qualifier.EXACT or self.low is None or first.bounded:
            return self
        if first.qualifier is Qualifier.AT_LEAST:
            return replace(self, high=None, qualifier=Qualifier.AT_LEAST)
        return self


def find_numbers(text: Text, apart: Sequence[Span]) -> list[Number]:
    """Every number that could count people, in order. apart: where days and times stand, which count nobody."""
    found: list[Number] = []
    i = 0
    while i < len(text):
        number = _number_at(text, i, found[-1].end if found else 0)
        if number is None:
            named = name_end(text, i)  # "إم 23"
            i = named if any(text.words[j].sort is Sort.NUMBER for j in range(i, named)) else i + 1
            continue
        i = max(number.end, i + 1)
        if number.end == number.core and found and number.core - found[-1].end <= _FARTHEST_NOUN:
            continue  # "19 قتيلا": the noun in the singular belongs to its number
        two = found and is_two(text, found[-1].core) and number.core == found[-1].core + 1
        if two or found and _is_of_number(text, found[-1], number):
            continue
        if not counts_things(text, number.core, number.end) and not any(
            span.overlaps(text.span(number.core, max(number.end, number.core + 1))) for span in apart
        ):
            found.append(number)
    return found


def _is_of_number(text: Text, number: Number, noun: Number) -> bool:
    """Whether a noun in the singular is a second one of those that were counted: "13 عاملا وموظفا", both as objects."""
    first, joined = number.end, noun.core - 1
    alone = noun.end == noun.core and not number.single and joined == first + 1 and text.has(joined, "numbers.joining.words")
    return alone and all(text.of(i, i + 1).endswith(_AS_OBJECT) for i in (first, noun.core))


def _number_at(text: Text, i: int, floor: int) -> Number | None:
    core = _range(text, i) or _core(text, i)
    return None if core is None else _qualified(text, core, floor)


def _core(text: Text, i: int) -> Number | None:
    """The bare number that begins here."""
    dual = text.value(i, "numbers.dual")
    if text.value(i, "numbers.vague") is not None:
        at = (
            i + 1
            if text.value(i + 1, "numbers.vague") is not None and text.end(i + 1, "numbers.vague") > text.end(i, "numbers.vague")
            else i
        )
        return Number(i, text.end(at, "numbers.vague"), i, text.value(at, "numbers.vague"), None, Qualifier.VAGUE)
    start = text.end(i, "numbers.singles.words")
    article = start > i
    at = start if article and text.value(start, "numbers.about") is not None else i
    if (about := text.value(at, "numbers.about")) is not None:
        return Number(i, text.end(at, "numbers.about"), i, about, about, Qualifier.ABOUT)
    if (pair := text.value(start, "numbers.pairs")) is not None and article:
        return Number(i, start, i, pair, pair, Qualifier.EXACT)  # "un couple"
    if _is_kin(text, i):
        return Number(i, i + 1, i, 1, 1, Qualifier.EXACT, single=True)
    if is_headlined(text, i):
        return Number(i, i, i, 1, 1, Qualifier.EXACT)
    if is_two(text, i):
        return Number(i, i, i, 2, 2, Qualifier.EXACT)
    if is_another(text, i) or is_relative(text, i):
        return Number(i, i, i, 1, 1, Qualifier.EXACT, single=True)
    if dual is not None:
        return Number(i, i, i, dual, dual, Qualifier.EXACT, single=dual == 1)
    found = _value(text, i)
    if found is None:
        return None
    value, end = found
    end = past_digits(text, value, end)
    single = article and end == start
    digits = text.words[i].sort is Sort.NUMBER
    return Number(i, end, i, value, value, Qualifier.EXACT, single, year=digits and end == i + 1 and value in _YEARS)


def _is_kin(text: Text, i: int) -> bool:
    """Whether "and" joins one more of a family here: "un couple et leur bébé", "une mère et son enfant"."""
    joined = text.cased and text.has(i - 1, "grammar.conjunctions.and") and text.has(i, "grammar.determiners.possessive")
    return joined and not text.has(i, "grammar.determiners.several", "grammar.determiners.plural") and text.has(i + 1, *_KIN)


def _value(text: Text, i: int) -> tuple[int, int] | None:
    """The value of the digits and number words from here on, and the word behind them."""
    total = current = 0
    at, last = i, None
    while at < len(text):
        joined = _joined(text, at, last)
        if joined is None:
            break
        for value, multiplies in _parts(text, joined):
            if multiplies and value >= _THOUSAND:
                total, current = total + max(current, 1) * value, 0
            elif multiplies:
                current = max(current, 1) * value
            else:
                fourscore = text.cased and value == 20 and current % _HUNDRED == 4  # "quatre vingts"
                current += 76 if fourscore else value
            last = value
        end, at = text.end(joined, "numbers.words"), joined + 1
        while at < end and _is_part(text, at):
            at += 1  # "أحد عشر" is one number in two words
    if last is None:
        return None
    end = text.end(at, "numbers.joining.halves")
    if end > at and total:
        total += last // 2
    return total + current, end


def _joined(text: Text, at: int, last: int | None) -> int | None:
    """The word at which the number goes on: this one, or the one behind "and" where a number may have one."""
    if last is None:
        return at if _is_part(text, at) else None
    if _is_part(text, at) and _follows(text, at, last):
        return at
    joins = text.has(at, "numbers.joining.words") and _is_part(text, at + 1)
    digits = joins and text.words[at + 1].sort is Sort.NUMBER
    if joins and _joins(text, at + 1, last) and (not digits or last >= _THOUSAND and text.grammar.verb_first):
        return at + 1  # "61 ألفا و500" is one number
    return None


def _is_part(text: Text, at: int) -> bool:
    return at < len(text) and bool(_parts(text, at))


def _follows(text: Text, at: int, last: int) -> bool:
    """Whether a number word goes on directly: "deux cents", "soixante dix", "3 millions"; never digits behind anything."""
    value, multiplies = _parts(text, at)[0]
    if text.words[at].sort is Sort.NUMBER:
        return False
    if multiplies:
        return True
    teen = value == 10 and last < 10 and text.grammar.verb_first
    tens = last >= (_HUNDRED if text.grammar.verb_first else 20) and text.words[at - 1].sort is Sort.WORD
    return teen or tens and value < last or (text.cased and value == 20 and last == 4)


def _joins(text: Text, at: int, last: int) -> bool:
    """Whether "and" joins a number word to the one before: "vingt et un", "five and twenty", "a hundred and three"."""
    value, multiplies = _parts(text, at)[0]
    if multiplies:
        return False
    if last >= _HUNDRED:
        return value < last and text.has(at - 1, "numbers.joining.large")
    return (last >= 20 and value in (1, 11)) or (last < 10 and value >= 20 and value % 10 == 0)


def _parts(text: Text, at: int) -> list[tuple[int, bool]]:
    """The values of one word, each with whether it multiplies: "quatre-vingt-dix" has three."""
    word = text.words[at]
    if word.sort is Sort.NUMBER:
        digits = word.form.partition(",")[0]
        return [(int(digits), False)] if digits.isdigit() and len(digits) <= _LONGEST_DIGITS else []
    if word.sort is Sort.MARK:
        return []
    pieces = [piece for piece in word.form.split("-") if piece not in _HYPHENED]
    parts = [_part(text, piece) for piece in pieces] if "-" in word.form else [_whole(text, at)]
    return [part for part in parts if part is not None] if all(parts) else []


def _whole(text: Text, at: int) -> tuple[int, bool] | None:
    if (value := text.value(at, "numbers.words")) is not None:
        return value, False
    multiplier = text.value(at, "numbers.multipliers")
    return None if multiplier is None else (multiplier, True)


def _part(text: Text, piece: str) -> tuple[int, bool] | None:
    return text.pieces.get(piece)


def _range(text: Text, i: int) -> Number | None:
    """ "Entre dix et quinze", "12 à 15", "douze ou treize"."""
    opened = text.end(i, "numbers.ranges.open")
    first = _value(text, opened)
    if first is None or text.has(opened, "numbers.singles.words"):
        return None
    link = text.end(first[1], "numbers.ranges.links")
    if link == first[1] or (opened == i and text.has(first[1], "numbers.joining.words")):
        return None
    second = _value(text, text.end(link, "numbers.ranges.again") if text.has(link, "numbers.ranges.again") else link)
    if second is None or not first[0] < second[0] <= first[0] * 20 or text.has(link, "numbers.singles.words"):
        return None
    near = text.sentence(opened).start if text.grammar.verb_first else opened - 3
    if any(text.has(j, "numbers.ranges.rising") for j in range(max(near, 0), opened)):
        return None  # "ارتفعت حصيلة قتلى الهجوم من 9 إلى 18"
    start = i if opened == i or text.has(i, "numbers.ranges.open") else opened
    return Number(start, second[1], opened, first[0], second[0], Qualifier.RANGE)


_BEFORE = {
    "at_least": Qualifier.AT_LEAST,
    "more_than": Qualifier.AT_LEAST,
    "at_most": Qualifier.AT_MOST,
    "less_than": Qualifier.AT_MOST,
    "about": Qualifier.ABOUT,
}
_LONGEST_PHRASE = 6


def _qualified(text: Text, number: Number, floor: int) -> Number:
    """The number with what bounds it before or behind it."""
    if number.qualifier in (Qualifier.RANGE,):
        return number
    for name in _BEFORE:
        for start in range(max(floor, number.core - _LONGEST_PHRASE), number.core):
            end = text.end(start, f"numbers.before.{name}")
            if end > start and _reaches(text, end, number.core):
                return _bounded(replace(number, start=start), name)
    for name in ("at_least", "at_most", "about"):
        end = text.end(_noun_behind(text, number.end), f"numbers.after.{name}")
        if text.has(number.end, f"numbers.after.{name}"):
            return _bounded(replace(number, end=text.end(number.end, f"numbers.after.{name}")), name)
        if end > _noun_behind(text, number.end):
            return _bounded(number, name)
    return number


def _noun_behind(text: Text, at: int) -> int:
    """Behind the noun of the number: "une soixantaine de morts au minimum"."""
    for i in range(at + 1, at + 4):
        if any(text.has(i, f"numbers.after.{name}") for name in _BEFORE):
            return i
        if text.is_mark(i) or text.is_number(i) or text.has(i, "harms.parts.words", "grammar.conjunctions.and"):
            break  # "223 morts, dont au moins 56 enfants": of another number
    return at


def _reaches(text: Text, end: int, core: int) -> bool:
    """Whether nothing but quotation marks, articles and "the" stands between a qualifier and its number."""
    return all(text.is_mark(i, "«\"“'") or text.has(i, "numbers.before.exact", "numbers.before.fill") for i in range(end, core))


def _bounded(number: Number, name: str) -> Number:
    low = number.low
    if low is None:
        return number
    if name in ("at_least", "more_than"):
        strict = name == "more_than"
        if number.qualifier is Qualifier.VAGUE:
            return number
        return replace(number, low=low + strict, high=None, qualifier=Qualifier.AT_LEAST, bounded=strict)
    if number.qualifier is Qualifier.VAGUE:
        return number
    if name == "about":
        return replace(number, qualifier=Qualifier.ABOUT)
    high = low - (name == "less_than")
    return replace(number, low=None, high=high, qualifier=Qualifier.AT_MOST, bounded=True)
