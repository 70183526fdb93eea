"""Incidents at given points, days and numbers, listed in a casefile as weighing lists them; no report tells of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from counterclaim.casefile.listed import write_incident
from counterclaim.casefile.party_tallies import count_all_parties
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tallies import tally_all
from counterclaim.model.account import Status
from counterclaim.model.daterange import DateRange
from counterclaim.model.incident import AccountKey, Estimate, Incident, Standing
from counterclaim.model.place import Place

DAY = date(2024, 3, 4)


@dataclass(frozen=True, slots=True)
class Point:
    """An incident, at (longitude, latitude), or without a place; day: after DAY, or none."""

    id: str
    at: tuple[float, float] | None = (-4.0, 14.0)
    low: int | None = 3
    high: int | None = 4
    day: int | None = 0
    length: int = 0
    status: Status | None = Status.ALLEGED
    party: str = "the army"
    kind: str = "attack"
    km: float = 5.0
    whole: bool = False
    part_of: str | None = None

    def incident(self) -> Incident:
        """It, as weighing would give it."""
        days = None
        if self.day is not None:
            start = DAY + timedelta(days=self.day)
            days = DateRange.spanning(start, start + timedelta(days=self.length))
        place = Place("Oro", "XT", None, self.at[1], self.at[0], 1, uncertainty_km=self.km) if self.at else None
        counted = self.low is not None or self.high is not None
        killed = ("killed", Estimate(self.low, None, self.high, "ucdp/1", ()))
        standing = Standing(self.party, None, self.status, "status/1", accused_by=("residents",)) if self.status else None
        return Incident(
            self.id,
            (AccountKey(f"r-{self.id}", "a1"),),
            self.kind,
            days,
            place,
            (killed,) if counted else (),
            attribution=(standing,) if standing else (),
            part_of=self.part_of,
        )


def listed(casefile: Casefile, points: Iterable[Point]) -> Casefile:
    """The casefile, with these incidents in it."""
    with casefile.writing() as connection:
        for point in points:
            write_incident(connection, point.incident(), whole=point.whole)
        tally_all(connection)
        count_all_parties(connection)
    return casefile
