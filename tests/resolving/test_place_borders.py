"""Borders that a report names."""

from __future__ import annotations

import pytest

from counterclaim.model.mention import PlaceMention
from counterclaim.model.place import distance_km
from counterclaim.resolving.gazetteer import Gazetteer
from counterclaim.resolving.place_borders import NO_BORDER
from counterclaim.resolving.place_outlines import outlines
from counterclaim.resolving.places import find_places
from gazetteers import gazetteer_in


@pytest.fixture(scope="module")
def gazetteer(tmp_path_factory: pytest.TempPathFactory) -> Gazetteer:
    return gazetteer_in(tmp_path_factory.mktemp("gazetteer"))


def _border(text: str, gazetteer: Gazetteer, language: str = "en") -> PlaceMention:
    return next(mention for mention in find_places(text, gazetteer, language=language) if mention.relative)


@pytest.mark.parametrize(
    ("text", "words", "language"),
    [
        ("Gunmen died on the border between Mali and Niger.", "border between Mali and Niger", "en"),
        ("Malian troops fled to the border with Niger.", "border with Niger", "en"),
        ("Gunmen crossed Mali's border with Niger.", "Mali's border with Niger", "en"),
        ("Gunmen crossed the Mali-Niger border.", "Mali-Niger border", "en"),
        ("Mali closed the Nigerien border.", "Nigerien border", "en"),
        ("Une attaque a eu lieu à la frontière entre le Mali et le Niger.", "frontière entre le Mali et le Niger", "fr"),
        ("وقع الهجوم على الحدود بين مالي والنيجر", "الحدود بين مالي والنيجر", "ar"),
    ],
)
def test_place_borders_lie_on_what_two_countries_share(text: str, words: str, language: str, gazetteer: Gazetteer) -> None:
    mention = _border(text, gazetteer, language)
    assert mention.span.of(text) == words
    assert mention.place is not None and mention.place.latitude is not None and mention.place.longitude is not None
    point = mention.place.latitude, mention.place.longitude
    assert min(distance_km(point, other) for other in outlines().border("ML", "NE")) < 1
    assert (mention.place.country, mention.place.precision) == ("ML", 5)
    assert mention.place.uncertainty_km is not None and 100 < mention.place.uncertainty_km < 1000


def test_place_borders_are_narrowed_to_the_unit_that_the_report_names(gazetteer: Gazetteer) -> None:
    # The dump calls the unit of code ML.05 Alfa.
    text = "Malian gunmen attacked a post in Alfa Region, near the border with Mauritania."
    place = _border(text, gazetteer).place
    assert place is not None and place.admin1 == "Alfa Region"
    assert place.latitude is not None and place.longitude is not None
    assert min(distance_km((place.latitude, place.longitude), other) for other in outlines().border("ML.05", "MR")) < 1


def test_place_borders_of_countries_that_do_not_meet_have_no_point(gazetteer: Gazetteer) -> None:
    mention = _border("Talks on the border between Mali and Syria failed.", gazetteer)
    assert mention.why == NO_BORDER
    assert mention.place is not None and mention.place.latitude is None


def test_place_borders_with_a_country_far_from_the_report_s_are_none(gazetteer: Gazetteer) -> None:
    assert not [mention for mention in find_places("Malian troops left the border with Syria.", gazetteer) if mention.relative]
