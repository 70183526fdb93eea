"""The neighbours of a word: those before and after it in its sentence, and those that depend on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token


def before(token: Token, reach: int) -> Tokens:
    """At most so many tokens before this one, in its sentence."""
    return token.doc[max(token.sent.start, token.i - reach) : token.i]


def after(token: Token, reach: int) -> Tokens:
    """At most so many tokens after this one, in its sentence."""
    return token.doc[token.i + 1 : min(token.sent.end, token.i + 1 + reach)]


def child_of(token: Token | None, *relations: str) -> Token | None:
    """The first word that depends on this one by one of these relations."""
    if token is None:
        return None
    return next((child for child in token.children if child.dep_ in relations), None)
