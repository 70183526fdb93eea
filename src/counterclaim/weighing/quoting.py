"""The words of a claim without some of them: what they say beside names, and what may be shown of them."""

from __future__ import annotations

from collections.abc import Iterable

from counterclaim.model.incident import SourcedClaim
from counterclaim.model.span import Span


def blanked(claim: SourcedClaim, spans: Iterable[Span], instead: str = " ") -> str:
    """The claim's quote with other words in place of those at the spans of its report.

    Spans beside the quote change nothing; of spans that share words the one that starts first takes them all.
    """
    quote, words, done = claim.claim.quote, "", claim.claim.quote.start
    for span in sorted(span for span in spans if quote.overlaps(span)):
        if span.start >= done or (span.start < quote.start and done == quote.start):
            words += claim.quote[done - quote.start : max(0, span.start - quote.start)] + instead
        done = max(done, span.end)
    return words + claim.quote[done - quote.start :]
