"""Orders: a verb of saying that tells somebody to do something, "nous ont dit de nous coucher", says nothing of what happened."""

from __future__ import annotations

from counterclaim.reading.lexical.phrases import is_infinitive
from counterclaim.reading.lexical.text import Text

_OF = "grammar.prepositions.of"


def is_order(text: Text, verb: int, end: int) -> bool:
    """Whether "of" and an infinitive follow a verb by which somebody may be told to do something."""
    if not text.has(verb, "reporting.verbs.telling") or not text.has(end, _OF):
        return False
    behind = end + 1 + text.has(end + 1, "grammar.pronouns.clitic")
    return is_infinitive(text, behind)
