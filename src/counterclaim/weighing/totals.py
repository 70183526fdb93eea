"""What one voice says of the whole, from what it says of the whole and of its parts."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from counterclaim.model.count import Count, Group, Qualifier

Voice = TypeVar("Voice", bound=Hashable)

FIGHTERS = frozenset({Group.SOLDIERS, Group.MILITANTS, Group.PEACEKEEPERS})
# The classes that speak of the whole, widest first: the first that anybody counts gives the lows.
_WHOLES = (frozenset({Group.PEOPLE, Group.CIVILIANS}), FIGHTERS, frozenset(Group))
# Classes that share nobody, so that one voice's counts of them add up; a woman may be a medic, so other classes do not.
_APART = frozenset({Group.CIVILIANS, *FIGHTERS})
_FAMILY = frozenset({Group.WOMEN, Group.CHILDREN})


@dataclass(frozen=True, slots=True)
class Total:
    """One voice's bounds of the whole, the classes of people that they were made of, and whether vague words gave them."""

    low: int | None
    high: int | None
    groups: frozenset[Group]
    vague: bool = False


def totals(voices: Mapping[Voice, Collection[Count]]) -> dict[Voice, Total]:
    """The total of each voice that speaks of the widest class that anybody counts, in numbers if any does; order-free."""
    firm = {voice: [count for count in counts if count.qualifier is not Qualifier.VAGUE] for voice, counts in voices.items()}
    for whole in _WHOLES:
        for layer, vague in ((firm, False), (voices, True)):
            spoken = {voice: counts for voice, counts in layer.items() if any(count.group in whole for count in counts)}
            if spoken:
                return {voice: _total(counts, vague) for voice, counts in spoken.items()}
    return {}


def reach(count: Count) -> int | None:
    """The highest number that a claim's own words give."""
    return count.high if count.high is not None else count.low


def _total(counts: Collection[Count], vague: bool) -> Total:
    groups = {group: _span([count for count in counts if count.group is group]) for group in {count.group for count in counts}}
    if Group.PEOPLE in groups:
        return _of({Group.PEOPLE}, vague, groups[Group.PEOPLE])
    if _APART & groups.keys():
        return _of(_APART & groups.keys(), vague, _sum([groups[group] for group in _APART & groups.keys()]))
    parts = [bounds for group, bounds in groups.items() if group not in _FAMILY]
    if _FAMILY & groups.keys():
        parts.append(_sum([groups[group] for group in _FAMILY & groups.keys()]))
    lows = [low for low, _ in parts if low is not None]
    highs = [high for _, high in parts if high is not None]
    return _of(groups.keys(), vague, (max(lows, default=None), max(highs, default=None)))


_Bounds = tuple[int | None, int | None]


def _of(groups: Collection[Group], vague: bool, bounds: _Bounds) -> Total:
    return Total(*bounds, frozenset(groups), vague)


def _span(counts: list[Count]) -> _Bounds:
    """The hull of one voice's counts of one class: more than one where a report gives revisions."""
    lows = [count.low for count in counts if count.low is not None]
    highs = [number for count in counts if (number := reach(count)) is not None]
    return min(lows, default=None), max(highs, default=None)


def _sum(several: list[_Bounds]) -> _Bounds:
    lows = [low for low, _ in several if low is not None]
    highs = [high for _, high in several if high is not None]
    return sum(lows) if lows else None, sum(highs) if highs else None
