"""A series as a table: a row for each group and period."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.analysis.series import Line, Series
from counterclaim.analysis.shown.notes import ALLEGED, basis_notes, sum_notes
from counterclaim.analysis.shown.sheet import Cell, Sheet, Shown
from counterclaim.analysis.split import Split
from counterclaim.analysis.sums import Sums
from counterclaim.model.phrase import Amount, Phrase

COLUMNS = ("group", "status", "from", "to", "incidents", "low", "best", "high", "without a figure", "data")
TOTALS = ("group", "status", "incidents", "low", "best", "high", "without a figure", "held by totals", "without a day")
NO_DATA, REPORTED = "none", "reported"


def shown_series(found: Series) -> Shown:
    """The series, its totals, and what is to be said beside them."""
    rows = tuple(row for line in found.lines for row in _rows(line))
    totals = tuple((*_head(line), *_figures(line.total), line.total.held, line.undated.incidents) for line in found.lines)
    return Shown(
        title_of(found),
        (
            Sheet("series", "low, best and high by period; no data where nobody reported at all", COLUMNS, rows),
            Sheet("totals", "each group over all of the time", TOTALS, totals),
        ),
        (*_notes(found), *sum_notes(found.total), *basis_notes(found.basis), ALLEGED),
    )


def title_of(found: Series) -> str:
    """What the series is."""
    words = {Split.NONE: None, Split.PARTY: "accused party and status", Split.ADMIN1: "region"}.get(
        found.split, found.split.value
    )
    harm, unit = Phrase(found.harm.value.capitalize()), Phrase(found.unit.value)
    if words is None:
        return Phrase("{harm} by {unit} (rule {rule})", harm=harm, unit=unit, rule=found.rule)
    return Phrase("{harm} by {unit}, by {split} (rule {rule})", harm=harm, unit=unit, split=Phrase(words), rule=found.rule)


def _rows(line: Line) -> Iterator[tuple[Cell, ...]]:
    for one in line.periods:
        if one.sums is None:
            yield (*_head(line), one.start, one.end, None, None, None, None, None, NO_DATA)
        else:
            yield (*_head(line), one.start, one.end, *_figures(one.sums), REPORTED)


def _head(line: Line) -> tuple[str, str | None]:
    return line.group.name, line.group.status.value if line.group.status else None


def _figures(sums: Sums) -> tuple[Cell, ...]:
    """A period whose incidents nobody counts has no figure; one without incidents has nought."""
    known = sums.counted or not sums.uncounted
    bounds = (sums.low, sums.best, sums.high) if known else (None, None, None)
    return (sums.incidents, *bounds, sums.uncounted)


def _notes(found: Series) -> Iterator[str]:
    yield Phrase("Low, best and high are sums over incidents of what the rule gives; nothing is averaged.")
    yield Phrase("An empty period is 0 only where reports were published in it.")
    if found.overlapping:
        yield Phrase(
            "Each party stands apart by the status of the attribution; an incident of several parties is in several lines, which "
            "are not to be added up."
        )
    if found.straddling:
        yield Phrase(
            "{number} incidents may have begun in a later period than that in which they stand.", number=Amount(found.straddling)
        )
