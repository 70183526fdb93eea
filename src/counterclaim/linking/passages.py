"""The passages that two texts share word for word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from counterclaim.linking.shingles import RUN, Words, shingles
from counterclaim.model.repetition import Passage

# Shorter runs are names and phrases that any two reports of one war share: "the Britain-based Syrian Observatory for Human
# Rights".
LEAST_WORDS = 8

# Where a run stands more often than this in the longer text, the first places are tried: it bounds the time on texts that repeat
# themselves, and in news nothing stands there eight times.
_PLACES = 8


def passages(shorter: Words, longer: Words, *, least: int = LEAST_WORDS) -> Iterator[Passage]:
    """The passages of at least so many words, in the order of the shorter text and without overlap in it.

    At each place the longest is taken, the first in the longer text where several are as long. Exact: every passage is the
    same folded words in both. The time grows with the sum of the lengths, whatever the texts. Texts of fewer than RUN words
    share none.
    """
    runs, places = shingles(shorter), _places(shingles(longer))
    at = 0
    while at < len(runs):
        length, place = _longest(shorter.folded, longer.folded, at, places.get(runs[at], ()))
        if length >= max(least, RUN):
            yield Passage(shorter.span(at, at + length - 1), longer.span(place, place + length - 1), length)
        at += max(length - RUN + 1, 1) if length < least else length


def _places(runs: Sequence[tuple[str, ...]]) -> Mapping[tuple[str, ...], list[int]]:
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, run in enumerate(runs):
        if len(places[run]) < _PLACES:
            places[run].append(at)
    return places


def _longest(one: Sequence[str], other: Sequence[str], at: int, places: Sequence[int]) -> tuple[int, int]:
    """How many words in a row are the same from there on, and where they stand in the other text."""
    lengths = [(_common(one, other, at, place), -place) for place in places]
    length, place = max(lengths, default=(0, 0))
    return length, -place


def _common(one: Sequence[str], other: Sequence[str], at: int, place: int) -> int:
    end = min(len(one) - at, len(other) - place)
    return next((step for step in range(end) if one[at + step] != other[place + step]), end)
