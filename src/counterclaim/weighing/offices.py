"""The office that somebody is described by, without the name of who holds it."""

from __future__ import annotations

import re
from functools import cache

from counterclaim.model.span import Span
from counterclaim.vocabulary.loader import load_toml

_WORDS_BETWEEN = 6
_REACH = 160


def office_in(words: str) -> str | None:
    """The words of a public office: from the office ("head", "gouverneur") to the body or the kind of place that it is of.

    "The head of the Oro Benna District Administration, Teral Moss" is the "head of the Oro Benna District Administration". None
    where an office stands without "of" and a body behind it, or a comma or an apostrophe between: there a name could be.
    """
    match = re.search(rf"\b{_office()}", " ".join(words.split()), re.IGNORECASE)
    return match[0] if match is not None else None


def office_beside(text: str, name: Span) -> str | None:
    """The office that a name of a text stands in apposition to: "the head of …, Teral Moss, said", "Teral Moss, head of …"."""
    before, after = text[max(0, name.start - _REACH) : name.start], text[name.end : name.end + _REACH]
    match = re.search(rf"\b({_office()}),?\s+$", before, re.IGNORECASE) or re.match(
        rf",\s+(?:the\s+|le\s+|la\s+)?({_office()})", after, re.IGNORECASE
    )
    return " ".join(match[1].split()) if match is not None else None


@cache
def _office() -> str:
    data = load_toml("weighing/claimants.toml")["office"]
    heads, joins, bodies = ("|".join(map(re.escape, data[name])) for name in ("heads", "joins", "bodies"))
    between = rf"(?:[^\s,;:'’]+\s+){{0,{_WORDS_BETWEEN}}}?"
    return rf"(?:{heads})\s+(?:{joins})\s*{between}(?:l['’])?(?:{bodies})\b(?:\s+(?:{bodies})\b)*"
