"""The sentences that rules make (model/phrase.py), in another language than English."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from counterclaim.model.phrase import Phrase, recovered
from counterclaim.vocabulary.loader import load_toml
from counterclaim.weighing import contradictions, derivation, reasons, telling, years

# Of sentences that are kept as text (Incident.contradictions).
_KEPT = (*contradictions.TEMPLATES, *years.TEMPLATES)


def worded(translated: Callable[[str], str], day: Callable[[date], str]) -> Callable[[str], str]:
    """What says a sentence in a language; one that is no phrase, and was kept as none, stays as it is."""

    def said(sentence: str) -> str:
        known = recovered(sentence, _KEPT)
        return known.said(translated, day) if isinstance(known, Phrase) else sentence

    return said


def sentences() -> Iterator[str]:
    """What rules say that stands in tables and not in the source of a phrase: for those who translate."""
    yield from _KEPT
    yield from derivation.TEMPLATES
    yield from reasons.REASONS
    yield from telling.STANCES.values()
    yield from (rule["says"] for rule in load_toml("weighing/rules.toml").values())
