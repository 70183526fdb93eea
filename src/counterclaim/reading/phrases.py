"""Where words and fixed wordings stand in a report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Tokens


def tokens_among(doc: Doc, *wanted: frozenset[str]) -> list[Token]:
    """The tokens that are one of these words, as written, as lemma or without an s (titles have wrong lemmas), in text order.

    Every kind of attribution looks for its own few words: the index of a report's words is made once and kept with its parse.
    """
    if "word_index" not in doc.user_data:
        doc.user_data["word_index"] = _index(doc)
    index: dict[str, list[int]] = doc.user_data["word_index"]
    places = {place for words in wanted for word in words & index.keys() for place in index[word]}
    return [doc[place] for place in sorted(places)]


def _index(doc: Doc) -> dict[str, list[int]]:
    index: dict[str, list[int]] = {}
    for token in doc:
        for word in {token.lower_, token.lemma_.lower(), token.lower_.removesuffix("s")}:
            index.setdefault(word, []).append(token.i)
    return index


def phrases_in(doc: Doc, phrases: Iterable[str]) -> Iterator[Tokens]:
    """Each place where one of the phrases stands as whole words, by phrase and then by place; capitals do not matter."""
    if "lower_text" not in doc.user_data:
        doc.user_data["lower_text"] = doc.text.lower()
    text: str = doc.user_data["lower_text"]
    for phrase in phrases:
        start = text.find(phrase)
        while start >= 0:
            found = _tokens_at(doc, start, start + len(phrase))
            if found is not None:
                yield found
            start = text.find(phrase, start + len(phrase))


def _tokens_at(doc: Doc, start: int, end: int) -> Tokens | None:
    """Doc.char_span by bisection: that one walks through the whole report."""
    first, last = (_token_at(doc, at) for at in (start, end - 1))
    whole = doc[first].idx == start and doc[last].idx + len(doc[last]) == end
    return doc[first : last + 1] if whole else None


def _token_at(doc: Doc, offset: int) -> int:
    low, high = 0, len(doc) - 1
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if doc[middle].idx <= offset else (low, middle - 1)
    return low
