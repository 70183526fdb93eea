"""How a noun phrase stands in a report, by words that may be learnt of: its own, what governs it, what is beside it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from counterclaim.vocabulary.loader import load_lines

if TYPE_CHECKING:
    from spacy.tokens import Token

NOUNS = ("NOUN", "PROPN")
# "A group of men", "dozens of houses": the men and the houses are meant.
_GROUPS = frozenset(
    {"group", "number", "dozen", "hundred", "score", "series", "most", "some", "one", "two", "several", "member", "total", "kind"}
)


def words_of(token: Token) -> dict[str, tuple[str, ...]]:
    governor, how = governor_of(token)
    verb = _verb_above(governor)
    before, after = token.doc[max(0, token.left_edge.i - 1)], token.doc[min(len(token.doc) - 1, token.i + 1)]
    return {
        "head": (shape(token),),
        "modifiers": tuple(
            shape(child) for child in token.children if child.dep_ in ("compound", "amod", "nmod") and child.i < token.i
        ),
        "governor": (f"{shape(governor)} {how}",),
        "how": (how,),
        "verb": (f"{shape(verb)} {'by' if how == 'by' else 'subject' if how == 'nsubj' else 'other'}",)
        if verb is not None
        else (),
        "before": (before.lower_ if before.lower_ in ordinary() else shape(before),),
        "after": (after.lower_ if after.lower_ in ordinary() else shape(after),),
        "of": tuple(
            shape(part)
            for child in token.children
            if child.lower_ in ("of", "for")
            for part in child.children
            if part.dep_ == "pobj"
        ),
        "apposed": tuple(shape(child) for child in token.children if child.dep_ == "appos")
        + ((shape(token.head),) if token.dep_ == "appos" else ()),
        "around": tuple(sorted({shape(part) for part in token.sent if part.pos_ in ("VERB", "NOUN") and part.i != token.i})),
    }


def governor_of(token: Token) -> tuple[Token, str]:
    """The word that a noun phrase hangs on, and how: its dependency, or the preposition between them."""
    while token.dep_ in ("conj", "appos") and token.head != token and token.head.pos_ in NOUNS:
        token = token.head
    while token.dep_ == "pobj" and token.head.lower_ == "of" and token.head.head.lemma_.lower() in _GROUPS:
        token = token.head.head
    if token.dep_ == "pobj":
        return token.head.head, token.head.lower_
    return token.head, token.dep_


def hangs_on(token: Token) -> tuple[int, int]:
    """The word that a noun phrase hangs on, and the verb that is above it, by their places; -1 where there is no verb."""
    governor, _ = governor_of(token)
    verb = _verb_above(governor)
    return governor.i, verb.i if verb is not None else -1


def _verb_above(governor: Token) -> Token | None:
    return next((up for up in (governor, *governor.ancestors) if up.pos_ in ("VERB", "AUX")), None)


@cache
def ordinary() -> frozenset[str]:
    """Words whose usual form has no capital: no others are ever learnt of, so that nobody's name is."""
    return load_lines("en/lowercase.txt")


def shape(token: Token) -> str:
    """A word by its lemma; of what may be anybody's name its kind alone, so that no name is ever learnt."""
    lemma, low = token.lemma_.lower(), token.lower_
    if lemma in ordinary():
        return lemma
    if low in ordinary():
        return low
    if token.like_num:
        return "<number>"
    if not token.text[0].isalpha():
        return "<sign>"
    return "<acronym>" if token.text.isupper() and len(token.text) > 2 else "<name>" if token.pos_ == "PROPN" else "<word>"
