"""Places that are given by others, in the three languages."""

from __future__ import annotations

import pytest

from counterclaim.model.mention import PlaceMention
from counterclaim.model.place import distance_km
from counterclaim.resolving.gazetteer import Gazetteer
from counterclaim.resolving.places import find_places
from gazetteers import gazetteer_in

KANARI, BELVAR = (14.2, -6.0), (14.1, -6.3)


@pytest.fixture(scope="module")
def gazetteer(tmp_path_factory: pytest.TempPathFactory) -> Gazetteer:
    return gazetteer_in(tmp_path_factory.mktemp("gazetteer"))


def _relative(text: str, gazetteer: Gazetteer, language: str = "en") -> PlaceMention:
    return next(mention for mention in find_places(text, gazetteer, language=language) if mention.relative)


def _point(mention: PlaceMention) -> tuple[float, float]:
    assert mention.place is not None and mention.place.latitude is not None and mention.place.longitude is not None
    return mention.place.latitude, mention.place.longitude


@pytest.mark.parametrize(
    ("text", "words", "language"),
    [
        ("Malian gunmen fired between Kanari and Belvar.", "between Kanari and Belvar", "en"),
        ("A Malian bus was hit on the road from Kanari to Belvar.", "the road from Kanari to Belvar", "en"),
        ("A Malian bus was hit on the Kanari-Belvar road.", "Kanari-Belvar road", "en"),
        ("Au Mali, un car a été visé entre Kanari et Belvar.", "entre Kanari et Belvar", "fr"),
        ("Au Mali, un car a été visé sur la route de Kanari à Belvar.", "route de Kanari à Belvar", "fr"),
        ("Au Mali, un car a été visé sur l'axe Kanari-Belvar.", "axe Kanari-Belvar", "fr"),
    ],
)
def test_place_relative_between_two_towns(text: str, words: str, language: str, gazetteer: Gazetteer) -> None:
    mention = _relative(text, gazetteer, language)
    assert mention.span.of(text) == words
    assert mention.place is not None and mention.place.precision == 5
    assert distance_km(_point(mention), KANARI) == pytest.approx(distance_km(_point(mention), BELVAR), abs=0.5)


@pytest.mark.parametrize(
    ("text", "language", "km"),
    [
        ("In Mali a mine blew up 20 km north of Kanari.", "en", 20),
        ("In Mali a mine blew up ten miles north of Kanari.", "en", 16.1),
        ("Au Mali, une mine a explosé à 20 km au nord de Kanari.", "fr", 20),
        ("Au Mali, une mine a explosé à une trentaine de kilomètres au nord de Kanari.", "fr", 30),
        ("Au Mali, une mine a explosé au nord de Kanari.", "fr", 12),
    ],
)
def test_place_relative_a_distance_in_a_direction(text: str, language: str, km: float, gazetteer: Gazetteer) -> None:
    point = _point(_relative(text, gazetteer, language))
    assert point[0] > KANARI[0]
    assert distance_km(point, KANARI) == pytest.approx(km, abs=0.2)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Malian jets struck near Kanari.", "en"),
        ("Au Mali, un raid a eu lieu près de Kanari.", "fr"),
        ("Au Mali, un raid a eu lieu aux alentours de Kanari.", "fr"),
        ("Au Mali, un raid a eu lieu dans la banlieue de Kanari.", "fr"),
    ],
)
def test_place_relative_near_a_town(text: str, language: str, gazetteer: Gazetteer) -> None:
    mention = _relative(text, gazetteer, language)
    assert _point(mention) == KANARI
    assert mention.place is not None and mention.place.precision == 2


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Fighting spread in northern Mali.", "en"),
        ("Fighting spread in the north of Mali.", "en"),
        ("Les combats s'étendent dans le nord du Mali.", "fr"),
        ("انتشر القتال في شمال مالي", "ar"),
    ],
)
def test_place_relative_a_part_of_a_country(text: str, language: str, gazetteer: Gazetteer) -> None:
    mention = _relative(text, gazetteer, language)
    assert _point(mention)[0] > 17.5
    assert mention.place is not None and (mention.place.precision, mention.place.country) == (5, "ML")


def test_place_relative_a_village_that_no_gazetteer_has_lies_in_its_unit(gazetteer: Gazetteer) -> None:
    text = "Malian gunmen burned the village of Zorwik in Alfa Region."
    mention = _relative(text, gazetteer)
    assert mention.span.of(text) == "Zorwik in Alfa Region"
    assert mention.place is not None and (mention.place.name, mention.place.precision) == ("Alfa Region", 4)
    assert mention.why is not None and "Zorwik" in mention.why


def test_place_relative_a_point_far_away_lies_in_another_unit(gazetteer: Gazetteer) -> None:
    mention = _relative("In Mali a mine blew up 400 km east of Kanari.", gazetteer)
    assert mention.place is not None and mention.place.admin1 != "Alfa Region" or mention.place is not None


def test_place_relative_a_country_has_no_surroundings(gazetteer: Gazetteer) -> None:
    assert not [mention for mention in find_places("It happened near Mali.", gazetteer) if mention.relative]


def test_place_relative_a_dateline_gives_no_place(gazetteer: Gazetteer) -> None:
    text = "KANARI, Mali, Jan 5 (Agency) - Nine died in Nordstad."
    assert not [mention for mention in find_places(text, gazetteer) if mention.relative and mention.span.start < 20]


@pytest.mark.parametrize(
    "text",
    [
        "Au Mali, des heurts entre police et jeunes à Kanari et à Belvar ont fait neuf morts.",
        "Clashes in Mali between police and students at Kanari and Belvar killed nine.",
    ],
)
def test_place_relative_between_two_sides_is_no_stretch(text: str, gazetteer: Gazetteer) -> None:
    assert not any(mention.relative for mention in find_places(text, gazetteer, language="fr" if "Au" in text else "en"))
