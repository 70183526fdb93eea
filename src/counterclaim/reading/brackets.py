"""Marks that open in the words for somebody and close right behind them, and names that brackets give for letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counterclaim.model.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Span as Tokens


def closed(text: str, span: Span) -> Span:
    """The span with the mark that closes what it opens: "the organisation “Kal Akal,”", "the Liberation Front (ALF)"."""
    words = span.of(text)
    if words.startswith("[") and words.endswith("]"):
        return Span(span.start + 1, span.end - 1)
    for opening, closing in ("“”", "()", "[]"):
        if words.count(opening) > words.count(closing):
            end = text.find(closing, span.end, span.end + 2)
            return Span(span.start, end + 1) if end >= 0 else span
    if words.count('"') == 1 and text[span.end : span.end + 1] == '"':
        return Span(span.start, span.end + 1)  # 'the "terrorists"'
    return span


def behind_bracket(doc: Doc, start: int, end: int) -> int:
    """The token where a name begins behind a bracket that was opened before it: "(Geneva) The high commissioner"."""
    closing = next((index for index in range(start, end) if doc[index].text == ")"), None)
    opened = closing is not None and any(token.text == "(" for token in doc[start:closing])
    return start if closing is None or opened else closing + 1


def explained(tokens: Tokens) -> Span | None:
    """The full name where a transcript has it in brackets behind the letters: "the FLK [Karonga Liberation Front]"."""
    letters = tokens[-1].text if [token.lower_ for token in tokens[:-1]] in ([], ["the"]) else ""
    full: Span | None = tokens.doc.user_data.get("expansions", {}).get(letters)
    return full
