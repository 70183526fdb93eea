"""Coverage: reports by place and time, and how many days they take."""

from __future__ import annotations

from datetime import date
from typing import Any

from counterclaim.analysis.coverage import Coverage, Region
from counterclaim.analysis.pictures.canvas import Canvas
from counterclaim.analysis.pictures.look import DIM, INK, NO_DATA, PALE, RULE, wrapped
from counterclaim.analysis.pictures.ranges import Range, draw_ranges
from counterclaim.analysis.shown.notes import incidents_of
from counterclaim.analysis.shown.sheet import Shown
from counterclaim.analysis.shown.tongue import ENGLISH, Tongue
from counterclaim.casefile.periods import Unit
from counterclaim.model.phrase import Amount, Phrase

MOST_PLACES, MOST_PERIODS, _NUMBERED = 14, 240, 14


def draw_coverage(found: Coverage, told: Shown, tongue: Tongue = ENGLISH) -> tuple[Canvas, str]:
    """The picture, and what it shows in a sentence."""
    regions = found.regions[:MOST_PLACES]
    starts = _starts(found)
    left = len(found.regions) - len(regions)
    notes = [*([tongue.said(_left_out(left))] if left else []), *told.notes]
    subtitle = Phrase(
        "Left: reports of what happened in each period; dotted: of nothing then. Right: middle half, and median as a diamond."
    )
    canvas = Canvas(told.title, tongue.said(subtitle), notes, tall=1.0 + 0.34 * max(3, len(regions)), left=1.5)
    first, second = canvas.plots(1, 2, width_ratios=(2.4, 1), wspace=0.1, head=0.3, right=0.95)[0]
    _times(first, found, regions, starts, tongue)
    draw_ranges(second, [_lag(one, tongue) for one in regions], names=False)
    second.set_ylim(first.get_ylim())
    second.set_title(tongue.said(Phrase("Days to report")))
    second.xaxis.get_major_locator().set_params(integer=True, nbins=4)
    return canvas, " ".join(tongue.said(_sentence(one)) for one in regions)


def _left_out(number: int) -> Phrase:
    return Phrase("{number} places with fewer incidents are left out of the picture.", number=Amount(number))


def _sentence(one: Region) -> Phrase:
    return Phrase(
        "{place}: {incidents}, {reports} reports by {publishers} publishers.",
        place=one.group.name,
        incidents=incidents_of(one.incidents),
        reports=Amount(one.reports),
        publishers=Amount(one.publishers),
    )


def _starts(found: Coverage) -> list[date]:
    """The periods from the first to the last in which something happened, at most so many: the last ones."""
    days = [one.start for one in found.cells]
    starts: list[date] = []
    day: date | None = min(days) if days else None
    while day is not None and day <= max(days):
        starts.append(day)
        day = found.unit.following(day)
    return starts[-MOST_PERIODS:]


def _times(axes: Any, found: Coverage, regions: tuple[Region, ...], starts: list[date], tongue: Tongue) -> None:
    at = {start: place for place, start in enumerate(starts)}
    row = {one.group.key: place for place, one in enumerate(regions)}
    cells = [one for one in found.cells if one.start in at and one.group.key in row]
    most = max((one.reports for one in cells), default=1)
    axes.axhspan(-0.5, max(1, len(regions)) - 0.5, facecolor=PALE, edgecolor=RULE, hatch=NO_DATA, linewidth=0)
    for one in cells:
        share = one.reports / most
        axes.barh(
            [row[one.group.key]], [1], 0.92, left=at[one.start] - 0.5, color=_shade(share), edgecolor="white", linewidth=0.4
        )
        if len(starts) <= _NUMBERED:
            colour = "white" if share > 0.5 else INK
            axes.text(at[one.start], row[one.group.key], f"{one.reports:,}", ha="center", va="center", fontsize=7, color=colour)
    axes.set_yticks(range(len(regions)), [wrapped(tongue.named(one.group.name), 18) for one in regions])
    axes.set_ylim(max(3, len(regions)) - 0.5, -0.5)
    axes.set_xlim(-0.5, max(1, len(starts)) - 0.5)
    step = max(1, len(starts) // 7)
    axes.set_xticks(range(0, len(starts), step), [_name(start, found.unit) for start in starts[::step]])
    axes.tick_params(length=0)
    title = Phrase("Reports by {unit}", unit=Phrase(found.unit.value))
    if len(starts) > _NUMBERED:
        title = Phrase("{title}: the darker, the more, up to {most}", title=title, most=Amount(most))
    axes.set_title(tongue.said(title))


def _shade(share: float) -> str:
    """From pale to dark blue, as dark in grey."""
    pale, dark = (222, 235, 247), (8, 48, 107)
    return "#" + "".join(
        f"{round(one + (other - one) * (0.15 + 0.85 * share)):02x}" for one, other in zip(pale, dark, strict=True)
    )


def _name(start: date, unit: Unit) -> str:
    if unit is Unit.YEAR:
        return f"{start.year:04}"
    return f"{start.year:04}-{start.month:02}" if unit is Unit.MONTH else start.isoformat()


def _lag(one: Region, tongue: Tongue) -> Range:
    days = one.lag.days
    if days is None:
        return Range(tongue.named(one.group.name), None, None, None, tongue.said(Phrase("cannot be told")))
    late = Phrase("{share} late", share=format(one.lag.late_share or 0, ".0%"))
    return Range(tongue.named(one.group.name), days.first, days.median, days.third, tongue.said(late), DIM)
