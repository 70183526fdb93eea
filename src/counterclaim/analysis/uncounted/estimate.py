"""How many persons there were in all, as one method estimates it."""

from __future__ import annotations

from dataclasses import dataclass
from math import isfinite

from counterclaim.model.phrase import Amount, Phrase

# What the ways to match entries are called, of which a table may have others of its own.
_LINKAGES = {"few": Phrase("few"), "many": Phrase("many")}


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


def whole(number: float) -> object:
    """So many persons, as sentences tell it: nobody counts a part of one."""
    return Amount(round(number)) if isfinite(number) else str(number)


def linkage(name: str) -> str:
    """A way to match entries, as sentences call it."""
    return _LINKAGES.get(name, name)
