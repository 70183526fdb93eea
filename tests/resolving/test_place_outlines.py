"""Outlines of countries and units: inside, middle, parts, borders."""

from __future__ import annotations

import pytest

from counterclaim.model.place import distance_km
from counterclaim.resolving.place_outlines import Outline, middle_of, outlines

SQUARE = ((0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0))
ISLAND = ((20.0, 0.0), (21.0, 0.0), (21.0, 1.0), (20.0, 1.0))
LAKE = ((4.0, 4.0), (6.0, 4.0), (6.0, 6.0), (4.0, 6.0))


@pytest.mark.parametrize(
    ("point", "inside"), [((5.0, 2.0), True), ((2.0, 12.0), False), ((0.5, 20.5), True), ((5.0, 5.0), False)]
)
def test_place_outlines_know_what_lies_inside(point: tuple[float, float], inside: bool) -> None:
    assert Outline([[SQUARE, LAKE], [ISLAND]]).contains(point) == inside


def test_place_outlines_have_their_middle_in_the_main_piece() -> None:
    area = Outline([[SQUARE], [ISLAND]]).middle
    assert area is not None
    assert area.point == pytest.approx((5.0, 5.0), abs=0.1)
    assert 500 < area.radius_km < 800


@pytest.mark.parametrize(
    ("north", "east", "point"), [(1, 0, (8.3, 5.0)), (-1, 0, (1.7, 5.0)), (0, 1, (5.0, 8.3)), (0, 0, (5.0, 5.0))]
)
def test_place_outlines_have_parts(north: float, east: float, point: tuple[float, float]) -> None:
    area = Outline([[SQUARE]]).part(north, east)
    assert area is not None
    assert area.point == pytest.approx(point, abs=0.3)


def test_place_outlines_of_nothing_have_no_middle() -> None:
    assert Outline([]).middle is None
    assert Outline([]).part(1, 0) is None
    assert not Outline([]).contains((0.0, 0.0))


def test_place_outlines_are_near_what_lies_around() -> None:
    assert Outline([[SQUARE]]).is_near((10.5, 5.0), 1.0)
    assert not Outline([[SQUARE]]).is_near((12.0, 5.0), 1.0)


@pytest.mark.parametrize(
    ("country", "point"),
    [
        ("ML", (17.5, -3.5)),
        ("FR", (46.6, 2.4)),
        ("SY", (35.0, 38.5)),
        ("UA", (49.0, 31.4)),
        ("SD", (15.6, 30.0)),
        ("YE", (15.9, 47.6)),
    ],
)
def test_place_outlines_of_countries_have_their_middle_where_maps_have_it(country: str, point: tuple[float, float]) -> None:
    outline = outlines().country(country)
    assert outline is not None and outline.middle is not None
    assert distance_km(outline.middle.point, point) < 100


@pytest.mark.parametrize(
    ("point", "country", "unit"), [((14.25, -5.99), "ML", "ML.05"), ((36.2, 37.16), "SY", "SY.09"), ((33.5, 36.3), "ML", None)]
)
def test_place_outlines_tell_the_unit_of_a_point(point: tuple[float, float], country: str, unit: str | None) -> None:
    assert outlines().unit_at(point, country) == unit


def test_place_outlines_of_what_is_unknown_are_none() -> None:
    assert outlines().unit("ML.no") is None
    assert outlines().unit(None) is None
    assert outlines().country("QQ") is None
    assert outlines().unit_at((0.0, 0.0), None) is None


def test_place_outlines_share_their_borders() -> None:
    border = outlines().border("ML", "NE")
    mali, niger = outlines().country("ML"), outlines().country("NE")
    assert mali and niger and len(border) > 20
    assert all(mali.is_near(point, 0.1) and niger.is_near(point, 0.1) for point in border)
    assert sorted(border) == sorted(outlines().border("NE", "ML"))


def test_place_outlines_that_do_not_meet_share_nothing() -> None:
    assert outlines().border("ML", "SY") == []


def test_place_outlines_of_a_unit_share_a_part_of_the_country_s_border() -> None:
    part, whole = outlines().border("ML.05", "MR"), outlines().border("ML", "MR")
    assert set(part) < set(whole)


def test_place_outlines_middle_of_points_is_one_of_them() -> None:
    area = middle_of([(0.0, 0.0), (1.0, 0.0), (5.0, 0.0)])
    assert area is not None and area.point == (1.0, 0.0)
    assert middle_of([]) is None


def test_place_outlines_bring_the_names_of_units_in_three_languages() -> None:
    names = dict(outlines().names())
    assert {"South Kivu", "Sud-Kivu", "كيفو الجنوبية"} <= set(names["CD.12"])
