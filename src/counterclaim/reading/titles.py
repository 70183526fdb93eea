"""Where the title of a parsed report ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc


def title_break(doc: Doc) -> int:
    """Where what stands above the first blank line ends, in characters, if it has no full stop; 0 where there is none."""
    breaks = doc.user_data.get("paragraphs", ())
    words = (token for token in doc if breaks and token.idx < breaks[0])
    return int(breaks[0]) if breaks and breaks[0] < len(doc.text) and not any(token.text in ".!?" for token in words) else 0


def title_end(doc: Doc) -> int:
    """Where the title ends, in characters: a first line without a full stop that a blank line follows; 0 where there is none."""
    first = next(iter(doc.sents), None)
    breaks = doc.user_data.get("paragraphs", ())
    titled = first is not None and breaks and first.end_char <= breaks[0] and not any(token.text in ".!?" for token in first)
    return int(breaks[0]) if titled else 0
