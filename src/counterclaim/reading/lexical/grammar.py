"""What the rules must know of a language beside its words: the order of verb and subject, and how some forms end."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from counterclaim.vocabulary.loader import load_toml


@dataclass(frozen=True, slots=True)
class Grammar:
    """One language. cased: it has capitals. verb_first: a subject follows its verb. who: relative pronouns that are subjects."""

    language: str
    cased: bool
    verb_first: bool
    who: frozenset[str]
    endings: Mapping[str, tuple[str, ...]]


@cache
def grammar_of(language: str) -> Grammar:
    """The grammar of a language, from its file."""
    order: dict[str, Any] = load_toml(f"{language}/order.toml")
    endings = {name: tuple(words) for name, words in order["endings"].items()}
    return Grammar(language, order["cased"], order["verb_first"], frozenset(order["who"]), endings)
