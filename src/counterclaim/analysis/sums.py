"""How many people were harmed at several incidents together, under one rule: bounds added up, nothing averaged, nothing twice."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

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
        nothing = replace(cls.none(rule), incidents=1)
        if held:
            return replace(nothing, held=1)
        if estimate is None:
            return nothing
        return cls(
            1,
            1,
            *_filled(estimate, bounds_of(rule)),
            unbounded=int("high" in bounds_of(rule) and estimate.high is None),
            baseless=int("low" in bounds_of(rule) and estimate.low is None),
        )

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


def added(sums: Iterable[Sums], rule: str) -> Sums:
    """All of them together."""
    return sum(sums, Sums.none(rule))


def _filled(estimate: Estimate, bounds: tuple[str, ...]) -> tuple[int | None, int | None, int | None]:
    """The bounds that the rule gives, each at the nearest figure where nobody gives it: the low at 0, the high at the low."""
    low = estimate.low or 0
    best = estimate.best if estimate.best is not None else low
    high = next((one for one in (estimate.high, estimate.best, estimate.low) if one is not None), 0)
    return tuple(one if name in bounds else None for name, one in zip(_ALL, (low, best, high), strict=True))  # type: ignore[return-value]


def _plus(one: int | None, other: int | None) -> int | None:
    return other if one is None else one if other is None else one + other
