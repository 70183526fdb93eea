"""Numbers that are said twice, in words and in digits: "onze (11) personnes"."""

from __future__ import annotations

from counterclaim.reading.lexical.text import Text


def past_digits(text: Text, value: int, end: int) -> int:
    """Behind the digits that say a number once more: "onze (11) personnes"."""
    said = text.is_mark(end, "(") and text.is_mark(end + 2, ")") and text.words[end + 1].form.isdigit()
    return end + 3 if said and int(text.words[end + 1].form) == value else end
