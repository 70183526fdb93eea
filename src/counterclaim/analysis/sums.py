"""How many people were harmed at several incidents together, under one rule: bounds added up, nothing averaged, nothing twice."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from counterclaim.model.incident import Estimate

# Which bounds each rule gives; one that it does not give is none, and never put together from the others.
BOUNDS = {
    "hull": ("low", "high"),
    "ucdp": ("low", "best", "high"),
    "acled": ("best",),
    "airwars": ("low", "high"),
    "ibc": ("low", "high"),
}
_ALL = ("low", "best", "high")


@cache
def bounds_of(rule: str) -> tuple[str, ...]:
    """The bounds that a rule of this name gives, with or without its version."""
    return BOUNDS.get(rule.partition("/")[0], _ALL)


@dataclass(frozen=True, slots=True)
class Sums:
    """incidents: how many. low, best, high: sums over those that are counted; None for a bound that the rule does not give.

    counted: how many have a figure that is in the sums. unbounded: for how many of these nobody says how many at most, so that
    the lower figure stands in the place of the highest; baseless: for how many nobody says how many at least, so that 0 does.
    held: how many are left out, since a total among those looked at holds them.
    """

    incidents: int = 0
    counted: int = 0
    low: int | None = None
    best: int | None = None
    high: int | None = None
    unbounded: int = 0
    baseless: int = 0
    held: int = 0

    @property
    def uncounted(self) -> int:
        """Of how many nobody gives a figure that the rule takes."""
        return self.incidents - self.counted - self.held

    @property
    def least(self) -> int | None:
        """The lowest bound that there is."""
        return next((one for one in (self.low, self.best, self.high) if one is not None), None)

    @property
    def most(self) -> int | None:
        """The highest bound that there is."""
        return next((one for one in (self.high, self.best, self.low) if one is not None), None)

    @classmethod
    def none(cls, rule: str) -> Sums:
        """Of no incident: nobody harmed, as far as the rule's bounds go."""
        return cls(**dict.fromkeys(bounds_of(rule), 0))

    @classmethod
    def of(cls, estimate: Estimate | None, rule: str, *, held: bool = False) -> Sums:
        """Of one incident. held: whether a total that is looked at holds its figures."""
        bounds = bounds_of(rule)
        if held or estimate is None:
            return cls(1, held=int(held), **dict.fromkeys(bounds, 0))
        unbounded, baseless = "high" in bounds and estimate.high is None, "low" in bounds and estimate.low is None
        return cls(1, 1, *_filled(estimate, bounds), int(unbounded), int(baseless))

    def __add__(self, other: Sums) -> Sums:
        return Sums(
            self.incidents + other.incidents,
            self.counted + other.counted,
            _plus(self.low, other.low),
            _plus(self.best, other.best),
            _plus(self.high, other.high),
            self.unbounded + other.unbounded,
            self.baseless + other.baseless,
            self.held + other.held,
        )


class Adding:
    """Sums as they are gathered: a hundred thousand incidents are added without a value for each step."""

    __slots__ = ("_numbers", "_rule")

    def __init__(self, rule: str) -> None:
        self._rule = rule
        self._numbers = [0] * 8

    def add(self, one: Sums) -> None:
        """Take one in."""
        numbers = self._numbers
        numbers[0] += one.incidents
        numbers[1] += one.counted
        numbers[2] += one.low or 0
        numbers[3] += one.best or 0
        numbers[4] += one.high or 0
        numbers[5] += one.unbounded
        numbers[6] += one.baseless
        numbers[7] += one.held

    def sums(self) -> Sums:
        """What was taken in."""
        incidents, counted, *bounds, unbounded, baseless, held = self._numbers
        given = bounds_of(self._rule)
        low, best, high = (number if name in given else None for name, number in zip(_ALL, bounds, strict=True))
        return Sums(incidents, counted, low, best, high, unbounded, baseless, held)


def added(sums: Iterable[Sums], rule: str) -> Sums:
    """All of them together."""
    adding = Adding(rule)
    for one in sums:
        adding.add(one)
    return adding.sums()


def _filled(estimate: Estimate, bounds: tuple[str, ...]) -> tuple[int | None, int | None, int | None]:
    """The bounds that the rule gives, each at the nearest figure where nobody gives it: the low at 0, the high at the low."""
    low = estimate.low or 0
    best = estimate.best if estimate.best is not None else low
    high = next((one for one in (estimate.high, estimate.best, estimate.low) if one is not None), 0)
    return tuple(one if name in bounds else None for name, one in zip(_ALL, (low, best, high), strict=True))  # type: ignore[return-value]


def _plus(one: int | None, other: int | None) -> int | None:
    return other if one is None else one if other is None else one + other
