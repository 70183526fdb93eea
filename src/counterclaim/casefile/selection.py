"""Which incidents a user wants to see, as a condition on the tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, Connection, exists, func, select, true, union_all

from counterclaim.casefile.columns import LARGEST
from counterclaim.casefile.database.streams import streamed
from counterclaim.casefile.folding import folded
from counterclaim.casefile.tables import incidents, standings
from counterclaim.model.incident import Incident
from counterclaim.wire.incident import incident_of

# The bit of each status in incidents.statuses.
_BITS = {"contested": 1, "admitted": 2, "supported": 4, "alleged": 8, "unattributed": 16}


def status_bit(status: str) -> int:
    """The bit of a status; 0 for a word that is none."""
    return _BITS.get(status, 0)


@dataclass(frozen=True, slots=True)
class Selection:
    """What must hold of an incident; None asks nothing.

    country: ISO 3166-1 alpha-2. since, until: days between which it may have happened; one without a day matches neither.
    party: a party's key ("ml-military"), else words of a name. status: how the attribution to that party, or to any, stands.
    event_type: a kind of event. killed: at least so many by the highest number that anybody gives. reports: told by at least so
    many.
    """

    country: str | None = None
    since: date | None = None
    until: date | None = None
    party: str | None = None
    status: str | None = None
    event_type: str | None = None
    killed: int | None = None
    reports: int | None = None

    def conditions(self, *, few: bool = False) -> Iterator[ColumnElement[bool]]:
        """The conditions, each as far as it is asked for. few: for a query that looks at few incidents anyway."""
        if self.country:
            yield incidents.c.country == self.country.upper()
        if self.since:
            yield incidents.c.end >= self.since
        if self.until:
            yield incidents.c.start <= self.until
        if self.party:
            yield self._stands_there() if few else self._stands()
        elif self.status:
            yield incidents.c.statuses.op("&")(status_bit(self.status)) != 0
        if self.event_type:
            yield incidents.c.event_type == self.event_type
        if self.killed is not None:
            yield func.coalesce(incidents.c.killed_high, incidents.c.killed_low) >= min(self.killed, LARGEST)
        if self.reports is not None:
            yield incidents.c.reports >= min(self.reports, LARGEST)

    def _stands(self) -> ColumnElement[bool]:
        """Whether a party of this key, or else of this name, stands so. Found once for all incidents, not looked up for each."""
        own = select(standings.c.incident).where(self._so())
        return incidents.c.id.in_(union_all(own.where(self._keyed()), own.where(~self._is_key(), self._named())))

    def _stands_there(self) -> ColumnElement[bool]:
        """The same, looked up for each."""
        own = exists().where(standings.c.incident == incidents.c.id, self._so()).correlate(incidents)
        return own.where(self._keyed()) | (~self._is_key() & own.where(self._named()))

    def _so(self) -> ColumnElement[bool]:
        return standings.c.status == self.status if self.status else true()

    def _keyed(self) -> ColumnElement[bool]:
        return standings.c.party == self.party

    def _named(self) -> ColumnElement[bool]:
        return standings.c.folded.contains(folded(self.party or ""), autoescape=True)

    def _is_key(self) -> ColumnElement[bool]:
        return exists().where(self._keyed()).correlate(None)


def selected(connection: Connection, selection: Selection, *, most: int | None = None) -> Iterator[Incident]:
    """The incidents, the earliest first and those without a day last; a page of them at a time."""
    query = select(incidents.c.incident).where(*selection.conditions())
    order = (incidents.c.start.is_(None), incidents.c.start, incidents.c.id)
    rows = streamed(connection, query.order_by(*order).limit(None if most is None else min(most, LARGEST)))
    return (incident_of(row.incident) for row in rows)
