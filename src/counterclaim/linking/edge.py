"""A pair of accounts with what speaks for and against their telling of one incident."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from counterclaim.model.incident import AccountKey


class Term(NamedTuple):
    """The weight of one comparison, in bits: doubled odds a bit. comparison, level: keys of the file of weights."""

    comparison: str
    level: str
    bits: float


@dataclass(frozen=True, slots=True)
class Edge:
    """one comes before other. weight: the log2 odds that both are of one incident, prior and terms together.

    terms: of each comparison for which both accounts have something to say, in the order of comparisons.py.
    """

    one: AccountKey
    other: AccountKey
    weight: float
    terms: tuple[Term, ...] = ()

    @property
    def probability(self) -> float:
        """The same as a probability."""
        return 1 / (1 + 2 ** -max(-1000.0, min(1000.0, self.weight)))
