"""What came into a casefile, as far as analysis must know it: how much was never read, and for which times there are reports."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import Connection, func, select

from counterclaim.casefile.holdings import State, tallied
from counterclaim.casefile.tables import accounts, incidents, reports


@dataclass(frozen=True, slots=True)
class Intake:
    """states: how many reports are in each. undated: how many of those read have no day of publication.

    days: on which days reports were published that were read; None for all of them, by country those that tell of an incident
    there. For a time without any, that nothing happened cannot be told from that nobody reported.
    """

    states: dict[State, int] = field(default_factory=dict)
    undated: int = 0
    days: dict[str | None, frozenset[date]] = field(default_factory=dict)

    def number(self, state: State) -> int:
        """How many reports are in this state."""
        return self.states.get(state, 0)

    def published(self, country: str | None = None) -> frozenset[date]:
        """The days on which something was published, of a country or at all."""
        return self.days.get(country, frozenset())

    @property
    def newest(self) -> date | None:
        """The day of the newest report: what happened just before it may not be reported yet."""
        return max(self.published(), default=None)


def intake(connection: Connection) -> Intake:
    """What came into the casefile."""
    read = reports.c.state == State.READ.value
    every = connection.scalars(select(reports.c.published).where(read, reports.c.published.is_not(None)).distinct())
    days: dict[str | None, frozenset[date]] = {None: frozenset(every)}
    told = accounts.join(reports, accounts.c.report == reports.c.id).join(incidents, incidents.c.id == accounts.c.incident)
    query = select(incidents.c.country, reports.c.published).select_from(told).distinct()
    by_country: dict[str, set[date]] = {}
    for country, day in connection.execute(query.where(incidents.c.country.is_not(None), reports.c.published.is_not(None))):
        by_country.setdefault(country, set()).add(day)
    undated = connection.scalar(select(func.count()).select_from(reports).where(read, reports.c.published.is_(None)))
    return Intake(tallied(connection), undated or 0, days | {code: frozenset(some) for code, some in by_country.items()})
