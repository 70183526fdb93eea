"""The languages that results are told in, on pages and by commands."""

from __future__ import annotations

from functools import cache

from counterclaim.analysis.shown.tongue import ENGLISH, Tongue
from counterclaim.export.catalogue import SOURCE, translations

_THOUSANDS = {"fr": "\u202f"}


@cache
def tongue_of(language: str) -> Tongue:
    """A language by its code, from the catalogue of the analyses; English stands in the code. ExportError without Babel."""
    if language == SOURCE:
        return ENGLISH
    apart = _THOUSANDS.get(language, ",")
    return Tongue(translations("counterclaim.analysis", language).gettext, lambda number: f"{int(number):,}".replace(",", apart))
