"""Revisions: where the figures of an incident began and where they ended, and how often they rose and fell."""

from __future__ import annotations

from typing import Any

from counterclaim.analysis.pictures.canvas import Canvas
from counterclaim.analysis.pictures.look import BLUE, DIM, INK, RULE, VERMILLION
from counterclaim.analysis.revisions import Revised, Revisions
from counterclaim.analysis.shown.sheet import Shown
from counterclaim.analysis.shown.tongue import ENGLISH, Tongue
from counterclaim.model.phrase import Amount, Phrase

MOST = 14


def draw_revisions(found: Revisions, told: Shown, tongue: Tongue = ENGLISH) -> tuple[Canvas, str]:
    """The picture, and what it shows in a sentence."""
    some = found.revised[:MOST]
    left = len(found.revised) - len(some)
    notes = [
        *([tongue.said(_left_out(left))] if left else []),
        *told.notes,
    ]
    subtitle = Phrase(
        "Left: from the first day's range (open circles) to the last day's (filled), those that changed most. Right: all of them."
    )
    canvas = Canvas(told.title, tongue.said(subtitle), notes, tall=1.1 + 0.3 * max(4, len(some)), left=2.1)
    first, second = canvas.plots(1, 2, width_ratios=(3, 1), wspace=0.3, head=0.3)[0]
    for at, one in enumerate(some):
        _row(first, at, one, tongue)
    first.set_yticks(range(len(some)), [tongue.said(_name(one)) for one in some])
    first.set_ylim(max(4, len(some)) - 0.4, -0.6)
    first.set_xlim(0, 1.45 * max((day.high for one in some for day in one.days), default=1))
    first.grid(axis="x", color=RULE, linewidth=0.4)
    first.set_axisbelow(True)
    first.set_xlabel(tongue.said(found.harm.value))
    first.set_title(tongue.said(Phrase("First and last figures")))
    _tally(second, found, tongue)
    summary = Phrase(
        "{rose} rose, {kept} ended as they began, {fell} fell.",
        rose=Amount(found.rose),
        kept=Amount(found.kept),
        fell=Amount(found.fell),
    )
    return canvas, tongue.said(summary)


def _left_out(number: int) -> Phrase:
    return Phrase("{number} incidents that changed less are left out on the left, and stand in the table.", number=Amount(number))


def _name(one: Revised) -> Phrase:
    day = f"{one.start}" if one.start else Phrase("day unknown")
    return Phrase("{day}, {place}", day=day, place=one.country or Phrase("no place"))


def _row(axes: Any, at: int, one: Revised, tongue: Tongue) -> None:
    before, after = one.days[0], one.days[-1]
    colour = VERMILLION if one.low_change > 0 else BLUE if one.low_change < 0 else DIM
    axes.plot(
        [before.low, before.high], [at - 0.13] * 2, color=DIM, linewidth=1, marker="o", markersize=4.5, markerfacecolor="white"
    )
    axes.plot([after.low, after.high], [at + 0.13] * 2, color=colour, linewidth=2, marker="o", markersize=4.5)
    end = max(before.high, after.high)
    words = Phrase("lowest {low}, highest {high}", low=_change(one.low_change), high=_change(one.high_change))
    axes.annotate(tongue.said(words), (end, at), (8, 0), textcoords="offset points", va="center", fontsize=7.5, color=DIM)


def _change(number: int) -> str:
    sign = "▲" if number > 0 else "▼" if number < 0 else "="
    return sign if not number else f"{sign}{abs(number):,}"


def _tally(axes: Any, found: Revisions, tongue: Tongue) -> None:
    rows = (
        (Phrase("▲ rose"), found.rose, VERMILLION, "xxxx"),
        (Phrase("= the same"), found.kept, DIM, ""),
        (Phrase("▼ fell"), found.fell, BLUE, "////"),
    )
    for at, (_, number, colour, hatch) in enumerate(rows):
        axes.barh([at], [number], 0.55, facecolor="white" if hatch else colour, edgecolor=colour, hatch=hatch)
        axes.annotate(tongue.number(number), (number, at), (4, 0), textcoords="offset points", va="center", fontsize=8, color=INK)
    axes.set_yticks(range(3), [tongue.said(words) for words, *_ in rows])
    axes.set_ylim(3.4, -0.6)
    axes.set_xlim(0, max(1, found.rose, found.kept, found.fell) * 1.25)
    axes.set_title(tongue.said(Phrase("The lowest figure")))
    axes.set_xlabel(tongue.said(Phrase("incidents")))
    axes.xaxis.get_major_locator().set_params(integer=True, nbins=3)
    axes.tick_params(axis="y", length=0)
