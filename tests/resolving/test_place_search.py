from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from counterclaim.resolving.place_search import place_identified, places_named


def test_place_search_gives_all_of_a_name_and_guesses_none() -> None:
    found = places_named("Gao")
    assert {"Gao"} == {place.name for place in found}
    assert {place.precision for place in found} >= {1, 4}


def test_place_search_may_be_of_one_country() -> None:
    assert {place.country for place in places_named("Gao", country="ML")} == {"ML"}


@pytest.mark.parametrize("words", ["", "   ", "Xyzzyquux", "\u0000", "%", "'; drop table place; --"])
def test_place_search_of_no_name_finds_nothing(words: str) -> None:
    assert places_named(words) == []


def test_place_search_by_identity_is_the_place_itself() -> None:
    place = places_named("Niono")[0]
    assert place.gazetteer is not None
    assert place_identified(place.gazetteer) == place


@pytest.mark.parametrize("identity", ["", "geonames:", "geonames:x", "geonames:99999999", "wikidata:Q1", "geonames:" + "9" * 40])
def test_place_search_by_what_is_no_identity_is_nothing(identity: str) -> None:
    assert place_identified(identity) is None


def test_place_search_lets_many_ask_at_once() -> None:
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(places_named, ["Gao", "Niono", "Timbuktu", "Mopti"] * 8))
    assert all(found)
