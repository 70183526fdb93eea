"""How many persons there were in all, as one method estimates it."""

from __future__ import annotations

from dataclasses import dataclass
from math import isfinite

from counterclaim.model.phrase import Amount, Phrase

# What the ways to match entries are called, of which a table may have others of its own.
_LINKAGES = {"few": Phrase("few"), "many": Phrase("many")}


# Over it chains disagree. 1.1 is what is often taken; thin lists are past being told at that.
RHAT_LIMIT = 1.05


@dataclass(frozen=True, slots=True)
class Chains:
    """How far chains that walked through what is possible agree.

    steps: of each, of which the first half is left out; rhat: split R-hat by ranks, 1 where they agree; effective: as how many
    independent draws all of theirs tell.
    """

    chains: int
    steps: int
    rhat: float
    effective: float

    @property
    def agree(self) -> bool:
        """Whether what they found does not hang on where they started."""
        return self.rhat <= RHAT_LIMIT


@dataclass(frozen=True, slots=True)
class Estimate:
    """A total with those on lists among it. low, high: an interval of 95 % (frequentist or credible, as the method has it).

    method: with its version; model: what it chose or averaged over, in words; chains: of a method that draws at random.
    """

    method: str
    observed: int
    point: float
    low: float
    high: float
    model: str
    chains: Chains | None = None

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
