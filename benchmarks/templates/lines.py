"""What was learnt of few cases: each sign weighs something, and their sum is the log odds that it is so."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from benchmarks.templates.signs import Signs


@dataclass(frozen=True, slots=True)
class Line:
    """By sign what one of it weighs, with the least and the most of it that counts; under "" what is so without any."""

    weights: Mapping[str, Sequence[float]]

    def chance(self, signs: Signs) -> float:
        """How likely it is so; a sign that is lacking counts as none of it."""
        summed = 0.0
        for sign, (weight, least, most) in self.weights.items():
            summed += weight * min(max(signs.get(sign, 0.0) if sign else 1.0, least), most)
        return 1 / (1 + math.exp(-summed))


def between(one: float, other: float) -> float:
    """The chance whose log odds lie in the middle of two."""
    both = math.sqrt(one * other)
    return both / (both + math.sqrt((1 - one) * (1 - other)))
