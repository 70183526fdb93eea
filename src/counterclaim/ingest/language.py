"""Which language a report is written in, and whether anything here reads it."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import Any

from counterclaim.errors import UnreadLanguage
from counterclaim.vocabulary.loader import load_toml

UNDETERMINED = "und"

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 20_000

# Running text has far more words of grammar in its own language than these, and hardly any of another.
_FEWEST_WORDS = 8
_SURE_SHARE = 0.2
_LEAD = 3

# The model takes short texts in standard Arabic for the speech of one country.
_VARIETIES = {"ary": "ar", "arz": "ar", "pcm": "en", "sco": "en"}

# Below it the model names Frisian for "Nine dead".
_SURE = 0.5


def language_of(text: str) -> str:
    """The ISO 639-1 code of the language, or "und" where the text is too short to tell.

    Words of grammar decide where they can: the statistical model takes most of a second to load. Capitals do not matter.
    """
    sample = text[:_SAMPLE].lower()
    return language_at_sight(sample) or _language_by_model(sample)


def check_readable(language: str, readable: tuple[str, ...]) -> None:
    """UnreadLanguage unless the language is among those that are read ("en-GB" is "en"). What cannot be told is let through."""
    if _base(language) not in (*readable, UNDETERMINED):
        raise UnreadLanguage(language, readable)


def read_as(language: str, readable: tuple[str, ...]) -> str:
    """The language whose words are looked for in a readable report: "en" for "en-GB", the first for what cannot be told."""
    return _base(language) if _base(language) in readable else readable[0]


def _base(language: str) -> str:
    return language.lower().replace("_", "-").partition("-")[0]


def language_at_sight(sample: str) -> str | None:
    """The language whose words of grammar stand in a text in lower case, or None where none of those known stands out."""
    words = _WORD.findall(sample)
    if len(words) < _FEWEST_WORDS:
        return None
    known = _grammar_words()
    said = Counter(known[word] for word in words if word in known)
    (first, most), (_, next_most) = [*said.most_common(2), ("", 0), ("", 0)][:2]
    return first if most >= max(_SURE_SHARE * len(words), _LEAD * next_most) else None


@cache
def _grammar_words() -> dict[str, str]:
    """The language of each word."""
    return {word: code for code, words in load_toml("languages.toml").items() for word in words.split()}


def _language_by_model(sample: str) -> str:
    language, confidence = _identifier().classify(sample)
    return _VARIETIES.get(language, str(language)) if confidence >= _SURE else UNDETERMINED


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
