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


def worded(
    translated: Callable[[str], str], day: Callable[[date], str], called: Callable[[str], str] = str
) -> Callable[[str], str]:
    """What says a sentence in a language; one that is no phrase, and was kept as none, stays as it is.

    called: what a party is called there, by its name in a sentence.
    """

    def said(sentence: str) -> str:
        known = recovered(sentence, _KEPT)
        return _with_words(known, called).said(translated, day) if isinstance(known, Phrase) else sentence

    return said


def _with_words(sentence: Phrase, called: Callable[[str], str]) -> Phrase:
    """The same, with what it counts and of whom ("killed", "civilians") as words that can be said in another language."""

    def word(value: object) -> object:
        if isinstance(value, Phrase):
            return _with_words(value, called)
        if isinstance(value, tuple):
            return tuple(map(word, value))
        if isinstance(value, str):
            return Phrase(value) if value in _COUNTED else called(value)
        return value

    return Phrase(sentence.template, **{name: word(value) for name, value in sentence.values.items()})


def sentences() -> Iterator[str]:
    """What rules say that stands in tables and not in the source of a phrase: for those who translate."""
    yield from _KEPT
    yield from derivation.TEMPLATES
    yield from reasons.REASONS
    yield from telling.STANCES.values()
    yield from (rule["says"] for rule in load_toml("weighing/rules.toml").values())
