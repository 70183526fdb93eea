"""Disagreement: how far figures lie apart, what is contested, and who gives more or less than others."""

from __future__ import annotations

from typing import Any

from counterclaim.analysis.disagreement import Disagreement, Habit, Spread
from counterclaim.analysis.pictures.canvas import Canvas
from counterclaim.analysis.pictures.look import BETWEEN, BLUE, DIM, INK, ORANGE, RULE, VERMILLION, wrapped
from counterclaim.analysis.pictures.ranges import Range, draw_ranges
from counterclaim.analysis.shown.sheet import Shown

MOST = 8
# How rarely so uneven a split comes by chance, for it to be shown as a habit and not only as a number.
_RARE = 0.05


def draw_disagreement(found: Disagreement, told: Shown) -> tuple[Canvas, str]:
    """The picture, and what it shows in a sentence."""
    kinds = (found.total, *found.kinds[:MOST])
    habits = found.habits[:MOST]
    subtitle = "Above: by kind of event. Below: whose figures are higher or lower than those of others of the same incident."
    below = 0.9 + 0.3 * max(1, len(habits))
    above = 0.9 + 0.3 * len(kinds)
    canvas = Canvas(told.title, subtitle, told.notes, tall=above + below, left=2.1)
    rows = canvas.plots(
        2, 2, height_ratios=(above, below), width_ratios=(1.3, 1), hspace=0.75 / (above + below) * 2, wspace=0.12, head=0.3
    )
    draw_ranges(rows[0][0], [_ratio(one) for one in kinds], zero=False)
    most = max((one.ratios.third for one in kinds if one.ratios), default=1.0)
    rows[0][0].set_xlim(1, 1 + max(most - 1, 0.1) * 1.55)
    rows[0][0].set_title("Highest figure over lowest: middle half and median")
    _shares(rows[0][1], kinds)
    _habits(canvas, rows, habits)
    total = found.total
    share = f"{total.contested_share:.0%}" if total.contested_share is not None else "none"
    words = (
        f"{total.agreeing:,} of {total.several:,} incidents with several figures agree; {share} of attributions are contested."
    )
    return canvas, words


def _ratio(one: Spread) -> Range:
    beside = f"{one.agreeing:,} of {one.several:,} all alike" if one.several else "nowhere several figures"
    if one.ratios is None:
        return Range(one.name, None, None, None, beside)
    return Range(one.name, one.ratios.first, one.ratios.median, one.ratios.third, beside)


def _shares(axes: Any, kinds: tuple[Spread, ...]) -> None:
    for at, one in enumerate(kinds):
        share = one.contested_share
        axes.barh([at], [share or 0], 0.5, facecolor="white", edgecolor=VERMILLION, hatch=BETWEEN)
        words = "nobody spoken of" if share is None else f"{share:.0%} of {one.attributed:,}"
        axes.annotate(words, (share or 0, at), (5, 0), textcoords="offset points", va="center", fontsize=7.5, color=DIM)
    axes.set_yticks(range(len(kinds)), [""] * len(kinds))
    axes.set_ylim(len(kinds) - 0.4, -0.6)
    axes.set_xlim(0, 1.35)
    axes.set_xticks((0, 0.5, 1), ("0", "50 %", "100 %"))
    axes.tick_params(axis="y", length=0)
    axes.set_title("Share of attributions that is contested")


def _habits(canvas: Canvas, rows: Any, habits: tuple[Habit, ...]) -> None:
    """One wide plot in the place of the lower two."""
    grid = rows[1][0].get_gridspec()
    for axes in rows[1]:
        axes.remove()
    axes = canvas.figure.add_subplot(grid[1, :])
    axes.set_title("Lower (left) or higher (right) than the median of others")
    most = max((max(one.higher, one.lower) for one in habits), default=1)
    for at, one in enumerate(habits):
        rare = one.chance < _RARE
        for number, side, colour in ((one.higher, 1, ORANGE), (one.lower, -1, BLUE)):
            axes.barh(
                [at], [side * number], 0.5, facecolor=colour if rare else "white", edgecolor=colour, hatch="" if rare else BETWEEN
            )
        ratio = "" if one.ratio is None else f", median {one.ratio:g} times theirs"
        words = f"{one.higher} higher, {one.lower} lower, {one.same} the same{ratio}; by chance {one.chance:.2g}"
        axes.annotate(words, (one.higher, at), (6, 0), textcoords="offset points", va="center", fontsize=7.5, color=DIM)
    axes.set_yticks(range(len(habits)), [wrapped(one.voice.name, 30) for one in habits])
    axes.set_ylim(max(1, len(habits)) - 0.4, -0.6)
    axes.set_xlim(-most * 1.1, most * 3.7)
    axes.axvline(0, color=INK, linewidth=0.8)
    ticks = sorted({-most, 0, most})
    axes.set_xticks(ticks, [f"{abs(tick)}" for tick in ticks])
    axes.tick_params(axis="y", length=0)
    axes.grid(axis="x", color=RULE, linewidth=0.4)
    axes.set_axisbelow(True)
    if not habits:
        axes.text(0.02, 0.5, "Nobody is compared often enough.", transform=axes.transAxes, color=DIM)
