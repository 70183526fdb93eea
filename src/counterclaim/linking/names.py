"""The names that a text holds, as hashes: enough to know whether it names a town, and not to tell whom else it names."""

from __future__ import annotations

import re
import zlib
from array import array
from collections.abc import Iterator

from counterclaim.linking.folding import name_key

MOST = 120
_LONGEST = 3
_WORD = re.compile(r"[^\W\d_]+(?:['’‘`ʼ-][^\W\d_]+)*")
_TYPECODE = "I"


def names_in(text: str) -> bytes:
    """The hashes of the first names in a text: of each run of up to three words with capitals, four bytes each, sorted.

    Scripts without capitals show no names.
    """
    found = dict.fromkeys(map(name_hash, _runs(text)))
    return array(_TYPECODE, sorted(list(found)[:MOST])).tobytes()


def hashes(names: bytes) -> array[int]:
    """The hashes that names_in packed."""
    return array(_TYPECODE, names)


def name_hash(name: str) -> int:
    """The hash of a name, in any spelling that differs in marks, hyphens, blanks and capitals alone."""
    return zlib.crc32(name_key(name).encode("utf-8", "surrogatepass"))


def _runs(text: str) -> Iterator[str]:
    run: list[re.Match[str]] = []
    for word in _WORD.finditer(text):
        if run and (not word.group()[0].isupper() or text[run[-1].end() : word.start()] != " "):
            yield from _names(run)
            run = []
        if word.group()[0].isupper():
            run.append(word)
    yield from _names(run)


def _names(run: list[re.Match[str]]) -> Iterator[str]:
    words = [word.group() for word in run]
    for size in range(1, _LONGEST + 1):
        yield from (" ".join(words[at : at + size]) for at in range(len(words) - size + 1))
