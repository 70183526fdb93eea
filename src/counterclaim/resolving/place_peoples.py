"""The peoples that a text names, and whether it names them for a force of their state, which may act far from it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, NamedTuple

from counterclaim.resolving.place_folding import key_of
from counterclaim.resolving.place_names import people_of
from counterclaim.resolving.place_words import Word, listed
from counterclaim.vocabulary.loader import load_toml

# How many words part a people's name from a force's in the languages that put it behind ("frappes aériennes israéliennes").
_APART = 2


class People(NamedTuple):
    """A people's name: where it begins, the country, and whether a force, its weapons or an office of the state is meant."""

    start: int
    country: str
    is_force: bool


def peoples_of(words: Sequence[Word]) -> Iterator[People]:
    """Every people's name that belongs to one country, in the order of the text.

    In Arabic none is told to be of a force: where plain words pass for towns, whose forces act is the surest word of where.
    """
    for number, word in enumerate(words):
        people = people_of([word])
        if people and people.country:
            beside = [*words[max(0, number - _APART) : number], *words[number + 1 : number + 2]]
            is_force = not word.arabic and any(other.lower in _forces() for other in beside)
            yield People(word.start, people.country, is_force)


@cache
def _forces() -> frozenset[str]:
    """The words for the forces and offices of states, and for what their forces do."""
    forces: list[dict[str, Any]] = load_toml("actors/state_forces.toml")["force"]
    entries = (entry for force in forces for entry in (*force["words"], *force.get("owned", ())))
    words = {word for entry in entries for word in entry.lower().split() if len(word) > 2}
    return frozenset(words | set(map(key_of, words))) | listed("acting")
