"""Names that the gazetteer spells otherwise."""

from __future__ import annotations

from pathlib import Path

import pytest

from counterclaim.resolving.gazetteer import Gazetteer, open_gazetteer
from counterclaim.resolving.gazetteer_index import Entry
from counterclaim.resolving.place_spelling import by_sound, nearer_named
from gazetteers import gazetteer_in

NEAR, FAR = [(14.7, -6.0)], [(30.0, 30.0)]


@pytest.fixture
def gazetteer(tmp_path: Path) -> Gazetteer:
    return gazetteer_in(tmp_path)


@pytest.mark.parametrize("words", ["Tumpala", "Toumbala", "Tumballa", "تومبالا"])
def test_place_spelling_hears_a_name_in_the_country_near_its_other_places(words: str, gazetteer: Gazetteer) -> None:
    assert [entry.id for entry in by_sound(words, ["ML"], NEAR, gazetteer)] == [4]


@pytest.mark.parametrize(
    ("words", "countries", "near"),
    [
        ("Tumpala", ["BJ"], NEAR),
        ("Tumpala", [], NEAR),
        ("Tumpala", ["ML"], FAR),
        ("Tumpala", ["ML"], []),
        ("Tim", ["ML"], NEAR),
        ("Damplo", ["ML"], NEAR),
    ],
)
def test_place_spelling_believes_no_other(
    words: str, countries: list[str], near: list[tuple[float, float]], gazetteer: Gazetteer
) -> None:
    assert by_sound(words, countries, near, gazetteer) == []


def test_place_spelling_reads_arabic_script_alone_in_its_country(gazetteer: Gazetteer) -> None:
    assert [entry.id for entry in by_sound("تومبالا", ["ML"], [], gazetteer)] == [4]


def test_place_spelling_prefers_a_town_called_nearly_so_to_a_hamlet_with_a_listed_spelling(gazetteer: Gazetteer) -> None:
    hamlet = Entry(99, "Dunbela", "ML", "ML.05", None, 14.0, -6.0, "PPL", 0, rank=1)
    assert [entry.id for entry in nearer_named("Tumpala", hamlet, ["ML"], NEAR, gazetteer)] == [4]


def test_place_spelling_doubts_no_place_of_that_very_name(gazetteer: Gazetteer) -> None:
    assert nearer_named("Tumbala", Entry(4, "Tumbala", "ML", "ML.05", None, 14.8, -5.9, "PPL", 0), ["ML"], NEAR, gazetteer) == []


def test_place_spelling_reads_the_short_vowels_of_towns_alone() -> None:
    found = {words: by_sound(words, ["NE", "ML", "UA"], [], open_gazetteer()) for words in ("أيورو", "ميناكا", "زابوريجيا")}
    assert [entries[0].name for entries in found.values()] == ["Ayorou", "Ménaka", "Zaporizhzhya"]


def test_place_spelling_hears_the_villages_of_the_vocabulary() -> None:
    (found, *_) = by_sound("Kommanda", ["CD"], [(1.4, 29.8)], open_gazetteer())
    assert (found.name, found.source) == ("Komanda", "village")
