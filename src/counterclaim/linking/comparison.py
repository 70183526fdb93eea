"""One thing in which two accounts are compared, and the levels of agreement that it has: the terms of the model of Fellegi and
Sunter.

A comparison's reason is what a reviewer reads beside its weight; it is the docstring of the function that makes it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from counterclaim.linking.card import Card


@dataclass(frozen=True, slots=True)
class Level:
    """One degree of agreement. name: its key in the file of weights. sql: its condition over the columns of two cards
    (columns.py), tried in order after all those before it; None for the last, whatever is left. words: what a reviewer reads."""

    name: str
    sql: str | None
    words: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """name: its key in the file of weights. missing: the SQL condition under which there is nothing to compare, and no weight.

    detail: what the two cards have to say to it, in words, for a reviewer; "" where the level's words are enough.
    """

    name: str
    missing: str
    levels: tuple[Level, ...]
    reason: str
    detail: Callable[[Card, Card], str]


def silent(one: Card, other: Card) -> str:
    """No detail beyond the level's words."""
    return ""


def reason_of(maker: Callable[[], Comparison]) -> str:
    """The first sentence of a docstring, on one line."""
    return " ".join((maker.__doc__ or "").split("\n\n")[0].split())
