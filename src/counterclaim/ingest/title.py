"""The title of a report: its first line, where that is a headline and not the first sentence."""

from __future__ import annotations

import re

from counterclaim.ingest.dateline import is_filed
from counterclaim.model.span import Span

_FIRST_LINE = re.compile(r"\s*(?P<line>\S[^\r\n]*)(?P<blank>\r?\n[^\S\r\n]*(?:\r?\n)?)\s*(?P<next>\S[^\r\n]*)")
_SENTENCE_END = re.compile(r"[.:;,][\"'”’)\]]*\s*\Z")
_DATELINE_DASH = re.compile(r"\s(?:--|–|—)\s*\[")
_LONGEST = 250

# Without a blank line after it, a headline is known by the long paragraph that follows.
_LONGEST_UNPARTED = 150
_PARAGRAPH = 160


def title_of(text: str) -> Span | None:
    """The words of the headline; None where the text begins with its first sentence.

    A headline is a short line without a final full stop, with a blank line after it, or a dateline or a whole paragraph in the
    line below.
    """
    match = _FIRST_LINE.match(text)
    if match is None:
        return None
    line = match["line"].rstrip()
    if not _stands_apart(line, match) or _SENTENCE_END.search(line) or _DATELINE_DASH.search(line):
        return None
    if not any(map(str.isalpha, line)):
        return None
    return Span(match.start("line"), match.start("line") + len(line))


def _stands_apart(line: str, match: re.Match[str]) -> bool:
    if match["blank"].count("\n") > 1:
        return len(line) <= _LONGEST
    return len(line) <= _LONGEST_UNPARTED and (len(match["next"]) >= _PARAGRAPH or is_filed(match["next"]))
