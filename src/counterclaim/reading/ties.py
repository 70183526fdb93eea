"""What the words of a time or a place hang on, and how closely a time is tied to the event of a word."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

from counterclaim.model.span import Span
from counterclaim.vocabulary.loader import load_toml

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_CLIMB = 6


class Standing(NamedTuple):
    """The tokens `[start, end)` of a time or a place, and the verb or noun that its phrase hangs on."""

    start: int
    end: int
    governor: int | None


class Tie(IntEnum):
    """How closely a time belongs to an event: it hangs on the event's own words, on the clause around them, or elsewhere."""

    OWN = 0
    CLAUSE = 1
    NEAR = 2


def standing(doc: Doc, span: Span) -> Standing:
    """Where words stand in the parse; (0, 0, None) for words that are no token's."""
    tokens = doc.char_span(span.start, span.end, alignment_mode="expand")
    if tokens is None or not len(tokens):
        return Standing(0, 0, None)
    root = tokens.root
    for _ in range(_CLIMB):
        if root.head.i == root.i or root.pos_ == "VERB":
            break
        root = root.head
        if root.pos_ in ("VERB", "AUX", "NOUN") and not (tokens.start <= root.i < tokens.end):
            break
    return Standing(tokens.start, tokens.end, root.i)


def tie(token: Token, governor: int | None, events: AbstractSet[int], cues: AbstractSet[int]) -> Tie:
    """How the time that hangs on the governor is tied to the event of the token.

    events: the tokens that tell of violence; cues: those of sayings. What lies above a saying is not told of by it.
    """
    if governor is None:
        return Tie.NEAR
    if governor == token.i or governor in events or any(above.i == token.i for above in token.doc[governor].ancestors):
        return Tie.OWN
    below = token
    for above in token.ancestors:
        if above.i in cues or (above.i not in events and _another_deed(below, above)):
            return Tie.NEAR
        if above.i == governor:
            return Tie.CLAUSE
        below = above
    return Tie.NEAR


def _another_deed(below: Token, above: Token) -> bool:
    """ "The killing prompted a meeting today", "protested today the killing": not its day, unless it "took place"."""
    happening = load_toml("en/background.toml")["happening_verbs"]
    beside = below.pos_ in ("VERB", "AUX") or below.lower_ == "with"  # "the toll rose on Thursday with nine dead"
    return above.pos_ == "VERB" and not beside and above.lemma_.lower() not in happening
