"""A report's words as characters that only show: what a terminal or a page would obey is made visible instead."""

from __future__ import annotations

import re

# Control characters but for tab and line ends; marks that turn the direction of what follows. Joiners stay: scripts need them.
_OBEYED = re.compile(
    "\r(?!\n)|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|[\ud800-\udfff\ufeff]"
)
_PICTURES = 0x2400
_DELETE = 0x7F


def printable(text: str) -> str:
    """The text with every such character replaced by one that stands for it; as long as before, so that spans still hold."""
    return _OBEYED.sub(lambda match: _shown(ord(match.group())), text)


def one_line(text: str) -> str:
    """The text on a single line, its white space single, printable."""
    return printable(" ".join(text.split()))


def _shown(code: int) -> str:
    if code < ord(" "):
        return chr(_PICTURES + code)
    return "\u2421" if code == _DELETE else "\ufffd"
