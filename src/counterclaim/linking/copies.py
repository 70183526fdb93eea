"""Near-copies: how much of two reports is the same words, and which."""

from __future__ import annotations

import re
from bisect import bisect
from dataclasses import replace

from counterclaim.linking.passages import passages
from counterclaim.linking.shingles import Words, shingles, words_of
from counterclaim.linking.signature import bands, signature
from counterclaim.model.repetition import Copy
from counterclaim.model.span import Span

__all__ = ["bands", "copies", "signature"]


# "…" in straight marks ends with its line, since a mark is often lost.
_QUOTATION = re.compile(r"“[^“”]{1,2000}”|«[^«»]{1,2000}»|\"[^\"\n]{1,2000}\"")


def copies(one: str, other: str) -> Copy | None:
    """What the two texts share word for word; None where they share no passage.

    Symmetric: copies(b, a) is copies(a, b) turned. Exact and pure; the time is linear in the lengths, a few seconds for texts
    of a megabyte. Whether sharing so much is copying is for the rule to say that tells lines of reporting apart
    (weighing/independence.py).
    """
    first, second = words_of(one), words_of(other)
    if _order(first) > _order(second):
        found = _copies(second, first)
        found = found.turned() if found else None
    else:
        found = _copies(first, second)
    return _quoted(found, _quotations(one), _quotations(other)) if found else None


def _order(words: Words) -> tuple[int, tuple[str, ...]]:
    return len(words), words.folded


def _copies(shorter: Words, longer: Words) -> Copy | None:
    few, many = set(shingles(shorter)), set(shingles(longer))
    common = len(few & many)
    if not common:
        return None
    found = tuple(passages(shorter, longer))
    return Copy(common / len(few | many), common / min(len(few), len(many)), found) if found else None


def _quoted(copy: Copy, in_one: list[Span], in_other: list[Span]) -> Copy:
    """The same, with the passages marked that are quotations in both."""
    marked = tuple(replace(it, quoted=_within(it.one, in_one) and _within(it.other, in_other)) for it in copy.passages)
    return replace(copy, passages=marked)


def _quotations(text: str) -> list[Span]:
    return [Span(*match.span()) for match in _QUOTATION.finditer(text)]


def _within(span: Span, quotations: list[Span]) -> bool:
    """Whether the quotation that begins last before the span holds it."""
    at = bisect(quotations, span.start, key=lambda quotation: quotation.start)
    return at > 0 and quotations[at - 1].covers(span)
