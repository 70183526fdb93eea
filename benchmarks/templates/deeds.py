"""Fires that were set and robberies: the reader counts them among attacks, or not at all, and the set has a type for each."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_FILE = Path(__file__).with_name("deeds.toml")
# "Set the house on fire", "set fire to it", "setting fires"; "opened fire" is shooting.
_SET = ("on", "set", "setting")


def deeds(doc: Doc) -> Iterator[tuple[str, int]]:
    """Each word that tells of such a deed: its kind and where it stands."""
    for token in doc:
        if _is_fire(token):
            yield "arson", token.i
        said = {token.lemma_.lower(), token.lower_}
        yield from ((kind, token.i) for kind, words in _words().items() if not words.isdisjoint(said))


def _is_fire(token: Token) -> bool:
    return token.i > 0 and token.lower_ in ("fire", "fires") and token.doc[token.i - 1].lower_ in _SET


@cache
def _words() -> dict[str, frozenset[str]]:
    """By kind of incident, the words."""
    return {kind: frozenset(words) for kind, words in tomllib.loads(_FILE.read_text("utf-8")).items()}
