"""The rules side by side: what each makes of the same incidents."""

from __future__ import annotations

from counterclaim.analysis.pictures.canvas import Canvas
from counterclaim.analysis.pictures.look import BLUE, DIM, reach
from counterclaim.analysis.pictures.ranges import Range, draw_ranges
from counterclaim.analysis.rules import Rules
from counterclaim.analysis.shown.notes import incidents_of
from counterclaim.analysis.shown.sheet import Shown
from counterclaim.analysis.shown.tongue import ENGLISH, Tongue
from counterclaim.model.phrase import Phrase


def draw_rules(found: Rules, told: Shown, tongue: Tongue = ENGLISH) -> tuple[Canvas, str]:
    """The picture, and what it shows in a sentence."""
    rows = [
        Range(
            one.rule,
            one.sums.low if one.sums.counted else None,
            one.sums.best if one.sums.counted else None,
            one.sums.high if one.sums.counted else None,
            tongue.said(_words(one.sums.counted, reach(one.sums.low, one.sums.best, one.sums.high))),
            DIM if "provisional" in one.rule else BLUE,
        )
        for one in found.totals
    ]
    subtitle = Phrase(
        "Sums over {incidents}: from the lowest to the highest bound, a diamond at the best.",
        incidents=incidents_of(found.basis.incidents),
    )
    canvas = Canvas(told.title, tongue.said(subtitle), told.notes, tall=2.9, left=1.6)
    (axes,) = canvas.plots(right=2.2)[0]
    draw_ranges(axes, rows)
    axes.set_xlabel(tongue.said(found.harm.value))
    return canvas, " ".join(f"{row.name}: {row.beside}." for row in rows)


def _words(counted: int, bounds: Phrase) -> Phrase:
    if not counted:
        return Phrase("no incident counted")
    return Phrase("{bounds}, {incidents} counted", bounds=bounds, incidents=incidents_of(counted))
