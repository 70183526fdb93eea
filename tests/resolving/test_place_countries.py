"""Countries, their peoples, and regions that no gazetteer has."""

from __future__ import annotations

import pytest

from counterclaim.resolving.place_countries import abbreviated, countries, demonyms, is_abbreviation, named_areas, small_demonyms
from counterclaim.resolving.place_folding import key_of


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Mali", "ML"), ("Tchad", "TD"), ("République centrafricaine", "CF"), ("Côte d'Ivoire", "CI"), ("Soudan", "SD"),
        ("سوريا", "SY"), ("أوكرانيا", "UA"), ("السودان", "SD"), ("جمهورية الكونغو الديمقراطية", "CD"), ("اليمن", "YE"),
    ],
)  # fmt: skip
def test_place_countries_are_named_in_three_languages(name: str, code: str) -> None:
    assert code in {entry.country for entry in named_areas()[key_of(name)]}


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Komanda", "CD"),
        ("Cité Soleil", "HT"),
        ("Khan Cheikhoun", "SY"),
        ("الشجاعية", "PS"),
        ("Mai-Kadra", "ET"),
        ("Ngarbuh", "CM"),
    ],
)
def test_place_countries_have_villages_of_the_news(name: str, code: str) -> None:
    (village,) = named_areas()[key_of(name)]
    assert (village.country, village.feature, village.source) == (code, "PPL", "village")


@pytest.mark.parametrize(("word", "code"), [("syrian", "SY"), ("malienne", "ML"), ("tchadiens", "TD"), ("turque", "TR")])
def test_place_countries_are_known_by_their_people(word: str, code: str) -> None:
    assert demonyms()[word].country == code


def test_place_countries_arabic_peoples_are_folded() -> None:
    assert small_demonyms()[key_of("سودانية")].country == "SD"


def test_place_countries_small_letters_make_no_english_demonym() -> None:
    assert "polish" not in small_demonyms()


def test_place_countries_abbreviations_mind_their_capitals() -> None:
    assert abbreviated()["RDC"].country == "CD"
    assert is_abbreviation("U.S.") and not is_abbreviation("Mali")
    assert key_of("us") not in named_areas()


def test_place_countries_all_have_a_point_on_the_map() -> None:
    assert len(countries()) > 240
    assert all(abs(country.entry.latitude) <= 90 and abs(country.entry.longitude) <= 180 for country in countries().values())
