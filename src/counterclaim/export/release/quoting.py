"""How many words of a report a release gives: a claim's own, cut to those around its cue."""

from __future__ import annotations

import re

from counterclaim.model.incident import SourcedClaim

CUT = "…"
_WORD = re.compile(r"\S+")


def words_in(text: str) -> int:
    """How many words a text has; of scripts without spaces as many as its spaces tell."""
    return len(_WORD.findall(text))


def quoted(claim: SourcedClaim, most: int) -> str:
    """The words of a claim, at most so many: from its cue on where that is among them, else from the first; "…" where cut."""
    words = list(_WORD.finditer(claim.quote))
    if len(words) <= most:
        return claim.quote
    if most == 0:
        return ""
    first = _first(claim, words, most)
    part = claim.quote[words[first].start() : words[first + most - 1].end()]
    return f"{CUT if first else ''}{part}{CUT if first + most < len(words) else ''}"


def _first(claim: SourcedClaim, words: list[re.Match[str]], most: int) -> int:
    """The word to begin with: a few before the cue, and not so late that words are given away."""
    cue, quote = claim.claim.cue, claim.claim.quote
    if cue is None or not quote.covers(cue):
        return 0
    at = sum(word.end() <= cue.start - quote.start for word in words)
    return max(0, min(at - most // 4, len(words) - most))
