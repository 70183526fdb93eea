"""A point on the map, and how far off it may be."""

from __future__ import annotations

import pytest

from counterclaim.model.place import Place, distance_km


@pytest.mark.parametrize("precision", [0, 8])
def test_place_refuses_a_precision_that_ucdp_has_not(precision: int) -> None:
    with pytest.raises(ValueError, match="1 to 7"):
        Place("Niono", "ML", "Ségou", 14.25, -5.99, precision)


def test_place_distance_is_the_great_circle() -> None:
    assert distance_km((0.0, 0.0), (0.0, 1.0)) == pytest.approx(111.2, abs=0.3)


def test_place_without_a_point_is_at_no_distance() -> None:
    point, country = Place("Niono", "ML", "Ségou", 14.25, -5.99, 1), Place("Mali", "ML", None, None, None, 6)
    assert point.km_from(point) == 0.0
    assert point.km_from(country) is None
