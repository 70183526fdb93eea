"""Reports of one incident that put it in different years, of which some bear a year that was mistyped."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import timedelta

from counterclaim.model.phrase import Phrase
from counterclaim.weighing.facts import LinedAccount

_YEARS = "Reports put it in different years: {years}."
TEMPLATES = (_YEARS,)

# Days over a turn of the year are no two years.
_FAR = timedelta(days=300)
# UCDP's precision of a day or a few.
_FEW_DAYS = 2


def different_years(accounts: Sequence[LinedAccount]) -> tuple[str, ...]:
    """One sentence with the reports of each year, where known days lie so far apart; what a person stated of a day stands."""
    days = {
        each.key: each.account.date.range.start
        for each in accounts
        if each.account.date and each.account.date.range and each.account.date.range.precision <= _FEW_DAYS
    }
    if not days or max(days.values()) - min(days.values()) < _FAR:
        return ()
    told: dict[int, list[str]] = defaultdict(list)
    for key, day in sorted(days.items()):
        told[day.year].append(key.report)
    return (Phrase(_YEARS, years="; ".join(f"{year} ({', '.join(told[year])})" for year in sorted(told))),)
