"""Places by their names in other languages; the Arabic names of towns of wars, where a strike on them is told."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from counterclaim.resolving.gazetteer import open_gazetteer
from counterclaim.resolving.gazetteer_index import Entry
from counterclaim.resolving.place_exonyms import meant_by, of_exonym
from counterclaim.resolving.place_folding import key_of
from counterclaim.resolving.places import find_places

_TOWNS = Path(__file__).with_name("towns_ar.tsv").read_text("utf-8").splitlines()[1:]
TOWNS = [(row["name"], row["country"].split("|")) for row in csv.DictReader(_TOWNS, delimiter="\t")]


def _entry(name: str, country: str, *, feature: str = "PPL", rank: int = 1) -> Entry:
    return Entry(1, name, country, None, None, 11.0, 29.7, feature, 80_000, rank=rank)


def test_place_exonyms_mean_the_town_and_no_namesake() -> None:
    key = key_of("كادوقلي")
    (meant,) = meant_by(key)
    found = {meant.key: (_entry("Kadugli", "SD"), _entry("Kadugli", "CD"), _entry("Kadugli", "SD", feature="ADM2"))}
    assert list(of_exonym(key, found)) == [_entry("Kadugli", "SD", rank=0)]
    assert meant_by(key_of("Xyzzyville")) == ()


@pytest.mark.parametrize(("name", "countries"), TOWNS)
def test_place_exonyms_of_arabic_are_found_where_they_are_struck(name: str, countries: list[str]) -> None:
    found = find_places(f"مقتل 4 أشخاص في قصف على {name}.", open_gazetteer(), language="ar")
    assert {mention.place.country for mention in found if mention.place} & set(countries)
