"""The names that a text holds, as hashes: enough to know whether it names a town, and not to tell whom else it names."""

from __future__ import annotations

import re
import zlib
from array import array
from collections.abc import Iterator
from itertools import pairwise

from counterclaim.linking.folding import name_key, stems
from counterclaim.linking.sketch import bits

MOST = 120
MOST_FULL = 60
_LONGEST = 3
_WORD = re.compile(r"[^\W\d_]+(?:['’‘`ʼ-][^\W\d_]+)*")
_TYPECODE = "I"
# Words that reports use less often than this may be part of a name: "On" and "Monday" are not.
_NAMING_BITS = 3.0


def names_in(text: str) -> bytes:
    """The hashes of the first names in a text: of each run of up to three words with capitals, four bytes each, sorted.

    Scripts without capitals show no names.
    """
    return _packed((name for run in _runs(text) for name in _parts(run)), MOST)


def full_names_in(text: str) -> bytes:
    """The hashes of the first names of two words in a text, as of people, parties and courts: each two rarer words in a row with
    capitals; packed in the same way."""
    pairs = ((one, other) for run in _runs(text) for one, other in pairwise(run) if _naming(one) and _naming(other))
    return _packed((" ".join(pair) for pair in pairs), MOST_FULL)


def _packed(names: Iterator[str], most: int) -> bytes:
    found = dict.fromkeys(map(name_hash, names))
    return array(_TYPECODE, sorted(list(found)[:most])).tobytes()


def _naming(word: str) -> bool:
    return all(bits(stem) >= _NAMING_BITS for stem in stems(word))


def hashes(names: bytes) -> array[int]:
    """The hashes that names_in packed."""
    return array(_TYPECODE, names)


def name_hash(name: str) -> int:
    """The hash of a name, in any spelling that differs in marks, hyphens, blanks and capitals alone."""
    return zlib.crc32(name_key(name).encode("utf-8", "surrogatepass"))


def _runs(text: str) -> Iterator[list[str]]:
    """The words with capitals that stand side by side."""
    run: list[re.Match[str]] = []
    for word in _WORD.finditer(text):
        if run and (not word.group()[0].isupper() or text[run[-1].end() : word.start()] != " "):
            yield [one.group() for one in run]
            run = []
        if word.group()[0].isupper():
            run.append(word)
    yield [one.group() for one in run]


def _parts(words: list[str]) -> Iterator[str]:
    for size in range(1, _LONGEST + 1):
        yield from (" ".join(words[at : at + size]) for at in range(len(words) - size + 1))
