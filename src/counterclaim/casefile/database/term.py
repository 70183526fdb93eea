"""What is searched for in an index of words, and which indexes there are."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class Index:
    """An index of words over some fields of a table."""

    name: str
    fields: tuple[str, ...]


REPORTS = Index("report_words", ("title", "text"))
CLAIMS = Index("claim_words", ("quote", "claimant", "target"))


@dataclass(frozen=True, slots=True)
class Term:
    """Words that stand beside each other in one field, folded; begins: whether the last is only the beginning of one."""

    words: str
    begins: bool = False


def tokens(folded: str) -> Iterator[str]:
    """The words of a folded text: runs of letters and digits of any script, as the tokenizer unicode61 of SQLite takes them."""
    start: int | None = None
    for at, character in enumerate(folded):
        if _is_word(character):
            start = at if start is None else start
        elif start is not None:
            yield folded[start:at]
            start = None
    if start is not None:
        yield folded[start:]


@lru_cache(maxsize=4096)
def _is_word(character: str) -> bool:
    category = unicodedata.category(character)
    return category[0] in "LN" or category == "Co"
