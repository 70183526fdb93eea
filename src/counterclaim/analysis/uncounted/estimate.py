"""How many persons there were in all, as one method estimates it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Estimate:
    """A total with those on lists among it. low, high: an interval of 95 % (frequentist or credible, as the method has it).

    method: with its version; model: what it chose or averaged over, in words.
    """

    method: str
    observed: int
    point: float
    low: float
    high: float
    model: str

    @property
    def uncounted(self) -> float:
        """How many of them no list has."""
        return self.point - self.observed
