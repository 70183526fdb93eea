"""The lines of a text: which of their ends are ends of paragraphs, and what stands before their words."""

from __future__ import annotations

import re
from itertools import pairwise

_BLANK = re.compile(r"\n[ \t]*\r?\n\s*")
_LINE = re.compile(r"[^\n]+")
# A bullet, or the clock of an entry in a running report: "• Two people …", "16:05 GMT – The ministry says …".
_LEADER = re.compile(
    r"^[ \t]*(?:[•▪●◦‣·*►■–—-][ \t]+|\d{1,2}[:.]\d{2}(?:[ \t]?(?:[ap]\.?m\.?|GMT|UTC|[A-Z]{2,4}T))?[ \t]*[-–—:|]?[ \t]+)+(?=\S)",
    re.MULTILINE | re.IGNORECASE,
)
# No text is wrapped to lines longer than this many characters.
_WIDEST = 120
# Of a wrapped text's width, what a line fills at least that the next one goes on with.
_FILLED = 0.75


def paragraph_starts(text: str) -> tuple[int, ...]:
    """Where each paragraph but the first begins, in characters: behind a blank line or a line of no wrapped text, at a bullet.

    A line of a wrapped text is about as long as the others, since the word that the next one begins with had no room in it.
    """
    lines = list(_LINE.finditer(text))
    width = max((len(line.group().rstrip()) for line in lines), default=0)
    leaders = {found.start() for found in _LEADER.finditer(text)}
    starts = {found.end() for found in _BLANK.finditer(text)}
    for line, after in pairwise(lines):
        if after.group().strip() and (after.start() in leaders or _ends(line.group().rstrip(), after.group().lstrip(), width)):
            starts.add(after.start() + len(after.group()) - len(after.group().lstrip()))
    return tuple(sorted(starts))


def without_leaders(text: str) -> str:
    """The text with bullets and clocks at the head of lines as spaces, one for one: to a parser they are who speaks."""
    return _LEADER.sub(lambda found: " " * len(found.group()), text)


def _ends(line: str, after: str, width: int) -> bool:
    """Whether a paragraph ends with this line, in a text whose longest line has this width."""
    if not line or after[:1].islower():
        return False
    return width > _WIDEST or len(f"{line} {after.split(maxsplit=1)[0]}") < _FILLED * width
