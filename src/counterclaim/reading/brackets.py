"""Marks that open in the words for somebody and close right behind them."""

from __future__ import annotations

from counterclaim.model.span import Span


def closed(text: str, span: Span) -> Span:
    """The span with the mark that closes what it opens: "the organisation “Kal Akal,”", "the Liberation Front (ALF)"."""
    words = span.of(text)
    for opening, closing in ("“”", "()", "[]"):
        if words.count(opening) > words.count(closing):
            end = text.find(closing, span.end, span.end + 2)
            return Span(span.start, end + 1) if end >= 0 else span
    return span
