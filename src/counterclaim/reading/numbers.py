"""Numbers as reports write them: digits, words and vague words, with the phrase that bounds them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from counterclaim.model.count import Qualifier
from counterclaim.reading.ages import between, is_bound
from counterclaim.vocabulary.loader import load_toml

if TYPE_CHECKING:
    from spacy.tokens import Doc

_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?")
_DASHED = re.compile(r"(\d[\d,]*)[–—-](\d[\d,]*)")
_LONGEST = 4  # words of the longest phrase in numbers.toml
_DIGITS_MOST = 12  # longer ones are identifiers
_YEARS = range(1900, 2100)

Phrases = dict[tuple[str, ...], str]


@dataclass(frozen=True, slots=True)
class Number:
    """The tokens [start, end) of a number with its qualifier, and the bounds that they give (the coding guide's rules).

    year: digits that read as a year. strict: bounded by "more than" or "fewer than", which "and" does not carry on.
    """

    start: int
    end: int
    low: int | None
    high: int | None
    qualifier: Qualifier
    year: bool = False
    strict: bool = False

    @property
    def one(self) -> bool:
        """Whether it is the single person of "one", "a" or "at least one"."""
        return self.low == 1 and self.high in (1, None)

    def under(self, first: Number) -> Number:
        """This number under the qualifier of one that it is joined to by "and": "at least 9 dead and 3 hurt"."""
        if self.qualifier is not Qualifier.EXACT or self.low is None:
            return self
        if first.qualifier is Qualifier.AT_LEAST and not first.strict:
            return replace(self, high=None, qualifier=Qualifier.AT_LEAST)
        return replace(self, qualifier=Qualifier.ABOUT) if first.qualifier is Qualifier.ABOUT else self


@cache
def _phrases(table: str) -> Phrases:
    lists: dict[str, list[str]] = load_toml("en/numbers.toml")[table]
    return {tuple(phrase.split()): name for name, phrases in lists.items() for phrase in phrases}


@cache
def _values(table: str) -> dict[tuple[str, ...], int]:
    values: dict[str, int] = load_toml("en/numbers.toml")[table]
    return {tuple(words.split()): value for words, value in values.items()}


@cache
def _words(table: str, name: str) -> frozenset[str]:
    return frozenset(load_toml("en/numbers.toml")[table][name])


@cache
def _openers() -> frozenset[str]:
    return frozenset(words[0] for table in ("words", "vague", "fixed") for words in _values(table)) | frozenset(_run_together())


@cache
def _run_together() -> dict[str, int]:
    """ "Thirtythree", as it is printed without its hyphen."""
    values = {word: value for (word,), value in _values("words").items()}
    tens = {word: value for word, value in values.items() if value in range(20, 100, 10)}
    return {f"{ten}{unit}": tens[ten] + below for ten in tens for unit, below in values.items() if 0 < below < 10}


@lru_cache(maxsize=8192)
def is_number_word(word: str) -> bool:
    """Whether a word is a number by itself: digits, "nine", "dozens", "hundred"."""
    return any((word,) in _values(table) for table in ("words", "vague", "multipliers")) or _DIGITS.fullmatch(word) is not None


def find_numbers(doc: Doc) -> list[Number]:
    """Every number of a report that could count something, in order; never a fraction, an ordinal, money or an age."""
    words = [token.lower_ for token in doc]
    found: list[Number] = []
    i = 0
    while i < len(words):
        if words[i] == "aged" and (ages := between(words, i)) is not None:
            i = ages[1]
            continue
        number = _number_at(words, i, found[-1].end if found else 0)
        if number is not None:
            found.append(number)
        i = number.end if number is not None else i + 1
    return found


def _number_at(words: list[str], i: int, floor: int) -> Number | None:
    """The number whose core begins at token i, with its qualifier, which begins no earlier than token floor."""
    opens = words[i][0].isdigit() or words[i] in _openers() or words[i] == "between"
    core = (_range(words, i) or _core(words, i)) if opens else None
    if core is None or not _countable(words, core):
        return None
    core = _before(words, core, floor)
    return _after(words, core) if core.qualifier is Qualifier.EXACT else core


def _countable(words: list[str], core: Number) -> bool:
    before = words[core.start - 1] if core.start else ""
    after = words[core.end] if core.end < len(words) else ""
    joined = words[core.end + 1] if core.end + 1 < len(words) else ""
    if after == "by" and joined == words[core.end - 1]:
        return False  # "one by one"
    if is_bound(words, core.start):
        return False
    hyphened = after == "-" and joined.rstrip("-").isalpha() and joined not in _words("links", "hyphened")
    fraction = hyphened or after in _words("links", "after_not")
    none = core.low == 1 and before in _words("links", "before_one")  # "not one civilian", "the fourth one"
    return core.low != 0 and not (fraction or none) and before not in _words("links", "before_not")


def _core(words: list[str], i: int) -> Number | None:
    """A bare number at token i: vague words, fixed phrases, digits or number words."""
    for table, qualifier in (("vague", Qualifier.VAGUE), ("fixed", Qualifier.EXACT)):
        for size in range(_LONGEST, 0, -1):
            value = _values(table).get(tuple(words[i : i + size]))
            if value is not None:
                return Number(i, i + size, value, None if qualifier is Qualifier.VAGUE else value, qualifier)
    return _digits(words, i) or _spelled(words, i)


def _digits(words: list[str], i: int) -> Number | None:
    if not _DIGITS.fullmatch(words[i]) or len(words[i]) > _DIGITS_MOST:
        return None
    value, end = float(words[i].replace(",", "")), i + 1
    year = words[i].isdigit() and int(words[i]) in _YEARS
    if words[i].isdigit() and len(words[i]) <= 3 and end < len(words) and words[end] == "000":
        value, end = value * 1000, end + 1
    value, end = _multiplied(words, value, end)
    if value != int(value):
        return None
    return Number(i, end, int(value), int(value), Qualifier.EXACT, year and value in _YEARS)


def _multiplied(words: list[str], value: float, end: int) -> tuple[float, int]:
    """A value times the multipliers that follow it: "1.2 million", "two hundred thousand"."""
    while end < len(words) and (words[end],) in _values("multipliers"):
        value, end = round(value * _values("multipliers")[(words[end],)], 3), end + 1
    return value, end


def _spelled(words: list[str], i: int) -> Number | None:
    """A number in words: "nine", "twenty-one", "one hundred and twenty", "two dozen"."""
    total, end = 0.0, i
    while end < len(words):
        part = _tens(words, end)
        if part is None:
            break
        value, stop = _multiplied(words, *part)
        total, end = total + value, stop
        if value < 100:
            break
        if words[end : end + 1] == ["and"] and _tens(words, end + 1):
            end += 1
    return Number(i, end, int(total), int(total), Qualifier.EXACT) if end > i else None


def _tens(words: list[str], i: int) -> tuple[int, int] | None:
    """A value below 100 and the token after it."""
    values = _values("words")
    value = values.get((words[i],)) if i < len(words) else None
    if value is None:
        joined = _run_together().get(words[i]) if i < len(words) else None
        return None if joined is None else (joined, i + 1)
    unit = i + 2 if words[i + 1 : i + 2] == ["-"] else i + 1
    below = values.get((words[unit],), 0) if unit < len(words) else 0
    if value >= 20 and 0 < below < 10:
        return value + below, unit + 1
    return value, i + 1


def _range(words: list[str], i: int) -> Number | None:
    """Two numbers that bound one: "9 to 12", "13 – 46", "between 9 and 12". "from 50 to 70" is a change, not a range."""
    dashed = _DASHED.fullmatch(words[i])
    if dashed:
        low, high = (int(part.replace(",", "")) for part in dashed.groups())
        return _bounded(i, i + 1, low, high)
    between = words[i] == "between"
    first = _core(words, i + between) if i + between < len(words) else None
    if first is None or (not between and i and words[i - 1] == "from"):
        return None
    linked = first.end < len(words) and (words[first.end] == "and" if between else words[first.end] in _words("links", "range"))
    second = _core(words, first.end + 1) if linked and first.end + 1 < len(words) else None
    if second is None or first.low is None or second.low is None or Qualifier.VAGUE in (first.qualifier, second.qualifier):
        return None
    return _bounded(i, second.end, first.low, second.low)


def _bounded(start: int, end: int, low: int, high: int) -> Number | None:
    if low >= high or (high in _YEARS and (low in _YEARS or low <= 31)):
        return None
    return Number(start, end, low, high, Qualifier.RANGE)


def _before(words: list[str], core: Number, floor: int) -> Number:
    """The number with the qualifier before it, over fillers: "at least another 12", "a total of 9"."""
    start = core.start
    while start > floor:
        for size in range(min(_LONGEST, start - floor), 0, -1):
            phrase = tuple(words[start - size : start])
            name = _phrases("before").get(phrase)
            if name is not None:
                return _qualified(replace(core, start=start - size), name)
            if " ".join(phrase) in _words("links", "fillers"):
                start -= size
                break
        else:
            break
    return replace(core, start=start)


def _after(words: list[str], core: Number) -> Number:
    for size in range(2, 0, -1):
        name = _phrases("after").get(tuple(words[core.end : core.end + size]))
        follows = words[core.end + size : core.end + size + 1]
        if name is not None and not any(is_number_word(word) for word in follows):
            return _qualified(replace(core, end=core.end + size), name)
    return core


def _qualified(number: Number, name: str) -> Number:
    """The bounds under a qualifier. Strict ones move by one: "more than 9" is at least 10; vague words stay vague."""
    if number.qualifier is not Qualifier.EXACT or number.low is None:
        return number
    value = number.low
    bounds = {
        "at_least": (value, None, Qualifier.AT_LEAST),
        "above": (value + 1, None, Qualifier.AT_LEAST),
        "at_most": (None, value, Qualifier.AT_MOST),
        "below": (None, value - 1, Qualifier.AT_MOST),
        "about": (value, value, Qualifier.ABOUT),
    }
    low, high, qualifier = bounds[name]
    return replace(number, low=low, high=high, qualifier=qualifier, strict=name in ("above", "below"))
