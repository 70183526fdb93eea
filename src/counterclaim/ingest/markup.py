"""XML before it is parsed: no entity may be declared in it, since a few of them can unfold to billions of characters."""

from __future__ import annotations

import re
from xml.parsers import expat

from counterclaim.errors import UnreadableInput

_PROLOG = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?.*?\?>\s*|<!--.*?-->\s*|<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>\s*)*", re.DOTALL)
_ROOT = re.compile(rb"<\s*(?:[\w.-]+:)?([\w.-]+)")


class _Begun(Exception):
    """The root element has begun: no declaration can follow."""


def check_entities(data: bytes) -> None:
    """UnreadableInput where a document declares an entity of its own, in whatever encoding; the rest is left to its parser."""
    parser = expat.ParserCreate()
    parser.EntityDeclHandler = _refuse
    parser.StartElementHandler = _stop
    try:
        parser.Parse(data, True)
    except (_Begun, expat.ExpatError):
        return


def root_of(head: bytes) -> str | None:
    """The local name of the root element, in lower case, of what begins like XML or HTML; None where it does not."""
    prolog = _PROLOG.match(head)
    match = _ROOT.match(head, prolog.end() if prolog else 0)
    return match[1].decode("ascii", "replace").lower() if match else None


def _refuse(*args: object) -> None:
    raise UnreadableInput("it declares XML entities of its own, which honest files never need: it is not opened")


def _stop(*args: object) -> None:
    raise _Begun
