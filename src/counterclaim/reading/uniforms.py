"""People of whom no more is known than whose uniforms they wore."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counterclaim.reading.noun_runs import run_head
from counterclaim.reading.party_words import Word, listed, words_of

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token


def in_uniform(head: Token, start: int) -> Tokens | None:
    """ "Men in RSF uniforms": no more is known of them, and the words say so themselves."""
    doc, index = head.doc, head.i + 1
    while index < len(doc) and doc[index].lower_ in listed("modifiers", "dressing"):
        index += 1
    worn = run_head(doc, index) if head.i + 1 < index < len(doc) else None
    if worn is None or worn.lower_ not in listed("modifiers", "uniforms"):
        return None
    return doc[start : worn.i + 1] if any(words_of(doc)[at] is Word.NAME for at in range(index, worn.i)) else None
