"""Towns that no gazetteer has, of a country that the words beside them name."""

from __future__ import annotations

import pytest

from counterclaim.resolving.gazetteer import Gazetteer
from counterclaim.resolving.places import find_places
from gazetteers import gazetteer_in


@pytest.fixture(scope="module")
def gazetteer(tmp_path_factory: pytest.TempPathFactory) -> Gazetteer:
    return gazetteer_in(tmp_path_factory.mktemp("gazetteer"))


@pytest.mark.parametrize(
    ("text", "words", "country", "language"),
    [
        ("Nine died in the Lebanese town of Zorwik.", "Lebanese town of Zorwik", "LB", "en"),
        ("Nine died in the Syrian rebel-held town of Zorwik.", "Syrian rebel-held town of Zorwik", "SY", "en"),
        ("Neuf morts dans la localité libanaise de Zorwik.", "libanaise de Zorwik", "LB", "fr"),
        ("قتل تسعة في بلدة زورويك اللبنانية.", "زورويك اللبنانية", "LB", "ar"),
        ("قتل تسعة في البلدة اللبنانية زورويك.", "اللبنانية زورويك", "LB", "ar"),
    ],
)
def test_place_nationality_is_the_country_of_an_unknown_town(
    text: str, words: str, country: str, language: str, gazetteer: Gazetteer
) -> None:
    (found,) = [one for one in find_places(text, gazetteer, language=language) if one.place is not None]
    assert found.place is not None
    assert (found.span.of(text), found.place.country, found.place.feature, found.relative) == (words, country, "PCLI", True)


@pytest.mark.parametrize(
    "text",
    [
        "Nine died in the town of Zorwik, the Lebanese army said.",
        "Lebanese soldiers left the town of Zorwik.",
        "Jets believed to be Lebanese struck the town of Zorwik.",
    ],
)
def test_place_nationality_of_soldiers_is_no_country_of_a_town(text: str, gazetteer: Gazetteer) -> None:
    assert not [one for one in find_places(text, gazetteer) if one.place is not None]
