"""Incidents along time, each status or kind on a line of its own, so that none hides another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from counterclaim.casefile.course import Course
from counterclaim.casefile.periods import Unit
from counterclaim.casefile.toll import Toll, added
from counterclaim.web.bars import Bar, filled
from counterclaim.weighing.foremost import ORDER

# More lines than that cannot be compared: the kinds with the fewest incidents are left to the filters.
_MOST_LINES = 8
_MOST_BARS = 120


class By(StrEnum):
    """What each line is of."""

    STATUS = "status"
    EVENT_TYPE = "event_type"


@dataclass(frozen=True, slots=True)
class Line:
    """The bars of one status or kind; name None: of incidents that no party is spoken of at."""

    name: str | None
    toll: Toll
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """The lines of what is asked for. most_killed, most_incidents: of any bar, by which all are drawn alike."""

    unit: Unit
    by: By
    lines: tuple[Line, ...]
    left_out: int
    total: Toll
    undated: Toll
    most_killed: int
    most_incidents: int

    @property
    def periods(self) -> tuple[Bar, ...]:
        """All lines together, bar by bar."""
        together = zip(*(line.bars for line in self.lines), strict=True)
        return tuple(Bar(bars[0].at, bars[0].start, bars[0].end, added(bar.toll for bar in bars)) for bars in together)


def timeline(course: Course, by: By, unit: Unit | None = None) -> Timeline:
    """The line of time of what is asked for, told apart as the course is, in a unit or the finest for which there is room."""
    if course.extent is None:
        return Timeline(unit or Unit.MONTH, by, (), 0, Toll(), course.undated, 0, 0)
    fitting = Unit.fitting(*course.extent, most=_MOST_BARS)
    unit = max(unit, fitting, key=list(Unit).index) if unit is not None else fitting
    told = list(_lines(course, unit, by))
    kept = told[:_MOST_LINES]
    tolls = [bar.toll for line in kept for bar in line.bars]
    return Timeline(
        unit,
        by,
        tuple(kept),
        len(told) - len(kept),
        added(line.toll for line in told),
        course.undated,
        max(toll.high for toll in tolls),
        max(toll.incidents for toll in tolls),
    )


def _lines(course: Course, unit: Unit, by: By) -> Iterator[Line]:
    """Statuses as they weigh, kinds by how often they are."""
    assert course.extent is not None
    found = course.tolls(unit).items()
    lines = [Line(name, added(tolls.values()), tuple(filled(tolls, unit, *course.extent))) for name, tolls in found]
    weighs = {status.value: at for at, status in enumerate(ORDER)}
    if by is By.STATUS:
        yield from sorted(lines, key=lambda line: weighs.get(line.name or "", len(weighs)))
    else:
        yield from sorted(lines, key=lambda line: (-line.toll.incidents, line.name or ""))
