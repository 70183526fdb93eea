"""The words of a claim without some of them: what they say beside names, and what may be shown of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from counterclaim.model.incident import SourcedClaim
from counterclaim.model.span import Span


def blanked(claim: SourcedClaim, spans: Iterable[Span], instead: str = " ") -> str:
    """The claim's quote with other words in place of those at the spans of its report.

    Spans beside the quote change nothing; of spans that share words the one that starts first takes them all.
    """
    return without(claim.quote, claim.claim.quote, dict.fromkeys(spans, instead))


def without(words: str, at: Span, spans: Mapping[Span, str]) -> str:
    """Words of a report, standing there, with others in place of those at some spans of it."""
    told, done = "", at.start
    for span in sorted(span for span in spans if at.overlaps(span)):
        if span.start >= done or (span.start < at.start and done == at.start):
            told += words[done - at.start : max(0, span.start - at.start)] + spans[span]
        done = max(done, span.end)
    return told + words[done - at.start :]
