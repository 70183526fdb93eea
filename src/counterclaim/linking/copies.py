"""Near-copies: how much of two reports is the same words, and which."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.linking.passages import passages
from counterclaim.linking.signature import bands, signature
from counterclaim.linking.wording import Wording, wording_of
from counterclaim.model.repetition import Copy, Passage

__all__ = ["bands", "copies", "shared", "signature", "wording_of"]


def copies(one: str, other: str) -> Copy | None:
    """What the two texts share word for word; None where they share no passage.

    Symmetric: copies(b, a) is copies(a, b) turned. Exact and pure; the time is linear in the lengths, a few seconds for texts
    of a megabyte. Whether sharing so much is copying is for the rule to say that tells lines of reporting apart
    (weighing/independence.py).
    """
    return shared(wording_of(one), wording_of(other))


def shared(one: Wording, other: Wording, *, least: float = 0.0) -> Copy | None:
    """The same for texts that are compared with many, each made ready once; also None below that containment.

    Reach for this with more than two texts: most pairs share a run or two, and are told from copies by that alone.
    """
    if one.order <= other.order:
        return _copies(one, other, least)
    found = _copies(other, one, least)
    return found.turned() if found else None


def _copies(shorter: Wording, longer: Wording, least: float) -> Copy | None:
    common = shorter.distinct & longer.distinct
    fewer = min(len(shorter.distinct), len(longer.distinct))
    if not common or len(common) / fewer < least:
        return None
    found = tuple(_quoted(passage, shorter, longer) for passage in passages(shorter, longer, common))
    whole = len(shorter.distinct) + len(longer.distinct) - len(common)
    return Copy(len(common) / whole, len(common) / fewer, found) if found else None


def _quoted(passage: Passage, one: Wording, other: Wording) -> Passage:
    """The same, marked where it is a quotation in both."""
    quoted = one.quotes(passage.one) and other.quotes(passage.other)
    return replace(passage, quoted=True) if quoted else passage
