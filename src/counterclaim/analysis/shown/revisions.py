"""Revisions as a table: an incident a row, and each figure a row."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.analysis.revisions import Revisions
from counterclaim.analysis.shown.notes import basis_notes
from counterclaim.analysis.shown.sheet import Sheet, Shown
from counterclaim.model.phrase import Amount, Phrase

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
        Phrase("How figures of {harm} were revised", harm=Phrase(found.harm.value)),
        (
            Sheet("revisions", "the first and the last figures of each incident, those that changed most first", COLUMNS, rows),
            Sheet("figures", "every figure by the day on which it was published", FIGURES, figures),
        ),
        (*_notes(found), *basis_notes(found.basis)),
    )


def _notes(found: Revisions) -> Iterator[str]:
    yield Phrase(
        "Incidents with figures of several days: {several}. The lowest figure rose at {rose}, fell at {fell}, and ended as it "
        "began at {kept}. Incidents with figures of one day alone: {single}.",
        several=Amount(len(found.revised)),
        rose=Amount(found.rose),
        fell=Amount(found.fell),
        kept=Amount(found.kept),
        single=Amount(found.single),
    )
    if found.changes:
        changes = found.changes
        yield Phrase(
            "Change of the lowest figure: {first} to {third} for the middle half, median {median}.",
            first=format(changes.first, "+,.0f"),
            third=format(changes.third, "+,.0f"),
            median=format(changes.median, "+,.0f"),
        )
    if found.undated or found.vague:
        yield Phrase(
            'Left out: {undated} figures without a day, {vague} in words alone ("dozens") beside numbers.',
            undated=Amount(found.undated),
            vague=Amount(found.vague),
        )
