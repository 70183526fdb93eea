from __future__ import annotations

from counterclaim.casefile.columns import LARGEST
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import incidents
from counterclaim.casefile.toll import Toll, added, toll_of, tolls_by
from points import Point, listed


def toll(casefile: Casefile, *points: Point) -> Toll:
    listed(casefile, points)
    with casefile.reading() as connection:
        return toll_of(connection, [])


def test_toll_adds_lowest_and_highest(empty: Casefile) -> None:
    assert toll(empty, Point("a", low=8, high=9), Point("b", low=2, high=5)) == Toll(2, 10, 14)


def test_toll_of_nothing_is_nothing(empty: Casefile) -> None:
    assert toll(empty) == Toll()
    assert added([]) == Toll()


def test_toll_says_what_has_no_bound_and_what_no_number(empty: Casefile) -> None:
    points = (Point("a", low=8, high=None), Point("b", low=None, high=3), Point("c", low=None, high=None))
    assert toll(empty, *points) == Toll(3, 8, 11, unbounded=1, uncounted=1)


def test_toll_adds_no_part_of_a_total_that_is_there(empty: Casefile) -> None:
    week = Point("week", low=30, high=30, whole=True)
    parts = [Point(id, low=9, high=12, part_of="week") for id in ("a", "b")]
    assert toll(empty, week, *parts) == Toll(3, 30, 30, held=2)


def test_toll_adds_the_parts_of_a_total_that_is_not_there(empty: Casefile) -> None:
    assert toll(empty, Point("a", low=9, high=12, part_of="week")) == Toll(1, 9, 12)


def test_toll_of_numbers_that_no_database_can_add(empty: Casefile) -> None:
    found = toll(empty, Point("a", low=LARGEST, high=LARGEST), Point("b", low=LARGEST, high=LARGEST))
    assert found.high >= LARGEST


def test_toll_of_several_groups_is_that_of_all(empty: Casefile) -> None:
    assert added([Toll(1, 2, 3, 1, 0, 0), Toll(2, 5, 5, 0, 1, 1)]) == Toll(3, 7, 8, 1, 1, 1)


def test_toll_by_groups_knows_totals_of_other_groups(empty: Casefile) -> None:
    listed(empty, [Point("week", low=30, high=30, whole=True), Point("a", low=9, high=12, kind="clash", part_of="week")])
    with empty.reading() as connection:
        found = tolls_by(connection, [], incidents.c.event_type)
        clashes = tolls_by(connection, [incidents.c.event_type == "clash"], incidents.c.event_type)
    assert found == {("attack",): Toll(1, 30, 30), ("clash",): Toll(1, held=1)}
    assert clashes == {("clash",): Toll(1, 9, 12)}
