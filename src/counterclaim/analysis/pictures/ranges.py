"""Rows with a range each: from the lowest to the highest, a mark between, and words beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from counterclaim.analysis.pictures.look import BLUE, DIM, INK, RULE, wrapped


@dataclass(frozen=True, slots=True)
class Range:
    """One row. low and high: the ends of its line; mark: a diamond on it; any may be None. beside: words behind it."""

    name: str
    low: float | None
    mark: float | None
    high: float | None
    beside: str = ""
    colour: str = BLUE

    @property
    def values(self) -> list[float]:
        """The values that there are."""
        return [one for one in (self.low, self.mark, self.high) if one is not None]


def draw_ranges(axes: Any, rows: Sequence[Range], *, width: int = 26, names: bool = True, zero: bool = True) -> None:
    """Draw the rows from above."""
    for at, row in enumerate(rows):
        if row.low is not None and row.high is not None:
            axes.plot([row.low, row.high], [at, at], color=row.colour, linewidth=4.5, alpha=0.45, solid_capstyle="butt")
            axes.plot(
                [row.low, row.high], [at, at], linestyle="none", marker="|", markersize=10, color=row.colour, markeredgewidth=1.6
            )
        if row.mark is not None:
            axes.plot([row.mark], [at], linestyle="none", marker="D", markersize=5, color=row.colour, markeredgecolor=INK)
        end = max(row.values, default=0.0)
        axes.annotate(row.beside, (end, at), (7, 0), textcoords="offset points", va="center", fontsize=7.5, color=DIM)
    axes.set_yticks(range(len(rows)), [wrapped(row.name, width) for row in rows] if names else [""] * len(rows))
    axes.set_ylim(len(rows) - 0.4, -0.6)
    axes.tick_params(axis="y", length=0)
    axes.grid(axis="x", color=RULE, linewidth=0.4)
    axes.set_axisbelow(True)
    if zero:
        axes.set_xlim(left=0)
