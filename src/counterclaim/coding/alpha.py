"""Krippendorff's alpha: how far coders agree beyond what chance would give, with values that may be missing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from itertools import product

Distance = Callable[[Hashable, Hashable], float]


def nominal(one: Hashable, other: Hashable) -> float:
    """Values are the same or not."""
    return float(one != other)


def ratio(one: Hashable, other: Hashable) -> float:
    """Numbers differ by their ratio: 8 and 9 little, 8 and 80 much. They are not below 0."""
    assert isinstance(one, int | float) and isinstance(other, int | float)
    return float(((one - other) / (one + other)) ** 2) if one + other else 0.0


def alpha(units: Iterable[Sequence[Hashable]], distance: Distance = nominal) -> float | None:
    """1 for coders who always agree, 0 for what chance gives, below 0 for worse; None where there is nothing to compare.

    units: of each thing that was coded, the values that coders gave it, a missing one left out; those with fewer than two say
    nothing. Source: K. Krippendorff, "Computing Krippendorff's Alpha-Reliability", 2011. Where all values are one and the same,
    agreement is not told from a want of variety: None.
    """
    pairable = [unit for unit in units if len(unit) > 1]
    values = Counter(value for unit in pairable for value in unit)
    total = sum(values.values())
    observed = sum(_disagreement(unit, distance) / (len(unit) - 1) for unit in pairable)
    expected = sum(values[one] * values[other] * distance(one, other) for one, other in product(values, values))
    return 1 - (total - 1) * observed / expected if expected else None


def _disagreement(unit: Sequence[Hashable], distance: Distance) -> float:
    return sum(distance(one, other) for one, other in product(unit, unit))
