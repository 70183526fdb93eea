"""Where the paragraphs of a plain text are."""

from __future__ import annotations

import re

from counterclaim.model.span import Span

# A text whose longest line is no longer than this was broken into lines by hand or by a mailer: only blank lines part it.
_WRAPPED_AT = 100
_BLANK = re.compile(r"\n(?:[^\S\n]*\n)+")
# Elsewhere a line that ends a sentence ends a paragraph, and so does one that is as short as a headline.
_LINE_END = re.compile(r"(?<=[.!?…:;\"'”’»)\]؟。])\s*\n|(?m:^.{1,80}\n)|\n(?:[^\S\n]*\n)+")


def paragraphs(text: str) -> list[Span]:
    """The paragraphs in order, without the white space around them; together they hold every word."""
    by_hand = all(len(line) <= _WRAPPED_AT for line in text.split("\n"))
    ends = [match.end() for match in (_BLANK if by_hand else _LINE_END).finditer(text)]
    trimmed = (_trimmed(text, start, end) for start, end in zip([0, *ends], [*ends, len(text)], strict=True))
    return [span for span in trimmed if span.start < span.end]


def _trimmed(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    begin = start + len(words) - len(words.lstrip())
    return Span(begin, max(begin, start + len(words.rstrip())))
