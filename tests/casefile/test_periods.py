from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.casefile.periods import Unit, counted_days, days_of
from counterclaim.casefile.selection import Selection
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.toll import Toll
from counterclaim.model.account import Status
from points import DAY, Point, listed


def found(casefile: Casefile, unit: Unit, selection: Selection | None = None) -> dict[str, Toll]:
    with casefile.reading() as connection:
        (groups,) = days_of(connection, selection or Selection()).by(unit).values()
    return {str(start): toll for start, toll in groups.items()}


def test_periods_by_every_unit(empty: Casefile) -> None:
    listed(empty, [Point("a", day=0), Point("b", day=6), Point("c", day=7), Point("d", day=40), Point("e", day=400)])
    assert {day: toll.incidents for day, toll in found(empty, Unit.DAY).items()}["2024-03-10"] == 1
    weeks = {day: toll.incidents for day, toll in found(empty, Unit.WEEK).items()}
    assert weeks == {"2024-03-04": 2, "2024-03-11": 1, "2024-04-08": 1, "2025-04-07": 1}
    months = {day: toll.incidents for day, toll in found(empty, Unit.MONTH).items()}
    assert months == {"2024-03-01": 3, "2024-04-01": 1, "2025-04-01": 1}
    assert {day: toll.incidents for day, toll in found(empty, Unit.YEAR).items()} == {"2024-01-01": 4, "2025-01-01": 1}


def test_periods_tell_groups_apart(empty: Casefile) -> None:
    listed(empty, [Point("a"), Point("b", status=Status.CONTESTED, low=1, high=9), Point("c", status=None)])
    with empty.reading() as connection:
        told = days_of(connection, Selection(), by="status").by(Unit.MONTH)
        kinds = days_of(connection, Selection(), by="event_type").by(Unit.MONTH)
    month = DAY.replace(day=1)
    assert {group: tolls[month].high for group, tolls in told.items()} == {"alleged": 4, "contested": 9, None: 4}
    assert set(kinds) == {"attack"}


def test_periods_what_began_before_the_first_day_asked_for_stands_there(empty: Casefile) -> None:
    listed(empty, [Point("a", day=0, length=10)])
    asked = Selection(since=DAY + timedelta(days=5))
    assert list(found(empty, Unit.DAY, asked)) == [str(DAY + timedelta(days=5))]


def test_periods_add_no_part_of_a_total(empty: Casefile) -> None:
    listed(empty, [Point("week", low=30, high=30, whole=True), Point("a", day=40, low=9, high=9, part_of="week")])
    assert {day: toll.low for day, toll in found(empty, Unit.MONTH).items()} == {"2024-03-01": 30, "2024-04-01": 0}


def test_periods_what_has_no_day_is_counted_aside(empty: Casefile) -> None:
    listed(empty, [Point("a"), Point("b", day=3), Point("c", day=None)])
    with empty.reading() as connection:
        assert days_of(connection, Selection()).extent == (DAY, DAY + timedelta(days=3))
        assert days_of(connection, Selection()).undated == Toll(1, 3, 4)
        assert counted_days(connection, Selection()).undated is None
        assert days_of(connection, Selection(country="ML")).extent is None
    assert sum(toll.incidents for toll in found(empty, Unit.WEEK).values()) == 2


@given(st.dates(), st.sampled_from(Unit))
def test_unit_a_day_is_in_its_period(day: date, unit: Unit) -> None:
    first, following = unit.first(day), unit.following(day)
    assert first <= day <= unit.last(day)
    assert unit.first(first) == first
    if following is not None:
        assert first < following and unit.first(following) == following


@pytest.mark.parametrize(
    ("days", "unit"), [(0, Unit.DAY), (159, Unit.DAY), (160, Unit.WEEK), (1119, Unit.WEEK), (1500, Unit.MONTH), (9000, Unit.YEAR)]
)
def test_unit_is_the_finest_that_fits(days: int, unit: Unit) -> None:
    assert Unit.fitting(DAY, DAY + timedelta(days=days)) is unit
