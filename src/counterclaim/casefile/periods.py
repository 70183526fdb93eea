"""Days, weeks, months and years, into which time is cut."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum


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
