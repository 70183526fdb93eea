"""Incidents by the day, week, month or year in which they began."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from sqlalchemy import Connection, func, select

from counterclaim.casefile.selection import Selection
from counterclaim.casefile.tables import incidents
from counterclaim.casefile.toll import Toll, added, tolls_by


class Unit(StrEnum):
    """How long a period is."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"

    @classmethod
    def fitting(cls, first: date, last: date, *, most: int = 160) -> Unit:
        """The finest in which there are not more than so many periods between two days."""
        days = (last - first).days + 1
        fits = ((cls.DAY, 1), (cls.WEEK, 7), (cls.MONTH, 30))
        return next((unit for unit, length in fits if days <= most * length), cls.YEAR)

    def first(self, day: date) -> date:
        """The first day of the period that a day is in; weeks begin on Monday."""
        if self is Unit.WEEK:
            return date.fromordinal(max(1, day.toordinal() - day.weekday()))
        return day.replace(day=1 if self is not Unit.DAY else day.day, month=1 if self is Unit.YEAR else day.month)

    def last(self, day: date) -> date:
        """The last day of the period that a day is in."""
        following = self.following(day)
        return date.max if following is None else following - timedelta(days=1)

    def following(self, day: date) -> date | None:
        """The first day of the period after that of a day; None at the end of all days."""
        first = self.first(day)
        try:
            if self is Unit.MONTH:
                return first.replace(year=first.year + first.month // 12, month=first.month % 12 + 1)
            return first.replace(year=first.year + 1) if self is Unit.YEAR else first + timedelta(7 if self is Unit.WEEK else 1)
        except (ValueError, OverflowError):
            return None


@dataclass(frozen=True, slots=True)
class Days:
    """The tolls of incidents by the day on which they began, and by a group where they are told apart (else None).

    undated: of those without a day, where these are asked for.
    """

    tolls: dict[tuple[date, str | None], Toll]
    undated: Toll | None = None

    @property
    def extent(self) -> tuple[date, date] | None:
        """The first and the last day on which something began; None where nothing did."""
        days = [day for day, _ in self.tolls]
        return (min(days), max(days)) if days else None

    def by(self, unit: Unit) -> dict[str | None, dict[date, Toll]]:
        """For each group the tolls of periods by their first days."""
        firsts = {day: unit.first(day) for day in dict.fromkeys(day for day, _ in self.tolls)}
        found: dict[str | None, dict[date, list[Toll]]] = defaultdict(lambda: defaultdict(list))
        for (day, group), toll in self.tolls.items():
            found[group][firsts[day]].append(toll)
        return {group: {start: added(tolls) for start, tolls in by.items()} for group, by in found.items()}


def days_of(connection: Connection, selection: Selection, *, by: str | None = None) -> Days:
    """The days on which the incidents that are asked for began; by: "status" or "event_type", to tell groups apart.

    What may have begun before the first day that is asked for stands at that day. What has no day is on none.
    """
    asked = list(selection.conditions())
    groups = [incidents.c[by]] if by else []
    found: dict[tuple[date, str | None], Toll] = {}
    aside: list[Toll] = []
    for (day, *group), toll in tolls_by(connection, asked, incidents.c.start, *groups).items():
        if day is None:
            aside.append(toll)
            continue
        key = max(day, selection.since or day), group[0] if group else None
        found[key] = added((found[key], toll)) if key in found else toll
    return Days(found, added(aside))


def counted_days(connection: Connection, selection: Selection) -> Days:
    """The same, of which only the numbers of incidents are counted."""
    start = incidents.c.start
    query = select(start, func.count()).where(*selection.conditions(), start.is_not(None)).group_by(start)
    return Days({(day, None): Toll(number) for day, number in connection.execute(query)})
