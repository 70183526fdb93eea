"""Infinitives that say what somebody did in the end: "a fini par admettre", "n'a pas hésité à accuser"."""

from __future__ import annotations

from counterclaim.reading.lexical.text import Text

HAVE, ABLE = "grammar.auxiliaries.have", "grammar.auxiliaries.able"


def not_denied(text: Text, i: int) -> int:
    """The word before "pas" and the like, or the word itself."""
    return i - 1 if text.has(i, "grammar.negation.words") else i


def is_governed(text: Text, at: int) -> bool:
    """Whether an infinitive is what somebody did in the end: "n'a pas manqué de désigner", "a fini par admettre"."""
    starts = (j for j in (at - 1, at - 2) if text.cased and text.end(j, ABLE) == at)
    return any(text.has(not_denied(text, j - 1), HAVE) for j in starts)
