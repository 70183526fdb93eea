"""The languages that are read by words: how each is split, with its lexicon."""

from __future__ import annotations

from functools import cache

from counterclaim.model.count import Qualifier
from counterclaim.reading.lexical.arabic import arabic_forms, arabic_words
from counterclaim.reading.lexical.french import french_words, unaccented
from counterclaim.reading.lexical.grammar import grammar_of
from counterclaim.reading.lexical.lexicon import Lexicon, lexicon_of
from counterclaim.reading.lexical.names import add_names
from counterclaim.reading.lexical.numbers import find_numbers
from counterclaim.reading.lexical.text import Text

LANGUAGES = ("fr", "ar")


def text_of(cased: str, language: str) -> Text:
    """A report's text with what the vocabulary of its language says of each word."""
    lexicon = _lexicon(language)
    if language == "ar":
        words = list(arabic_words(cased, lexicon.known))
    else:
        words = list(french_words(cased, lexicon.known, lexicon.restored))
    return Text(cased, words, lexicon, grammar_of(language))


@cache
def _lexicon(language: str) -> Lexicon:
    if language == "ar":
        return lexicon_of(language, arabic_forms, str, add_names)
    return lexicon_of(language, _french_forms, unaccented, add_names)


def _french_forms(phrase: str) -> list[str]:
    if phrase.startswith("-"):
        return [phrase]  # a pronoun behind its verb, which a text's words keep so
    return [word.form for word in french_words(phrase, (), {})]


def number_of(words: str, language: str) -> tuple[int | None, int | None, Qualifier] | None:
    """The bounds of the one number that some words of a language give; None where they give none, or several."""
    numbers = find_numbers(text_of(words, language), [])
    return (numbers[0].low, numbers[0].high, numbers[0].qualifier) if len(numbers) == 1 else None
