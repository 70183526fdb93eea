"""Deeds that are given as the reason for another: "a response to the crimes of the coalition", "to avenge a raid by the army"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counterclaim.reading.attribution_words import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_HIGHEST = 8
_LEADING = frozenset({"to", "for", "against", "over"})


def is_motive(deed: Token) -> bool:
    """Whether the deed is what somebody answers: it happened before the report's incident, and is blamed on nobody for it."""
    below = deed
    for above, _ in zip(deed.ancestors, range(_HIGHEST), strict=False):
        if above.lemma_.lower() in words("motives", "verbs") and below.dep_ == "dobj":
            return True
        if above.lower_ in words("motives", "nouns") and below.lower_ in _LEADING and below.dep_ == "prep":
            return True
        below = above
    return False
