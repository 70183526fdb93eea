"""A series as bars: filled up to the lowest sum, hatched up to the highest, a mark at the best; each group in its own row."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from counterclaim.analysis.pictures.canvas import Canvas
from counterclaim.analysis.pictures.look import BETWEEN, BLUE, DIM, INK, NO_DATA, PALE, RULE, STATUS, plain, reach
from counterclaim.analysis.series import Line, Period, Series
from counterclaim.analysis.shown.sheet import Shown

# More rows cannot be compared; the table has them all.
MOST_LINES = 8
# The day from which matplotlib counts.
_FIRST = date(1970, 1, 1).toordinal()


def draw_series(found: Series, told: Shown) -> tuple[Canvas, str]:
    """The picture, and what it shows in a sentence."""
    lines = found.lines[:MOST_LINES]
    left = len(found.lines) - len(lines)
    notes = [*([f"{left} smaller groups are left out of the picture, and stand in the table."] if left else []), *told.notes]
    tall = 3.1 if len(lines) <= 1 else 0.92 * len(lines) + 0.2
    canvas = Canvas(told.title, _legend(found), notes, tall=tall)
    if lines:
        most = max((one.sums.most or 0 for line in lines for one in line.periods if one.sums), default=0)
        rows = canvas.plots(len(lines), 1, sharex=True, sharey=True, hspace=0.75 if len(lines) > 1 else 0)
        for (axes,), line in zip(rows, lines, strict=True):
            _row(axes, line, alone=len(lines) == 1, most=max(1, most))
    else:
        (axes,) = canvas.plots()[0]
        axes.set_axis_off()
        axes.text(0.5, 0.5, "Nothing here has a day.", ha="center", color=DIM, transform=axes.transAxes)
    return canvas, _summary(found)


def _legend(found: Series) -> str:
    total = found.total
    if total.low is None:
        words = "Bars: the one number that the rule gives."
    else:
        best = ", a mark at the best" if total.best is not None else ""
        words = f"Bars: filled to the lowest, hatched to the highest{best}."
    cross = " A cross: incidents that nobody counts." if total.uncounted else ""
    return f"{words} Dotted grey: no data, since nobody reported.{cross}"


def _row(axes: Any, line: Line, *, alone: bool, most: int) -> None:
    colour = STATUS[line.group.status] if line.group.status else BLUE
    dated = [one for one in line.periods if one.sums is not None and one.sums.counted]
    _bars(axes, dated, colour)
    for start, end in _gaps(line.periods):
        axes.axvspan(_at(start), _at(end), facecolor=PALE, edgecolor=RULE, hatch=NO_DATA, linewidth=0, zorder=0)
    unknown = [
        _at(one.start) + (one.end - one.start).days / 2 + 0.5
        for one in line.periods
        if one.sums is not None and one.sums.uncounted
    ]
    axes.plot(unknown, [0] * len(unknown), linestyle="none", marker="x", markersize=3.5, color=DIM, clip_on=False, zorder=4)
    axes.xaxis_date()
    axes.set_ylim(0, most * 1.08)
    axes.yaxis.get_major_locator().set_params(integer=True, nbins=5 if alone else 2)
    axes.tick_params(length=2, labelsize=8)
    axes.margins(x=0.01)
    if not alone:
        status = f" – {line.group.status}" if line.group.status and line.group.status != line.group.name else ""
        axes.set_title(f"{plain(line.group.name)[:70]}{status}", pad=3)
        bounds = reach(line.total.low, line.total.best, line.total.high)
        held = f"{bounds} at {line.total.incidents:,} incident{'' if line.total.incidents == 1 else 's'}"
        axes.set_title(held, loc="right", fontsize=8, fontweight="normal", color=DIM, pad=3)


def _bars(axes: Any, dated: Sequence[Period], colour: str) -> None:
    starts = [_at(one.start) for one in dated]
    widths = [0.86 * ((one.end - one.start).days + 1) for one in dated]
    low = [one.sums.least or 0 for one in dated if one.sums]
    high = [one.sums.most or 0 for one in dated if one.sums]
    over = [top - under for top, under in zip(high, low, strict=True)]
    axes.bar(starts, low, widths, align="edge", color=colour, linewidth=0)
    if any(over):
        axes.bar(
            starts, over, widths, bottom=low, align="edge", facecolor="white", edgecolor=colour, hatch=BETWEEN, linewidth=0.5
        )
    for start, width, one in zip(starts, widths, dated, strict=True):
        if one.sums and one.sums.best is not None and one.sums.low is not None and one.sums.best > one.sums.low:
            axes.plot([start, start + width], [one.sums.best] * 2, color=INK, linewidth=1.4, solid_capstyle="butt", zorder=3)


def _at(day: date) -> float:
    """Where a day begins on the axis of time, which counts from 1970."""
    return float(day.toordinal() - _FIRST)


def _gaps(periods: Sequence[Period]) -> list[tuple[date, date]]:
    """The stretches of periods for which there is no data."""
    found: list[tuple[date, date]] = []
    for one in periods:
        if one.sums is None:
            end = one.end + timedelta(days=1) if one.end < date.max else one.end
            if found and found[-1][1] == one.start:
                found[-1] = (found[-1][0], end)
            else:
                found.append((one.start, end))
    return found


def _summary(found: Series) -> str:
    total = found.total
    words = [f"{reach(total.low, total.best, total.high)} {found.harm} at {total.incidents:,} incidents."]
    for line in found.lines[:MOST_LINES]:
        dated = [(one.sums.most or 0, one) for one in line.periods if one.sums is not None and one.sums.counted]
        if dated:
            _, most = max(dated, key=lambda pair: (pair[0], pair[1].start))
            assert most.sums is not None
            name = "" if line.group.key == "all" else f"{plain(line.group.name)}, {line.group.status or 'all'}: "
            words.append(
                f"{name}most in the {found.unit} from {most.start}, {reach(most.sums.low, most.sums.best, most.sums.high)}."
            )
    return " ".join(words)
