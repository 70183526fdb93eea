"""Rates per 100,000: places and years with their ranges."""

from __future__ import annotations

from counterclaim.analysis.pictures.canvas import Canvas
from counterclaim.analysis.pictures.ranges import Range, draw_ranges
from counterclaim.analysis.rates import Rate, Rates
from counterclaim.analysis.shown.sheet import Shown
from counterclaim.analysis.shown.tongue import ENGLISH, Tongue
from counterclaim.model.phrase import Amount, Phrase

MOST = 30


def draw_rates(found: Rates, told: Shown, tongue: Tongue = ENGLISH) -> tuple[Canvas, str]:
    """The picture, and what it shows in a sentence."""
    rows = [
        _range(one, tongue)
        for one in sorted(found.rates, key=lambda one: (-(one.high or one.best or 0), one.country, one.admin1, one.year))
    ]
    left = len(rows) - MOST
    notes = [
        *([tongue.said(_left_out(left))] if left > 0 else []),
        *told.notes,
    ]
    subtitle = Phrase(
        "From the lowest to the highest sum over the population of the table given, a diamond at the best; the highest first."
    )
    shown = rows[:MOST]
    canvas = Canvas(told.title, tongue.said(subtitle), notes, tall=0.8 + 0.28 * max(3, len(shown)), left=2.1)
    (axes,) = canvas.plots(right=2.2)[0]
    draw_ranges(axes, shown)
    axes.set_xlabel(tongue.said(Phrase("{harm} per 100,000", harm=Phrase(found.harm.value))))
    return canvas, " ".join(f"{row.name}: {row.beside}." for row in shown)


def _left_out(number: int) -> Phrase:
    return Phrase("{number} places and years with lower rates, or none, are left out of the picture.", number=Amount(number))


def _range(one: Rate, tongue: Tongue) -> Range:
    place = f"{one.admin1}, {one.country}" if one.admin1 else one.country
    bounds = [value for value in (one.low, one.best, one.high) if value is not None]
    if one.population is None:
        words = tongue.said(Phrase("no population given"))
    elif not bounds:
        words = tongue.said(Phrase("no figure"))
    else:
        words = f"{min(bounds):.3g}–{max(bounds):.3g}" if min(bounds) != max(bounds) else f"{bounds[0]:.3g}"
    return Range(f"{place} {one.year}", one.low, one.best, one.high, words)
