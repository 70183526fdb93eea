"""Numbers of things, and no people: hours, kilometres, vehicles, shares, ordinals, labels."""

from __future__ import annotations

from counterclaim.reading.lexical.text import Text
from counterclaim.reading.lexical.words import Sort


def counts_things(text: Text, core: int, end: int) -> bool:
    """Whether the number of the words [core, end) is one of things by the words beside it, or a time of day."""
    behind = end + text.has(end, "grammar.prepositions.of")
    return text.has(behind, "numbers.not.units") or text.has(core - 1, "numbers.not.preceded") or _is_time(text, core, end)


def _is_time(text: Text, core: int, end: int) -> bool:
    """ "05H00", "09h40", "12:30", "S-300"."""
    after = text.words[end] if end < len(text) else None
    word = text.words[min(core, len(text) - 1)]
    glued = after is not None and after.start == word.end and (after.sort is Sort.WORD or after.form in ":-/")
    before = text.words[core - 1] if core else None
    tied = before is not None and before.end == word.start and before.form in ":-/."
    return word.sort is Sort.NUMBER and (glued or tied)
