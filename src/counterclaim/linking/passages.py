"""The passages that two texts share word for word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set

from counterclaim.linking.shingles import RUN
from counterclaim.linking.wording import Wording
from counterclaim.model.repetition import Passage

# Shorter runs are names and phrases that any two reports of one war share: "the Britain-based Syrian Observatory for Human
# Rights".
LEAST_WORDS = 8

# Where a run stands more often than this in the longer text, the first places are tried: it bounds the time on texts that repeat
# themselves, and in news nothing stands there eight times.
_PLACES = 8

# Words that are compared at once: passages are a sentence or two.
_STRIDE = 32


def passages(shorter: Wording, longer: Wording, common: Set[tuple[str, ...]], *, least: int = LEAST_WORDS) -> Iterator[Passage]:
    """The passages of at least so many words, in the order of the shorter text and without overlap in it.

    common: the runs of words that both have. At each place the longest is taken, the first in the longer text where several are
    as long. Exact: every passage is the same folded words in both. The time grows with the sum of the lengths, whatever the
    texts. Texts of fewer than RUN words share none.
    """
    least = max(least, RUN)
    places: Mapping[tuple[str, ...], list[int]] | None = None
    at = 0
    for start, end in _stretches(shorter.runs, common):
        if end - start + RUN - 1 < least or end <= at:
            continue
        if places is None:
            places = _places(longer.runs, common)
        at = max(at, start)
        while at < end:
            length, place = _longest(shorter.words.folded, longer.words.folded, at, places[shorter.runs[at]])
            if length >= least:
                yield Passage(shorter.words.span(at, at + length - 1), longer.words.span(place, place + length - 1), length)
            at += length if length >= least else max(length - RUN + 1, 1)


def _stretches(runs: Sequence[tuple[str, ...]], common: Set[tuple[str, ...]]) -> Iterator[tuple[int, int]]:
    """Where in a text all runs in a row are common ones: a passage lies within one of these."""
    start = None
    for at, run in enumerate(runs):
        if run in common:
            start = at if start is None else start
        elif start is not None:
            yield start, at
            start = None
    if start is not None:
        yield start, len(runs)


def _places(runs: Sequence[tuple[str, ...]], common: Set[tuple[str, ...]]) -> Mapping[tuple[str, ...], list[int]]:
    """Where the first few of each common run stand."""
    places: dict[tuple[str, ...], list[int]] = {run: [] for run in common}
    for at, run in enumerate(runs):
        if run in common and len(places[run]) < _PLACES:
            places[run].append(at)
    return places


def _longest(one: Sequence[str], other: Sequence[str], at: int, places: Sequence[int]) -> tuple[int, int]:
    """How many words in a row are the same from there on, and where they stand in the other text."""
    lengths = [(_common(one, other, at, place), -place) for place in places]
    length, place = max(lengths)
    return length, -place


def _common(one: Sequence[str], other: Sequence[str], at: int, place: int) -> int:
    """How many words in a row are the same: by strides as long as these are whole, then by words."""
    end = min(len(one) - at, len(other) - place)
    done = 0
    while done + _STRIDE <= end and one[at + done : at + done + _STRIDE] == other[place + done : place + done + _STRIDE]:
        done += _STRIDE
    return next((step for step in range(done, end) if one[at + step] != other[place + step]), end)
