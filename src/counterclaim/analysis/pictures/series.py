"""A series as bars: filled up to the lowest sum, hatched up to the highest, a mark at the best; each group in its own row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from counterclaim.analysis.pictures.canvas import Canvas
from counterclaim.analysis.pictures.look import BETWEEN, BLUE, DIM, INK, NO_DATA, PALE, RULE, STATUS, plain, reach
from counterclaim.analysis.series import Line, Period, Series
from counterclaim.analysis.shown.notes import incidents_of
from counterclaim.analysis.shown.sheet import Shown
from counterclaim.analysis.shown.tongue import ENGLISH, Tongue
from counterclaim.model.phrase import Amount, Phrase

# More rows cannot be compared; the table has them all.
MOST_LINES = 8
# The day from which matplotlib counts.
_FIRST = date(1970, 1, 1).toordinal()


def draw_series(found: Series, told: Shown, tongue: Tongue = ENGLISH) -> tuple[Canvas, str]:
    """The picture, and what it shows in a sentence."""
    lines = found.lines[:MOST_LINES]
    left = len(found.lines) - len(lines)
    notes = [*([tongue.said(_left_out(left))] if left else []), *told.notes]
    tall = 3.1 if len(lines) <= 1 else 0.92 * len(lines) + 0.2
    canvas = Canvas(told.title, tongue.said(_legend(found)), notes, tall=tall)
    if lines:
        most = max((one.sums.most or 0 for line in lines for one in line.periods if one.sums), default=0)
        rows = canvas.plots(len(lines), 1, sharex=True, sharey=True, hspace=0.75 if len(lines) > 1 else 0)
        for (axes,), line in zip(rows, lines, strict=True):
            _row(axes, line, alone=len(lines) == 1, most=max(1, most), tongue=tongue)
    else:
        (axes,) = canvas.plots()[0]
        axes.set_axis_off()
        axes.text(0.5, 0.5, tongue.said(Phrase("Nothing here has a day.")), ha="center", color=DIM, transform=axes.transAxes)
    return canvas, " ".join(tongue.said(one) for one in _summary(found))


def _left_out(number: int) -> Phrase:
    return Phrase("{number} smaller groups are left out of the picture, and stand in the table.", number=Amount(number))


def _legend(found: Series) -> Phrase:
    total = found.total
    if total.low is None:
        bars = Phrase("Bars: the one number that the rule gives.")
    elif total.best is None:
        bars = Phrase("Bars: filled to the lowest, hatched to the highest.")
    else:
        bars = Phrase("Bars: filled to the lowest, hatched to the highest, a mark at the best.")
    if total.uncounted:
        return Phrase("{bars} Dotted grey: no data, since nobody reported. A cross: incidents that nobody counts.", bars=bars)
    return Phrase("{bars} Dotted grey: no data, since nobody reported.", bars=bars)


def _row(axes: Any, line: Line, *, alone: bool, most: int, tongue: Tongue) -> None:
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
        name = plain(tongue.named(line.group.name))[:70]
        status = f" – {tongue.said(line.group.status)}" if line.group.status and line.group.status != line.group.name else ""
        axes.set_title(f"{name}{status}", pad=3)
        bounds = reach(line.total.low, line.total.best, line.total.high)
        held = Phrase("{bounds} at {incidents}", bounds=bounds, incidents=incidents_of(line.total.incidents))
        axes.set_title(tongue.said(held), loc="right", fontsize=8, fontweight="normal", color=DIM, pad=3)


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


def _summary(found: Series) -> Iterator[Phrase]:
    total = found.total
    yield Phrase(
        "{bounds} {harm} at {incidents}.",
        bounds=reach(total.low, total.best, total.high),
        harm=Phrase(found.harm.value),
        incidents=incidents_of(total.incidents),
    )
    for line in found.lines[:MOST_LINES]:
        dated = [(one.sums.most or 0, one) for one in line.periods if one.sums is not None and one.sums.counted]
        if dated:
            _, most = max(dated, key=lambda pair: (pair[0], pair[1].start))
            assert most.sums is not None
            bounds = reach(most.sums.low, most.sums.best, most.sums.high)
            when = Phrase(
                "most in the {unit} from {day}, {bounds}.", unit=Phrase(found.unit.value), day=str(most.start), bounds=bounds
            )
            status = Phrase(line.group.status.value if line.group.status else "all")
            name = line.group.name if isinstance(line.group.name, Phrase) else plain(line.group.name)
            yield when if line.group.key == "all" else Phrase("{name}, {status}: {when}", name=name, status=status, when=when)
