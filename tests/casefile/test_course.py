from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from counterclaim.casefile.course import Course
from counterclaim.casefile.periods import Unit
from counterclaim.casefile.selection import Selection
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.toll import Toll
from counterclaim.model.account import Status
from points import DAY, Point, listed

# Asks nothing of what is told here, and more than is counted: every incident is looked at.
ONE_BY_ONE = Selection(reports=0)
BOTH = pytest.mark.parametrize("selection", [Selection(), ONE_BY_ONE], ids=["counted", "one by one"])


def found(casefile: Casefile, unit: Unit, selection: Selection) -> dict[str, Toll]:
    with casefile.reading() as connection:
        (groups,) = Course(connection, selection).tolls(unit).values()
    return {str(start): toll for start, toll in groups.items()}


@BOTH
def test_course_by_every_unit(empty: Casefile, selection: Selection) -> None:
    listed(empty, [Point("a", day=0), Point("b", day=6), Point("c", day=7), Point("d", day=40), Point("e", day=400)])
    assert {day: toll.incidents for day, toll in found(empty, Unit.DAY, selection).items()}["2024-03-10"] == 1
    weeks = {day: toll.incidents for day, toll in found(empty, Unit.WEEK, selection).items()}
    assert weeks == {"2024-03-04": 2, "2024-03-11": 1, "2024-04-08": 1, "2025-04-07": 1}
    months = {day: toll.incidents for day, toll in found(empty, Unit.MONTH, selection).items()}
    assert months == {"2024-03-01": 3, "2024-04-01": 1, "2025-04-01": 1}
    years = {day: toll.incidents for day, toll in found(empty, Unit.YEAR, selection).items()}
    assert years == {"2024-01-01": 4, "2025-01-01": 1}


@BOTH
def test_course_tells_groups_apart(empty: Casefile, selection: Selection) -> None:
    listed(empty, [Point("a"), Point("b", status=Status.CONTESTED, low=1, high=9), Point("c", status=None)])
    with empty.reading() as connection:
        told = Course(connection, selection, by="status").tolls(Unit.MONTH)
        kinds = Course(connection, selection, by="event_type").tolls(Unit.MONTH)
    month = DAY.replace(day=1)
    assert {group: tolls[month].high for group, tolls in told.items()} == {"alleged": 4, "contested": 9, None: 4}
    assert set(kinds) == {"attack"}


def test_course_whole_is_whatever_days_are_asked_for(empty: Casefile) -> None:
    listed(empty, [Point("a", day=0), Point("b", day=9)])
    with empty.reading() as connection:
        asked, every = Course(connection, Selection(since=DAY + timedelta(days=5))), Course(connection, Selection())
        assert asked.whole().extent == (DAY, DAY + timedelta(days=9)) != asked.extent
        assert every.whole() is every


def test_course_what_began_before_the_first_day_asked_for_stands_there(empty: Casefile) -> None:
    listed(empty, [Point("a", day=0, length=10)])
    asked = Selection(since=DAY + timedelta(days=5))
    assert list(found(empty, Unit.DAY, asked)) == [str(DAY + timedelta(days=5))]
    with empty.reading() as connection:
        assert list(Course(connection, asked).counts(Unit.DAY)) == [DAY + timedelta(days=5)]


@BOTH
def test_course_adds_no_part_of_a_total(empty: Casefile, selection: Selection) -> None:
    listed(empty, [Point("week", low=30, high=30, whole=True), Point("a", day=40, low=9, high=9, part_of="week")])
    assert {day: toll.low for day, toll in found(empty, Unit.MONTH, selection).items()} == {"2024-03-01": 30, "2024-04-01": 0}
    assert {day: toll.held for day, toll in found(empty, Unit.DAY, selection).items()} == {"2024-03-04": 0, "2024-04-13": 1}


@BOTH
def test_course_what_has_no_day_is_told_aside(empty: Casefile, selection: Selection) -> None:
    listed(empty, [Point("a"), Point("b", day=3), Point("c", day=None)])
    with empty.reading() as connection:
        course = Course(connection, selection)
        assert course.extent == (DAY, DAY + timedelta(days=3))
        assert course.undated == Toll(1, 3, 4)
        assert course.counts(Unit.MONTH) == {DAY.replace(day=1): Toll(2)}
        assert Course(connection, Selection(country="ML")).extent is None
        assert Course(connection, Selection(country="ML")).undated == Toll()


@pytest.mark.slow
@pytest.mark.parametrize("by", [None, "status", "event_type"])
@pytest.mark.parametrize("unit", Unit)
@pytest.mark.parametrize(
    "asked", [Selection(), Selection(status="contested"), Selection(event_type="clash"), Selection(country="XT")]
)
def test_course_what_is_counted_is_what_there_is(empty: Casefile, by: str | None, unit: Unit, asked: Selection) -> None:
    points = [
        Point(
            f"i{at}",
            low=None if at % 5 == 0 else at,
            high=None if at % 3 == 0 else 2 * at,
            day=None if at % 11 == 0 else 13 * at,
            status=(None, *Status)[at % 6],
            kind="clash" if at % 2 else "attack",
            whole=at == 4,
            part_of="i4" if at in (6, 7, 9) else None,
        )
        for at in range(40)
    ]
    listed(empty, points)
    with empty.reading() as connection:
        counted, told = (Course(connection, replace(asked, reports=reports), by=by) for reports in (None, 0))
        assert counted.extent == told.extent and counted.undated == told.undated
        assert counted.tolls(unit) == told.tolls(unit)
        assert counted.counts(unit) == told.counts(unit)
