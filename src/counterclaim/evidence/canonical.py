"""The one way in which a value is written before it is hashed, so that anybody can write it again and get the same hash."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from counterclaim.errors import BadEntry

_KEY = re.compile("[a-z][a-z0-9_]*")
# All readers of JSON agree on whole numbers up to here (RFC 8785, section 3.2.2.3).
_LARGEST = 2**53 - 1


def canonical(value: Mapping[str, object]) -> str:
    """The object as RFC 8785 (JSON Canonicalization Scheme) writes it: no spaces, keys in order, characters as they are.

    Only what has one way to be written may stand in it: strings, whole numbers to 2^53 - 1 either way, true, false, null, lists,
    and objects whose keys are lower-case ASCII words. Anything else is a BadEntry.
    """
    try:
        _check(dict(value))
        return json.dumps(dict(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    except RecursionError as exc:
        raise BadEntry("an object that nests too deeply, or holds itself, cannot be hashed: make it flat") from exc


def _check(value: object) -> None:
    match value:
        case None | bool():
            pass
        case int():
            _demand(abs(value) <= _LARGEST, "a number beyond 2^53 - 1 is not read alike by all: write it as a string")
        case str():
            _demand(not _half_characters(value), f"{value[:80]!r} holds half of a character (a lone surrogate)")
        case list() | tuple():
            for item in value:
                _check(item)
        case dict():
            for key, item in value.items():
                _demand(isinstance(key, str) and _KEY.fullmatch(key) is not None, f"{key!r} is no key: use a-z, 0-9 and _")
                _check(item)
        case _:
            raise BadEntry(f"{type(value).__name__} has no one way to be written in JSON: give a string or a whole number")


def _half_characters(text: str) -> bool:
    return any("\ud800" <= character <= "\udfff" for character in text)


def _demand(holds: bool, otherwise: str) -> None:
    if not holds:
        raise BadEntry(otherwise)
