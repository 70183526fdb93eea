"""Areas that a report makes of a place."""

from __future__ import annotations

from pathlib import Path

import pytest

from counterclaim.model.place import Place, distance_km
from counterclaim.resolving.gazetteer import Gazetteer
from counterclaim.resolving.place_areas import around, away, between, part, point_of
from gazetteers import gazetteer_in

NIONO = Place("Niono", "ML", "Ségou", 14.25, -5.99, 1, uncertainty_km=5.0, score=0.9)
GAO = Place("Gao", "ML", "Gao", 16.27, -0.04, 1, uncertainty_km=5.0, score=0.8)
ADEN = Place("Aden", "YE", "Aden", 12.78, 45.04, 1)


@pytest.fixture
def gazetteer(tmp_path: Path) -> Gazetteer:
    return gazetteer_in(tmp_path)


def test_place_areas_between_lies_as_far_from_both_and_knows_it(gazetteer: Gazetteer) -> None:
    middle = between(NIONO, GAO, "between", gazetteer)
    assert middle.km_from(NIONO) == pytest.approx(middle.km_from(GAO), abs=1)
    assert middle.uncertainty_km == pytest.approx(distance_km((14.25, -5.99), (16.27, -0.04)) / 2, abs=1)
    assert (middle.country, middle.precision, middle.score) == ("ML", 5, 0.8)


def test_place_areas_between_two_countries_lies_in_neither_for_sure(gazetteer: Gazetteer) -> None:
    assert between(NIONO, ADEN, "between", gazetteer).country is None


def test_place_areas_between_two_towns_of_a_unit_lies_in_it(gazetteer: Gazetteer) -> None:
    assert between(NIONO, NIONO, "between", gazetteer).admin1 == "Ségou"


@pytest.mark.parametrize(
    ("said", "way", "uncertainty"), [(True, (1.0, 0.0), 15.0), (True, None, 45.0), (False, (1.0, 0.0), 45.0)]
)
def test_place_areas_away_is_the_less_sure_the_less_is_said(
    said: bool, way: tuple[float, float] | None, uncertainty: float, gazetteer: Gazetteer
) -> None:
    place = away(NIONO, 40.0, way, "away", gazetteer, said=said)
    assert place.uncertainty_km == pytest.approx(uncertainty)
    assert place.km_from(NIONO) == pytest.approx(40.0 if way else 0.0, abs=0.1)


def test_place_areas_around_a_town_is_known_to_some_kilometres() -> None:
    assert (around(NIONO, 15.0).precision, around(NIONO, 15.0).uncertainty_km) == (2, 15.0)


def test_place_areas_around_a_country_is_the_country() -> None:
    mali = Place("Mali", "ML", None, 17.0, -4.0, 6)
    assert around(mali, 15.0) == mali


def test_place_areas_a_part_without_units_is_cut_from_the_outline(gazetteer: Gazetteer) -> None:
    qatar = Place("Qatar", "QA", None, 25.3, 51.2, 6, gazetteer="geonames:289688", feature="PCLI", uncertainty_km=400.0)
    north = part(qatar, (1.0, 0.0), "northern Qatar", gazetteer)
    assert north.latitude is not None and 25.5 < north.latitude < 26.3
    assert north.uncertainty_km is not None and north.uncertainty_km < 80


def test_place_areas_a_part_of_a_town_stays_in_it(gazetteer: Gazetteer) -> None:
    north = part(NIONO, (1.0, 0.0), "northern Niono", gazetteer)
    assert north.km_from(NIONO) == pytest.approx(2.0, abs=0.1)
    assert north.precision == 1


def test_place_areas_no_point_is_none() -> None:
    assert point_of(None) is None
    assert point_of(Place("x", None, None, None, None, 5)) is None
