"""The wordings of a noun phrase: the set may have any of them for one thing, "two men" or "men"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.templates.standing import NOUNS, ordinary

if TYPE_CHECKING:
    from spacy.tokens import Token

_WITHIN = ("compound", "amod", "nmod", "advmod", "npadvmod", "poss", "nummod", "punct", "case", "quantmod")
# What stands before a thing's plain name.
_BEFORE_NAME = ("nummod", "poss", "case", "quantmod", "advmod", "npadvmod")
LONGEST = 9


def forms_of(token: Token) -> dict[str, tuple[int, int]]:
    """Where each wording stands: plain, full with all before it, the last word, with its "of", a name and its title apart."""
    start, full, end = _start(token, _BEFORE_NAME), _start(token, ()), token.i + 1
    forms = {"plain": (start, end)}
    if is_part(token):
        return forms
    if full != start:
        forms["full"] = (full, end)
    if start != token.i:
        forms["last"] = (token.i, end)
    return forms | _with_of(token, start) | _titled(token, start)


def is_part(token: Token) -> bool:
    """Whether the word is only part of a longer name or compound."""
    near = token.head.i > token.i and token.head.i - token.i < LONGEST
    return token.dep_ in ("compound", "nmod") and near and token.head.pos_ in NOUNS


def _start(token: Token, but: tuple[str, ...]) -> int:
    """The first word of what stands before a noun without a gap and belongs to it."""
    doc, start = token.doc, token.i
    while start > 0 and _belongs(doc[start - 1], token, but):
        start -= 1
    while start < token.i and doc[start].pos_ in ("PUNCT", "SPACE"):
        start += 1
    return start


def _with_of(token: Token, start: int) -> dict[str, tuple[int, int]]:
    """ "Offices of the bank in the capital": all of it, and as far as the bank."""
    of = next((child for child in token.children if child.i == token.i + 1 and child.lower_ in ("of", "for", "in")), None)
    if of is None:
        return {}
    near = next((child for child in of.children if child.dep_ == "pobj"), None)
    forms = {"of": (start, of.right_edge.i + 1)}
    return forms | {"of near": (start, near.i + 1)} if near is not None and near.i != of.right_edge.i else forms


def _titled(token: Token, start: int) -> dict[str, tuple[int, int]]:
    doc, title = token.doc, start
    while title < token.i and (doc[title].pos_ != "PROPN" or doc[title].lower_ in ordinary()):
        title += 1
    if token.pos_ != "PROPN" or not start < title < token.i:
        return {}
    return {"name": (title, token.i + 1), "title": (start, title)}


def _belongs(token: Token, head: Token, but: tuple[str, ...]) -> bool:
    if token.pos_ in ("SPACE",) or token.text in '[]()"' or token.dep_ in ("det", "predet"):
        return False
    up = token
    while up.i != head.i:
        if up.dep_ not in _WITHIN or up.dep_ in but or up.head.i > head.i or up.head == up:
            return False
        up = up.head
    return True
