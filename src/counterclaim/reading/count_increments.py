"""Increments: the dead by whom a total has grown and which holds them: "rose to 21 after four more bodies were found"."""

from __future__ import annotations

from collections.abc import Set
from functools import cache

from counterclaim.reading.count_passage import Passage
from counterclaim.reading.count_readings import CountReading
from counterclaim.reading.groups import shape
from counterclaim.vocabulary.loader import load_toml

_CAUSE = 8  # tokens around "died" in which its wounds stand


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(load_toml("en/harms.toml")["increments"][name])


def without_increments(passage: Passage, readings: list[CountReading], tolls: Set[int]) -> list[CountReading]:
    """The readings that stand for themselves, in their order; tolls: the first tokens of the figures of a toll.

    An increment is left out only beside a greater total of the same harm, in its own sentence or the one before or after. "Ten
    died in Jos, another four in Kano" are two figures: only a toll holds any others, only bodies found late join any total.
    """
    return [each for each in readings if not any(_holds(passage, total, each, tolls) for total in readings)]


def _holds(passage: Passage, total: CountReading, more: CountReading, tolls: Set[int]) -> bool:
    apart = _sentences_apart(passage, total.trigger, more.trigger)
    if more.part or total.part or total.older or apart > 1 or more.phrase.start in tolls or not _exceeds(total, more):
        return False
    marked, toll = _is_marked(passage, more), total.phrase.start in tolls
    if marked and passage.words[more.trigger] in _words("bodies"):
        return True
    died = passage.words[more.trigger] in _words("dying")
    return toll and (marked and (apart == 0 or died) or died and _is_of_wounds(passage, more))


def _exceeds(total: CountReading, more: CountReading) -> bool:
    whole, added = total.count, more.count
    return whole.kind is added.kind and (whole.low or whole.high or 0) > (added.low or added.high or 0)


def _sentences_apart(passage: Passage, one: int, other: int) -> int:
    """0 for the same sentence, 1 for neighbours, 2 for any that lie farther apart."""
    first, last = sorted((one, other))
    end, start = passage.bounds[first][1], passage.bounds[last][0]
    if end > start:
        return 0
    return 1 if end == start else 2


def _is_marked(passage: Passage, reading: CountReading) -> bool:
    """ "four more bodies", "another four", "four others"; not "more than four"."""
    phrase = reading.phrase
    first = max(0, phrase.start - 1)
    marked = not _words("markers").isdisjoint(passage.words[first : phrase.end + 1])
    return marked and "than" not in passage.words[first : phrase.end + 2]


def _is_of_wounds(passage: Passage, reading: CountReading) -> bool:
    if passage.words[reading.phrase.end - 1] in shape("harmed"):
        return True  # "rose to 15 after three of the wounded died"
    near = passage.words[max(0, reading.trigger - _CAUSE) : reading.trigger + _CAUSE]
    return not _words("wounds").isdisjoint(near)
