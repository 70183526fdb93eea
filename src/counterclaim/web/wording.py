"""The sentences that rules make (model/phrase.py), in the language of a page."""

from __future__ import annotations

from collections.abc import Callable

from counterclaim.model.phrase import Phrase, recovered
from counterclaim.web.filters import day
from counterclaim.web.language import SOURCE, translations
from counterclaim.weighing import contradictions, years

_TEMPLATES = (*contradictions.TEMPLATES, *years.TEMPLATES)


def wording(language: str) -> Callable[[str], str]:
    """What says a sentence in a language; one that is no phrase stays as it is, and so does every one in English."""
    if language == SOURCE:
        return str
    translated = translations(language).gettext

    def said(sentence: str) -> str:
        known = recovered(sentence, _TEMPLATES)
        return known.said(translated, lambda value: day(value, language=language)) if isinstance(known, Phrase) else sentence

    return said
