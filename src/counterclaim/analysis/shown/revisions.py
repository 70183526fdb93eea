"""Revisions as a table: an incident a row, and each figure a row."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.analysis.revisions import Revisions
from counterclaim.analysis.shown.notes import basis_notes
from counterclaim.analysis.shown.sheet import Sheet, Shown

COLUMNS = (
    "incident",
    "day",
    "country",
    "kind",
    "first published",
    "low",
    "high",
    "last published",
    "last low",
    "last high",
    "low change",
    "high change",
    "days between",
)
FIGURES = ("incident", "published", "claimant", "kind of claimant", "low", "high", "report", "line")


def shown_revisions(found: Revisions) -> Shown:
    """The incidents whose figures were published on several days, and all their figures."""
    rows = tuple(
        (
            one.incident,
            one.start,
            one.country,
            one.event_type,
            *(one.days[0].day, one.days[0].low, one.days[0].high),
            *(one.days[-1].day, one.days[-1].low, one.days[-1].high),
            *(one.low_change, one.high_change, one.apart),
        )
        for one in found.revised
    )
    figures = tuple(
        (one.incident, each.day, each.voice.name, each.voice.kind.value, each.low, each.high, each.report, each.line)
        for one in found.revised
        for each in one.numbers
    )
    return Shown(
        f"How figures of {found.harm} were revised",
        (
            Sheet("revisions", "the first and the last figures of each incident, those that changed most first", COLUMNS, rows),
            Sheet("figures", "every figure by the day on which it was published", FIGURES, figures),
        ),
        (*_notes(found), *basis_notes(found.basis)),
    )


def _notes(found: Revisions) -> Iterator[str]:
    yield (
        f"Incidents with figures of several days: {len(found.revised):,}. The lowest figure rose at {found.rose:,}, fell "
        f"at {found.fell:,}, and ended as it began at {found.kept:,}. Incidents with figures of one day alone: {found.single:,}."
    )
    if found.changes:
        changes = found.changes
        yield (
            f"Change of the lowest figure: {changes.first:+,.0f} to {changes.third:+,.0f} for the middle half, median "
            f"{changes.median:+,.0f}."
        )
    if found.undated or found.vague:
        yield f'Left out: {found.undated:,} figures without a day, {found.vague:,} in words alone ("dozens") beside numbers.'
