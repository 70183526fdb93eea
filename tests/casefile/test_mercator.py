from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.casefile.mercator import NORTHERNMOST, SIDE, latitude_of, longitude_of, x_of, y_of


@given(st.floats(-180, 179.999999), st.floats(-NORTHERNMOST, NORTHERNMOST))
def test_mercator_there_and_back_is_the_same_point(longitude: float, latitude: float) -> None:
    assert longitude_of(x_of(longitude)) == pytest.approx(longitude, abs=1e-6)
    assert latitude_of(y_of(latitude)) == pytest.approx(latitude, abs=1e-6)


@given(st.floats(-1e6, 1e6), st.floats(-90, 90))
def test_mercator_every_point_is_on_the_square(longitude: float, latitude: float) -> None:
    assert 0 <= x_of(longitude) < SIDE
    assert 0 <= y_of(latitude) < SIDE


def test_mercator_goes_on_beyond_the_date_line() -> None:
    assert x_of(181) == x_of(-179)
    assert x_of(-180) == x_of(180) == 0


def test_mercator_north_is_above() -> None:
    assert y_of(60) < y_of(0) == SIDE // 2 < y_of(-60)
