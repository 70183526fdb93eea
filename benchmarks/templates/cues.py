"""How surely somebody is said to have done something: the words of a sentence that speak for it."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Span

_FILE = Path(__file__).with_name("blame.toml")


def cues_of(sentence: Span) -> frozenset[str]:
    """What the words of a sentence speak for: admits, accuses, suspects …"""
    words = {form for token in sentence for form in (token.lower_, token.lemma_.lower())}
    return frozenset(name for name, of in cues().items() if not words.isdisjoint(of))


@cache
def cues() -> dict[str, frozenset[str]]:
    """By what they speak for, the words."""
    return {name: frozenset(words) for name, words in tomllib.loads(_FILE.read_text("utf-8")).items()}
