from __future__ import annotations

import tempfile
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.casefile.box import WORLD, Box
from counterclaim.casefile.mapped import Listed, Mapped, Mark, listed, mapped, shift, toll_within, tolls_about
from counterclaim.casefile.mercator import BITS, SIDE
from counterclaim.casefile.selection import Selection
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.toll import Toll
from counterclaim.model.account import Status
from points import DAY, Point
from points import listed as written

NEAR = [Point("a", (-4.0, 14.0), 8, 9), Point("b", (-4.01, 14.01), 2, 5), Point("c", (-8.0, 12.6), 1, 1)]


def shown(casefile: Casefile, box: Box = WORLD, zoom: int = 3, selection: Selection | None = None) -> Mapped:
    with casefile.reading() as connection:
        return mapped(connection, selection or Selection(), box, zoom)


def alone(found: Mapped) -> set[str]:
    return {mark.incident.id for mark in found.marks if mark.incident is not None}


def rows(
    casefile: Casefile, box: Box | None = WORLD, after: tuple[date | None, str] | None = None, most: int = 50
) -> list[Listed]:
    with casefile.reading() as connection:
        return list(listed(connection, Selection(), box, after=after, most=most))


def test_mapped_what_lies_near_stands_together_with_its_sum(empty: Casefile) -> None:
    written(empty, NEAR)
    found = shown(empty, zoom=4)
    assert alone(found) == {"c"}
    (together,) = (mark for mark in found.marks if mark.incident is None)
    assert together.toll == Toll(2, 10, 14)
    assert together.longitude == pytest.approx(-4.005, abs=0.001)
    assert [together.box.west, together.box.east] == pytest.approx([-4.01, -4.0])


def test_mapped_what_is_near_enough_stands_alone(empty: Casefile) -> None:
    written(empty, NEAR)
    found = shown(empty, Box(-4.2, 13.8, -3.8, 14.2), zoom=14)
    assert alone(found) == {"a", "b"}
    assert {mark.toll for mark in found.marks} == {Toll(1, 8, 9), Toll(1, 2, 5)}


def test_mapped_counts_what_has_no_place_aside(empty: Casefile) -> None:
    written(empty, [*NEAR, Point("d", None, 7, 7)])
    assert shown(empty).total == Toll(3, 11, 15)
    with empty.reading() as connection:
        assert toll_within(connection, Selection(), None) == Toll(1, 7, 7)
    assert [one.id for one in rows(empty, None)] == ["d"]


@pytest.mark.parametrize("selection", [Selection(), Selection(reports=0), Selection(killed=1), Selection(event_type="attack")])
def test_mapped_what_lies_in_the_world_and_what_nowhere(empty: Casefile, selection: Selection) -> None:
    points = [
        Point("week", low=30, high=30, whole=True),
        Point("a", low=9, part_of="week"),
        Point("b", None, 7, 7, part_of="week"),
    ]
    written(empty, [*points, Point("c", (9.0, 9.0), 2, None)])
    with empty.reading() as connection:
        assert tolls_about(connection, selection, WORLD) == (Toll(3, 32, 32, unbounded=1, held=1), Toll(1, 7, 7))
        assert tolls_about(connection, selection, Box(8, 8, 10, 10)) == (Toll(1, 2, 2, unbounded=1), Toll(1, 7, 7))
        assert tolls_about(connection, Selection(country="ML"), WORLD) == (Toll(), Toll())


def test_mapped_a_part_in_another_square_than_its_total_is_not_added(empty: Casefile) -> None:
    written(empty, [Point("week", (-4.0, 14.0), 30, 30, whole=True), Point("a", (-8.0, 12.6), 9, 12, part_of="week")])
    found = shown(empty, zoom=6)
    assert sorted(mark.toll.low for mark in found.marks) == [0, 30]
    assert found.total == Toll(2, 30, 30, held=1)
    assert shown(empty, Box(-9, 12, -7, 13), zoom=6).total == Toll(1, 9, 12)


def test_mapped_counts_what_is_contested(empty: Casefile) -> None:
    written(empty, [Point("a", status=Status.CONTESTED), Point("b"), Point("c", status=None)])
    (mark,) = shown(empty).marks
    assert mark.contested == 1


def test_mapped_across_the_date_line(empty: Casefile) -> None:
    written(empty, [Point("fiji", (178.0, -17.7)), Point("tonga", (-175.2, -21.1)), *NEAR])
    assert alone(shown(empty, Box(170, -30, -170, 0), zoom=5)) == {"fiji", "tonga"}
    assert alone(shown(empty, Box(170, -30, 190, 0), zoom=5)) == {"fiji", "tonga"}


def test_mapped_only_what_is_asked_for(empty: Casefile) -> None:
    written(
        empty, [Point("a", party="the army"), Point("b", (9, 9), party="rebels"), Point("c", (9, 20), day=40, party="rebels")]
    )
    asked = Selection(party="rebels", until=DAY + timedelta(days=7))
    assert alone(shown(empty, selection=asked)) == {"b"}


@pytest.mark.parametrize("zoom", range(23))
@pytest.mark.parametrize("box", [WORLD, Box(-180, -85, 179.999, 85), Box(0, 0, 0, 0), Box(170, -80, -170, 80)])
def test_mapped_never_more_squares_than_can_be_shown(box: Box, zoom: int) -> None:
    bits = shift(box, zoom)
    assert 0 <= bits <= BITS
    assert (box.width >> bits) * (box.height >> bits) <= 400_000
    if zoom <= 6:
        assert bits == BITS - 2 - zoom, "the whole earth has room for what its zoom shows"


@pytest.mark.slow
@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.tuples(st.floats(-180, 180), st.floats(-85, 85), st.integers(0, 50), st.booleans()), min_size=1, max_size=25),
    st.integers(0, 12),
)
def test_mapped_shows_every_incident_once_whatever_the_zoom(places: list[tuple[float, float, int, bool]], zoom: int) -> None:
    points = [
        Point(f"i{at}", (x, y), low, low + 1, whole=at == 0, part_of="i0" if held and at else None)
        for at, (x, y, low, held) in enumerate(places)
    ]
    with tempfile.TemporaryDirectory() as folder, Casefile.open(Path(folder) / "case.db", create=True) as casefile:
        found = shown(written(casefile, points), zoom=zoom)
    free = [point for point in points if point.part_of is None]
    assert sum(mark.toll.incidents for mark in found.marks) == len(points)
    assert found.total.low == sum(point.low or 0 for point in free)
    assert found.total.high == sum(point.high or 0 for point in free)
    assert all(_within(mark) for mark in found.marks)


def _within(mark: Mark) -> bool:
    box, near = mark.box, 360 / SIDE
    return box.west - near <= mark.longitude <= box.east + near and box.south - 1e-5 <= mark.latitude <= box.north + 1e-5


@pytest.mark.slow
def test_mapped_list_has_the_newest_first_and_goes_on_where_it_stopped(empty: Casefile) -> None:
    written(empty, [Point(f"i{at}", day=None if at > 7 else at // 2) for at in range(10)])
    whole = [one.id for one in rows(empty)]
    assert whole == ["i6", "i7", "i4", "i5", "i2", "i3", "i0", "i1", "i8", "i9"]
    seen: list[str] = []
    after = None
    while some := rows(empty, after=after, most=3):
        seen += [one.id for one in some]
        after = (some[-1].start, some[-1].id)
    assert seen == whole


def test_mapped_list_says_what_the_incident_says(empty: Casefile) -> None:
    written(empty, [Point("a", low=8, high=None, length=2, status=Status.CONTESTED, km=40, part_of="week")])
    (one,) = rows(empty)
    assert (one.id, one.low, one.high, one.status, one.uncertainty_km, one.part_of) == ("a", 8, None, "contested", 40, "week")
    assert (one.start, one.end, one.reports, one.place) == (DAY, DAY + timedelta(days=2), 1, "Oro")
