"""The rules side by side: what each makes of the same incidents."""

from __future__ import annotations

from counterclaim.analysis.pictures.canvas import Canvas
from counterclaim.analysis.pictures.look import BLUE, DIM, reach
from counterclaim.analysis.pictures.ranges import Range, draw_ranges
from counterclaim.analysis.rules import Rules
from counterclaim.analysis.shown.sheet import Shown


def draw_rules(found: Rules, told: Shown) -> tuple[Canvas, str]:
    """The picture, and what it shows in a sentence."""
    rows = [
        Range(
            one.rule,
            one.sums.low if one.sums.counted else None,
            one.sums.best if one.sums.counted else None,
            one.sums.high if one.sums.counted else None,
            f"{_words(one.sums.counted, reach(one.sums.low, one.sums.best, one.sums.high))}",
            DIM if "provisional" in one.rule else BLUE,
        )
        for one in found.totals
    ]
    subtitle = f"Sums over {found.basis.incidents:,} incidents: from the lowest to the highest bound, a diamond at the best."
    canvas = Canvas(told.title, subtitle, told.notes, tall=2.9, left=1.6)
    (axes,) = canvas.plots(right=2.2)[0]
    draw_ranges(axes, rows)
    axes.set_xlabel(f"{found.harm}")
    return canvas, " ".join(f"{row.name}: {row.beside}." for row in rows)


def _words(counted: int, bounds: str) -> str:
    return f"{bounds}, {counted:,} incident{'' if counted == 1 else 's'} counted" if counted else "no incident counted"
