"""The number that words give, read by rule: a language model's own arithmetic is not asked for."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from counterclaim.model.count import Count, Group, Qualifier
from counterclaim.reading.lexical.languages import LANGUAGES, number_of
from counterclaim.reading.llm.answer import ClaimRow
from counterclaim.reading.numbers import find_numbers

if TYPE_CHECKING:
    from spacy.language import Language

# Digits of any script, with the marks and blanks that writers put between thousands.
_DIGITS = re.compile(r"\d{1,3}(?:[.,٬' \u00a0\u202f]\d{3})+(?!\d)|\d+")
_LONGEST = 9


def count_of(row: ClaimRow, words: str, language: str) -> Count | None:
    """The count of a row from its words as the report has them; None where no number can be read from these."""
    if row.harm is None:
        return None
    bounds = _in_words(words, language[:2].lower())
    low, high, qualifier = bounds or _in_digits(words, row.bound or Qualifier.EXACT) or (None, None, None)
    if qualifier is None:
        return None
    return Count(row.harm, row.group or Group.PEOPLE, low, high, qualifier)


Bounds = tuple[int | None, int | None, Qualifier]


def _in_words(words: str, language: str) -> Bounds | None:
    """The bounds of the words by the rules of their language; None where they give none or several, or no rules know it."""
    if language == "en":
        return _in_english(words)
    spoken = any(character.isalpha() for character in words)  # bare digits say nothing of how they are bounded
    return number_of(words, language) if spoken and language in LANGUAGES else None


def _in_english(words: str) -> Bounds | None:
    numbers = find_numbers(_tokenizer()(words))
    return (numbers[0].low, numbers[0].high, numbers[0].qualifier) if len(numbers) == 1 else None


def _in_digits(words: str, qualifier: Qualifier) -> Bounds | None:
    """One or two numbers in digits, bounded as the model says that the words bound them."""
    values = [int(re.sub(r"\D", "", found)) for found in _DIGITS.findall(words) if len(found) <= _LONGEST + 2]
    if len(values) == 2 and values[0] < values[1]:
        return values[0], values[1], Qualifier.RANGE
    if len(values) != 1:
        return None
    low = None if qualifier is Qualifier.AT_MOST else values[0]
    high = None if qualifier in (Qualifier.AT_LEAST, Qualifier.VAGUE) else values[0]
    return low, high, Qualifier.EXACT if qualifier is Qualifier.RANGE else qualifier


@cache
def _tokenizer() -> Language:
    import spacy

    return spacy.blank("en")
