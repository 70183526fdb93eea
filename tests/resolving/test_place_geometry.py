"""Distances and points on the globe."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.model.place import distance_km
from counterclaim.resolving.place_geometry import midpoint, moved

POINTS = st.tuples(st.floats(-80, 80), st.floats(-179, 179))


def test_place_geometry_measures_a_degree_of_latitude() -> None:
    assert distance_km((10.0, 5.0), (11.0, 5.0)) == pytest.approx(111.2, abs=0.1)


@given(POINTS, POINTS)
def test_place_geometry_middle_is_as_far_from_both(one: tuple[float, float], other: tuple[float, float]) -> None:
    middle = midpoint(one, other)
    assert distance_km(one, middle) == pytest.approx(distance_km(other, middle), abs=1.0)


@given(POINTS, st.floats(1, 500))
def test_place_geometry_moves_as_far_as_it_is_told(point: tuple[float, float], km: float) -> None:
    assert distance_km(point, moved(point, 1, 0, km)) == pytest.approx(km, rel=0.01, abs=0.1)


def test_place_geometry_stays_where_no_direction_is_given() -> None:
    assert moved((1.0, 2.0), 0, 0, 50) == (1.0, 2.0)
