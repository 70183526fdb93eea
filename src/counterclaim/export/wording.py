"""The sentences that rules make (model/phrase.py), in another language than English."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from counterclaim.export.phrasing import plain
from counterclaim.model.count import Group, Harm
from counterclaim.model.phrase import Phrase, recovered
from counterclaim.reading import notes
from counterclaim.vocabulary.loader import load_toml
from counterclaim.weighing import contradictions, derivation, independence, reasons, telling, years

# Of sentences that are kept as text (Incident.contradictions), or in which names may have been masked since they were made.
_KEPT = (*contradictions.TEMPLATES, *years.TEMPLATES, *independence.TEMPLATES, *notes.TEMPLATES)
# What is counted, and of whom: values that are translated too.
_COUNTED = frozenset(plain(one) for kind in (Harm, Group) for one in kind)


def worded(translated: Callable[[str], str], day: Callable[[date], str]) -> Callable[[str], str]:
    """What says a sentence in a language; one that is no phrase, and was kept as none, stays as it is."""

    def said(sentence: str) -> str:
        known = _with_words(recovered(sentence, _KEPT))
        return known.said(translated, day) if isinstance(known, Phrase) else sentence

    return said


def _with_words(sentence: str) -> str:
    """The same, with what it counts and of whom ("killed", "civilians") as words that can be said in another language."""
    if not isinstance(sentence, Phrase):
        return sentence
    values = {name: Phrase(value) if value in _COUNTED else value for name, value in sentence.values.items()}
    return Phrase(sentence.template, **values)


def sentences() -> Iterator[str]:
    """What rules say that stands in tables and not in the source of a phrase: for those who translate."""
    yield from _KEPT
    yield from derivation.TEMPLATES
    yield from reasons.REASONS
    yield from telling.STANCES.values()
    yield from (rule["says"] for rule in load_toml("weighing/rules.toml").values())
