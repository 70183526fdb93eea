"""Boosted trees as they were learnt: how likely something is, by its signs. Numbers in, numbers out; nothing is learnt here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Trees:
    """Trees over named signs. A node asks whether a sign is at most a threshold; a leaf has -1 for its sign, and a value.

    scale, shift: the line, in log odds, that makes of the trees' sum a chance which comes true as often as it says.
    """

    signs: tuple[str, ...]
    base: float
    scale: float
    shift: float
    starts: NDArray[np.int32]
    sign: NDArray[np.int32]
    value: NDArray[np.float64]
    below: NDArray[np.int32]
    above: NDArray[np.int32]
    missing_below: NDArray[np.bool_]

    @classmethod
    def of(cls, kept: Mapping[str, Any]) -> Trees:
        """The trees as the model's file has them."""
        import numpy as np

        return cls(
            tuple(kept["signs"]),
            kept["base"],
            kept["scale"],
            kept["shift"],
            np.array(kept["starts"], np.int32),
            np.array(kept["sign"], np.int32),
            np.array(kept["value"], np.float64),
            np.array(kept["below"], np.int32),
            np.array(kept["above"], np.int32),
            np.array(kept["missing_below"], np.bool_),
        )

    def chances(self, rows: Sequence[Mapping[str, float]]) -> list[float]:
        """How likely each row is, between 0 and 1. A sign that a row lacks is missing, as it was when the trees were learnt."""
        import numpy as np

        if not rows:
            return []
        matrix = np.array([[row.get(sign, np.nan) for sign in self.signs] for row in rows], np.float64)
        odds = self.scale * (self.base + self._leaves(matrix).sum(axis=1)) + self.shift
        chances: list[float] = (1 / (1 + np.exp(-odds))).tolist()
        return chances

    def _leaves(self, matrix: NDArray[np.float64]) -> NDArray[np.float64]:
        """The value of the leaf that each row comes to in each tree."""
        import numpy as np

        at = np.tile(self.starts, (len(matrix), 1))
        rows = np.arange(len(matrix))[:, None]
        while (self.sign[at] >= 0).any():
            asked = matrix[rows, np.maximum(self.sign[at], 0)]
            goes = np.where(np.isnan(asked), self.missing_below[at], asked <= self.value[at])
            following = np.where(goes, self.below[at], self.above[at])
            at = np.where(self.sign[at] >= 0, following, at)
        return self.value[at]
