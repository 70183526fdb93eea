"""What a text is about, in a few hundred bytes: a vector in which texts on one event lie close, and its most telling words.

Words count by how rarely reports use them (vocabulary/linking/words.tsv, fixed), never by how rarely the case at hand does: so
two accounts are as alike in a case of five as in one of a million. The words themselves are not kept, only hashes: they may be
names of private persons.
"""

from __future__ import annotations

import math
import zlib
from array import array
from collections import Counter
from collections.abc import Iterable, Set
from dataclasses import dataclass
from functools import cache, lru_cache
from operator import mul

from counterclaim.linking.folding import stems
from counterclaim.vocabulary.loader import load_table

DIMENSIONS = 256
TELLING = 10
# More of these, since a case takes away those that all its reports hold (common_words.py).
RARE = 16
_RAREST_BITS = 8.0
_COUNTRY_BITS = 3.0
_RARE_BITS = 5.0
# A text of fewer telling words than this is alike to too many others to say anything.
_FEWEST_WORDS = 8
_SIZE = 127


@dataclass(frozen=True, slots=True)
class Sketch:
    """vector: DIMENSIONS signed bytes, of any length in space; empty for a text too short to compare.
    words: hashes of the most telling words, the most telling first. rare: those of rare words that nothing else of the account
    says: names of people and streets, trades."""

    vector: bytes = b""
    words: tuple[int, ...] = ()
    rare: tuple[int, ...] = ()

    def alike(self, other: Sketch) -> float | None:
        """The cosine of the two vectors: about 0 for unrelated texts, 1 for the same; None where either is empty."""
        if not self.vector or not other.vector:
            return None
        one, another = memoryview(self.vector).cast("b"), memoryview(other.vector).cast("b")
        product: int = sum(map(mul, one, another))
        return product / (_length(self.vector) * _length(other.vector))

    def of_one_house(self, other: Sketch) -> bool:
        """Whether the two share no rare word: however alike, they are so in words that all reports hold."""
        return not set(self.rare) & set(other.rare)


NOTHING = Sketch()


@lru_cache(maxsize=1 << 16)
def _length(vector: bytes) -> float:
    signed = memoryview(vector).cast("b")
    return math.sqrt(sum(map(mul, signed, signed))) or 1.0


def sketch_of(text: str, *, compared: Set[str] = frozenset()) -> Sketch:
    """The sketch of a text, in any language written with an alphabet; the same text always gives the same one.

    compared: stemmed words that accounts are compared in anyhow, such as the name of the town.
    """
    known = _bits()
    weights = {word: (1 + math.log2(times)) * known.get(word, _RAREST_BITS) for word, times in Counter(stems(text)).items()}
    # Of words that are as rare, those that stand first: a report begins with what is new, and repeats below what is known.
    telling = [word for word in sorted(weights, key=lambda word: -weights[word]) if bits(word) > _COUNTRY_BITS]
    rare = [word for word in telling if bits(word) >= _RARE_BITS and word not in compared]
    vector = _vector(weights) if len(weights) >= _FEWEST_WORDS else b""
    return Sketch(vector, _hashes(telling[:TELLING]), _hashes(rare[:RARE]))


def _hashes(words: Iterable[str]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(map(_hash, words)))


def bits(word: str) -> float:
    """How much it tells that two texts share a stemmed word."""
    return _bits().get(word, _RAREST_BITS)


def _vector(weights: dict[str, float]) -> bytes:
    """Signed feature hashing (Weinberger et al. 2009): the cosine of two vectors estimates that of the weighted words."""
    sums = [0.0] * DIMENSIONS
    for word, weight in weights.items():
        hashed = _hash(word)
        sums[hashed % DIMENSIONS] += weight if hashed >> 31 else -weight
    scale = _SIZE / (max(map(abs, sums)) or 1.0)
    return array("b", [round(value * scale) for value in sums]).tobytes()


@lru_cache(maxsize=200_000)
def _hash(word: str) -> int:
    return zlib.crc32(word.encode("utf-8", "surrogatepass"))


@cache
def _bits() -> dict[str, float]:
    """Listed words, and the names of countries and their people: a whole war shares these, whichever war it is."""
    listed = {row["word"]: float(row["bits"]) for row in load_table("linking/words.tsv")}
    for row in load_table("places/countries.tsv"):
        names = f"{row['name']}|{row['other_names']}|{row['demonyms']}"
        listed.update({word: min(_COUNTRY_BITS, listed.get(word, _COUNTRY_BITS)) for word in stems(names)})
    return listed
