"""Incidents by the day, week, month or year in which they began."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, select

from counterclaim.casefile.selection import Selection
from counterclaim.casefile.tables import incidents
from counterclaim.casefile.toll import Toll, is_held, sums, toll_of


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
class Period:
    """What began in one period, of one group where they are told apart."""

    start: date
    group: str | None
    toll: Toll


def periods(connection: Connection, selection: Selection, unit: Unit, *, by: str | None = None) -> Iterator[Period]:
    """The periods in which something began, in their order; by: "status" or "event_type" to tell groups apart.

    What may have begun before the first day that is asked for stands at that day. What has no day is in none.
    """
    asked = [*selection.conditions(), incidents.c.start.is_not(None)]
    began = incidents.c.start if selection.since is None else func.max(incidents.c.start, selection.since)
    period = _period(began, unit)
    groups = [incidents.c[by]] if by else []
    query = select(period.label("period"), *(group.label("kind") for group in groups), *sums(is_held(*asked)))
    for row in connection.execute(query.where(*asked).group_by(period, *groups).order_by(period)):
        yield Period(_day(row.period), row.kind if by else None, toll_of(row))


def extent(connection: Connection, selection: Selection) -> tuple[date, date] | None:
    """The first and the last day on which one of the incidents began; None where none has a day."""
    query = select(func.min(incidents.c.start), func.max(incidents.c.start)).where(*selection.conditions())
    first, last = connection.execute(query).one()
    return None if first is None else (first, last)


def undated(connection: Connection, selection: Selection) -> Toll:
    """Of the incidents without a day."""
    asked = [*selection.conditions(), incidents.c.start.is_(None)]
    return toll_of(connection.execute(select(*sums(is_held(*asked))).select_from(incidents).where(*asked)).one())


def _period(began: Any, unit: Unit) -> ColumnElement[str]:
    if unit is Unit.WEEK:
        return func.date(began, "weekday 0", "-6 days")
    return func.substr(began, 1, {Unit.DAY: 10, Unit.MONTH: 7, Unit.YEAR: 4}[unit])


def _day(words: str) -> date:
    return date.fromisoformat(words + "-01-01"[len(words) - 4 :] if len(words) < 10 else words)
