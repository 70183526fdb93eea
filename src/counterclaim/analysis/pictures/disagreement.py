"""Disagreement: how far figures lie apart, what is contested, and who gives more or less than others."""

from __future__ import annotations

from typing import Any

from counterclaim.analysis.disagreement import Disagreement, Habit, Spread
from counterclaim.analysis.pictures.canvas import Canvas
from counterclaim.analysis.pictures.look import BETWEEN, BLUE, DIM, INK, ORANGE, RULE, VERMILLION, wrapped
from counterclaim.analysis.pictures.ranges import Range, draw_ranges
from counterclaim.analysis.shown.sheet import Shown
from counterclaim.analysis.shown.tongue import ENGLISH, Tongue
from counterclaim.model.phrase import Amount, Phrase

MOST = 8
# How rarely so uneven a split comes by chance, for it to be shown as a habit and not only as a number.
_RARE = 0.05


def draw_disagreement(found: Disagreement, told: Shown, tongue: Tongue = ENGLISH) -> tuple[Canvas, str]:
    """The picture, and what it shows in a sentence."""
    kinds = (found.total, *found.kinds[:MOST])
    habits = found.habits[:MOST]
    subtitle = Phrase(
        "Above: by kind of event. Below: whose figures are higher or lower than those of others of the same incident."
    )
    below = 0.9 + 0.3 * max(1, len(habits))
    above = 0.9 + 0.3 * len(kinds)
    canvas = Canvas(told.title, tongue.said(subtitle), told.notes, tall=above + below, left=2.1)
    rows = canvas.plots(
        2, 2, height_ratios=(above, below), width_ratios=(1.3, 1), hspace=0.75 / (above + below) * 2, wspace=0.12, head=0.3
    )
    draw_ranges(rows[0][0], [_ratio(one, tongue) for one in kinds], zero=False)
    most = max((one.ratios.third for one in kinds if one.ratios), default=1.0)
    rows[0][0].set_xlim(1, 1 + max(most - 1, 0.1) * 1.55)
    rows[0][0].set_title(tongue.said(Phrase("Highest figure over lowest: middle half and median")))
    _shares(rows[0][1], kinds, tongue)
    _habits(canvas, rows, habits, tongue)
    total = found.total
    share = f"{total.contested_share:.0%}" if total.contested_share is not None else Phrase("none")
    words = Phrase(
        "{agreeing} of {several} incidents with several figures agree; {share} of attributions are contested.",
        agreeing=Amount(total.agreeing),
        several=Amount(total.several),
        share=share,
    )
    return canvas, tongue.said(words)


def _ratio(one: Spread, tongue: Tongue) -> Range:
    alike = Phrase("{agreeing} of {several} all alike", agreeing=Amount(one.agreeing), several=Amount(one.several))
    beside, name = tongue.said(alike if one.several else Phrase("nowhere several figures")), tongue.said(one.name)
    if one.ratios is None:
        return Range(name, None, None, None, beside)
    return Range(name, one.ratios.first, one.ratios.median, one.ratios.third, beside)


def _shares(axes: Any, kinds: tuple[Spread, ...], tongue: Tongue) -> None:
    for at, one in enumerate(kinds):
        share = one.contested_share
        axes.barh([at], [share or 0], 0.5, facecolor="white", edgecolor=VERMILLION, hatch=BETWEEN)
        words = (
            Phrase("nobody spoken of")
            if share is None
            else Phrase("{share} of {number}", share=format(share, ".0%"), number=Amount(one.attributed))
        )
        axes.annotate(
            tongue.said(words), (share or 0, at), (5, 0), textcoords="offset points", va="center", fontsize=7.5, color=DIM
        )
    axes.set_yticks(range(len(kinds)), [""] * len(kinds))
    axes.set_ylim(len(kinds) - 0.4, -0.6)
    axes.set_xlim(0, 1.35)
    axes.set_xticks((0, 0.5, 1), ("0", "50 %", "100 %"))
    axes.tick_params(axis="y", length=0)
    axes.set_title(tongue.said(Phrase("Share of attributions that is contested")))


def _habits(canvas: Canvas, rows: Any, habits: tuple[Habit, ...], tongue: Tongue) -> None:
    """One wide plot in the place of the lower two."""
    grid = rows[1][0].get_gridspec()
    for axes in rows[1]:
        axes.remove()
    axes = canvas.figure.add_subplot(grid[1, :])
    axes.set_title(tongue.said(Phrase("Lower (left) or higher (right) than the median of others")))
    most = max((max(one.higher, one.lower) for one in habits), default=1)
    for at, one in enumerate(habits):
        rare = one.chance < _RARE
        for number, side, colour in ((one.higher, 1, ORANGE), (one.lower, -1, BLUE)):
            axes.barh(
                [at], [side * number], 0.5, facecolor=colour if rare else "white", edgecolor=colour, hatch="" if rare else BETWEEN
            )
        axes.annotate(
            tongue.said(_habit(one)), (one.higher, at), (6, 0), textcoords="offset points", va="center", fontsize=7.5, color=DIM
        )
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
        axes.text(0.02, 0.5, tongue.said(Phrase("Nobody is compared often enough.")), transform=axes.transAxes, color=DIM)


def _habit(one: Habit) -> Phrase:
    """How often a voice is higher and lower, in words."""
    ratio = "" if one.ratio is None else Phrase(", median {ratio} times theirs", ratio=format(one.ratio, "g"))
    return Phrase(
        "{higher} higher, {lower} lower, {same} the same{ratio}; by chance {chance}",
        higher=Amount(one.higher),
        lower=Amount(one.lower),
        same=Amount(one.same),
        ratio=ratio,
        chance=format(one.chance, ".2g"),
    )
