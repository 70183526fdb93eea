"""The sentences that rules make (model/phrase.py), in the language of a page."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from counterclaim.export.wording import worded
from counterclaim.resolving.actor_tongues import called
from counterclaim.web.filters import day
from counterclaim.web.language import SOURCE, translations


def wording(language: str) -> Callable[[str], str]:
    """What says a sentence in a language; one that is no phrase stays as it is, and so does every one in English."""
    if language == SOURCE:
        return str
    return worded(translations(language).gettext, partial(day, language=language), partial(called, language=language))
