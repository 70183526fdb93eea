"""Rates as a table: a place and year a row."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.analysis.rates import Rates
from counterclaim.analysis.shown.notes import basis_notes, sum_notes
from counterclaim.analysis.shown.sheet import Sheet, Shown, rounded
from counterclaim.analysis.sums import added
from counterclaim.model.phrase import Amount, Phrase

COLUMNS = (
    "country",
    "region",
    "year",
    "population",
    "incidents",
    "low",
    "best",
    "high",
    "low per 100,000",
    "best per 100,000",
    "high per 100,000",
)


def shown_rates(found: Rates) -> Shown:
    """The rates, with what they are made of."""
    rows = tuple(
        (
            *(one.country, one.admin1 or None, one.year, one.population, one.sums.incidents),
            *(one.sums.low, one.sums.best, one.sums.high),
            *(rounded(one.low, 3), rounded(one.best, 3), rounded(one.high, 3)),
        )
        for one in found.rates
    )
    total = added((one.sums for one in found.rates), found.rule)
    return Shown(
        Phrase("{harm} per 100,000 people and year (rule {rule})", harm=Phrase(found.harm.value.capitalize()), rule=found.rule),
        (Sheet("rates", "by place and year, over the population of the table given", COLUMNS, rows),),
        (*_notes(found), *sum_notes(total), *basis_notes(found.basis)),
    )


def _notes(found: Rates) -> Iterator[str]:
    if found.without_population:
        yield Phrase(
            "{number} of {all} places and years have no population in the table, and so no rate.",
            number=Amount(found.without_population),
            all=Amount(len(found.rates)),
        )
    if found.nowhere.incidents:
        yield Phrase("{number} incidents without a country or a year are in no rate.", number=Amount(found.nowhere.incidents))
    yield Phrase("A rate is of what was reported: a year that reports cover in part has a rate of that part.")
