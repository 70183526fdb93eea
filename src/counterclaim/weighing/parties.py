"""Which wordings of one report name one party: those of one actor, and those that share their words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from counterclaim.model.span import Span
from counterclaim.vocabulary.wording import same_party

WORDS = "words:"


def party_keys(text: str, spans: Iterable[Span], actors: Mapping[Span, str]) -> dict[Span, str]:
    """A key for each wording, the same for one party: its actor's id, else that of the first wording that it is like.

    spans: in the order of the text. actors: those of the wordings that have one. A key that is no actor's starts with "words:".
    """
    keys: dict[Span, str] = {}
    first: dict[str, str] = {}
    for span in spans:
        words = span.of(text)
        alike = next((key for key, known in first.items() if same_party(words, known)), None)
        keys[span] = actors.get(span) or alike or f"{WORDS}{words.casefold()}"
        if keys[span].startswith(WORDS):
            first.setdefault(keys[span], words)
    return keys


def spans_of(keys: Mapping[Span, str]) -> dict[str, list[Span]]:
    """Where each party is named."""
    found: dict[str, list[Span]] = {}
    for span, key in keys.items():
        found.setdefault(key, []).append(span)
    return found
