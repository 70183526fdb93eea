from __future__ import annotations

from dataclasses import replace

import pytest

import records
from counterclaim.casefile.record import Record
from counterclaim.export.incident.locator import Locator, Role, locator, spots_of
from counterclaim.model.mention import PlaceMention
from counterclaim.model.place import Place
from counterclaim.model.span import Span
from counterclaim.weighing.facts import LinedAccount

NIONO = Place("Niono", "ML", "Ségou", 14.25, -5.99, 1, uncertainty_km=15)
NAMPALA = Place("Nampala", "ML", "Ségou", 15.28, -5.55, 1, uncertainty_km=5)
FAR = Place("Niono", "FJ", None, -17.8, 178.0, 1)
NOWHERE = Place("Niono", "ML", None, None, None, 6)


def told(*places: tuple[Place | None, tuple[Place, ...]]) -> Record:
    """The raid, its accounts naming these places, each with those that lost; the first is the incident's."""
    record = records.record()
    accounts = [
        replace(one, account=replace(one.account, place=PlaceMention(Span(0, 6), place, candidates=lost)))
        for one, (place, lost) in zip(record.accounts, places, strict=False)
    ]
    return replace(record, accounts=tuple(accounts), incident=replace(record.incident, place=places[0][0]))


def drawn(record: Record) -> Locator:
    made = locator(record)
    assert made is not None
    return made


def test_locator_shows_the_place_its_rivals_and_what_lost() -> None:
    spots = drawn(told((NIONO, (FAR,)), (NAMPALA, ()))).spots
    assert [(spot.place, spot.role) for spot in spots] == [(NIONO, Role.TAKEN), (NAMPALA, Role.TOLD), (FAR, Role.LOST)]
    assert [spot.number for spot in spots] == [1, 2, 3]


def test_locator_draws_how_unsure_a_place_is() -> None:
    niono, nampala = drawn(told((NIONO, ()), (NAMPALA, ()))).spots
    assert niono.radius == pytest.approx(3 * nampala.radius, rel=0.05) and nampala.radius > 0


def test_locator_leaves_what_lies_far_off_to_the_table() -> None:
    far = drawn(told((NIONO, (FAR, NAMPALA)))).spots
    assert {spot.place.name: spot.x is None for spot in far if spot.role is Role.LOST} == {"Niono": True, "Nampala": False}


def test_locator_puts_north_up_and_east_right() -> None:
    niono, nampala = drawn(told((NIONO, ()), (NAMPALA, ()))).spots
    assert niono.x is not None and nampala.x is not None and nampala.x > niono.x
    assert niono.y is not None and nampala.y is not None and nampala.y < niono.y


def test_locator_draws_land_and_borders_around() -> None:
    made = drawn(told((NIONO, ())))
    assert made.land.startswith("M") and made.edges.startswith("M") and made.inner.startswith("M")
    assert len(made.land) + len(made.edges) + len(made.inner) < 60_000
    assert made.bar[0] in (50, 100) and made.bar[1] <= made.width / 5


def test_locator_says_who_names_a_place() -> None:
    record = told((NIONO, ()), (NIONO, ()))
    (spot,) = spots_of(record)
    assert {report for report, _ in spot.named_by} == {"market.txt", "copy.txt"}


@pytest.mark.parametrize("place", [None, NOWHERE])
def test_locator_without_a_point_is_no_map(place: Place | None) -> None:
    assert locator(told((place, ()))) is None


def test_locator_holds_at_the_edges_of_the_world() -> None:
    for latitude, longitude in ((89.9, 0.0), (-89.9, 179.9), (0.0, -179.9)):
        place = Place("x", None, None, latitude, longitude, 1, uncertainty_km=300)
        assert drawn(told((place, ()))).spots[0].x is not None


def test_locator_accounts_are_lined() -> None:
    assert all(isinstance(one, LinedAccount) for one in records.record().accounts)


def test_locator_names_the_countries_that_it_shows() -> None:
    named = {code: (x, y) for code, x, y in drawn(told((NIONO, ()), (NAMPALA, ()))).countries}
    assert "ML" in named and "MR" in named and "FR" not in named
    assert named["MR"][1] < named["ML"][1], "Mauritania lies north of them"
