"""Names that no gazetteer has, but that the report itself calls places: "the village of X", "X town", "X, a hamlet near Y".

A strange name behind "in" or "near" alone ("a base in Raqa") is doubtful: it is a place only if one of the report's countries
has a place that sounds so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from counterclaim.model.span import Span
from counterclaim.resolving.place_context import leading
from counterclaim.resolving.place_countries import demonyms
from counterclaim.resolving.place_names import Name, people_of
from counterclaim.resolving.place_patterns import Patterns, patterns, words_said
from counterclaim.resolving.place_words import Word, directions, listed, type_nouns

_LONGEST = 4
# "the towns of A and X", "les villages de A et X".
_LISTED = re.compile(
    r"\b(?:(?:towns|villages|cities|communes|settlements|localities)\s+of|(?:villes|villages|communes|localités)\s+d(?:e|['’]))\s*"
    r"(?:[^\W\d_][\w'’-]*,?\s+){0,6}?(?:and\s+|et\s+)?$"
)
# The name and the word that stand between "between" and a second name.
_SECOND = re.compile(r"\S+\s+(?:and|et|و)\s*$")
_BEFORE = 90


def with_unknown(names: Sequence[Name], words: Sequence[Word], cased: str, language: str = "en") -> list[Name]:
    """The names and, in the order of the text, the runs of capitalised words beside a noun of place that are none of them."""
    taken = {number for name in names for number in range(name.first, name.last)}
    found = list(names)
    number = 0
    articles = listed("articles")
    while number < len(words):
        word = words[number]
        if not (word.capital or word.arabic or word.lower in articles):
            number += 1
            continue
        last = _run(words, number, taken)
        if last > number:
            called = _is_called_a_place(words, number, last, cased, patterns(language))
            if called or _is_in(words, number):
                span = Span(words[number].start, words[last - 1].end)
                found.append(Name(span, number, last, (), trust=0.0, doubtful=not called))
        number = max(last, number + 1)
    return sorted(found, key=lambda name: name.span)


def _run(words: Sequence[Word], number: int, taken: set[int]) -> int:
    """The end of a run of words that may be an unknown name, or its beginning where there is none."""
    if words[number].arabic:
        return _arabic_run(words, number, taken)
    if words[number].common and words[number].lower not in listed("articles"):
        return number
    last = number
    while last < len(words) and last - number < _LONGEST and last not in taken and (last == number or words[last].joined):
        word = words[last]
        if not (word.capital or word.lower in listed("articles")) or _is_known_otherwise(word):
            break
        last += 1
    while last > number and not words[last - 1].capital:
        last -= 1
    return last if any(words[at].capital and not words[at].common for at in range(number, last)) else number


def _arabic_run(words: Sequence[Word], number: int, taken: set[int]) -> int:
    """One word behind a noun of settlement, and a second with an article ("قرية تل الحجر"); the language has no capitals."""
    noun = _noun(words, number)
    placed = noun is not None and noun.lower in listed("settlements", "strictly_locative", "unit_types")
    nobody = words[number].lower in listed("locative", "strictly_locative") or people_of([words[number]]) is not None
    if number in taken or not placed or nobody:
        return number
    after = words[number + 1] if number + 1 < len(words) and number + 1 not in taken else None
    if (
        after
        and after.joined
        and after.text.startswith("ال")
        and not after.common
        and not people_of([after])
        and noun
        and noun.lower in listed("settlements")
    ):
        return number + 2
    return number if words[number].common or _is_known_otherwise(words[number]) else number + 1


def _noun(words: Sequence[Word], first: int) -> Word | None:
    """The noun before a name, over "of" and a people's name: "localité libanaise de X"."""
    noun = leading(words, first)
    if noun is None or not people_of([noun]):
        return noun
    return leading(words, words.index(noun, max(first - _LONGEST, 0), first))


def _is_known_otherwise(word: Word) -> bool:
    if word.lower in listed("articles"):
        return False
    return (
        word.lower in type_nouns()
        or word.lower in directions()
        or word.lower in demonyms()
        or word.lower in listed("titles", "organisations", "calendar", "groups")
        or (word.text.isupper() and len(word.text) > 1)
    )


def _is_called_a_place(words: Sequence[Word], first: int, last: int, cased: str, given: Patterns) -> bool:
    nouns = listed("settlements", "first_order", "second_order", "either_order")
    noun = _noun(words, first)
    if noun and noun.lower in nouns and not noun.capital:
        return True
    after = words[last] if last < len(words) and words[last].joined else None
    if after and after.lower in nouns and not after.capital:
        return True
    if _is_explained(words, last):
        return True
    before = cased[max(0, words[first].start - _BEFORE) : words[first].start]
    return bool(_LISTED.search(before)) or (given.may_match(before) and _is_given(before, given))


def _is_given(before: str, given: Patterns) -> bool:
    """Whether "between", "between A and", "12 km south of", "the outskirts of" stands before it."""
    second = before.rsplit(None, 2)[0] + " " if before.count(" ") > 2 else ""
    said = words_said(before)
    return any(given.before_name(which, before, said) for which in ("between", "offset", "towards", "outskirts")) or bool(
        _SECOND.search(before) and given.before_name("between", second, said)
    )


def _is_in(words: Sequence[Word], first: int) -> bool:
    """Whether a preposition of place stands right before it."""
    return first > 0 and words[first].joined and words[first - 1].lower in listed("strictly_locative")


def _is_explained(words: Sequence[Word], last: int) -> bool:
    """Whether "a village", "a town" … follows."""
    after = words[last : last + 4]
    if not after or after[0].lower not in {"a", "an", "the"}:
        return False
    return any(word.lower in listed("settlements") for word in after[1:])
