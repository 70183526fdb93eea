from __future__ import annotations

import pytest

from counterclaim.analysis.population import parse_populations
from counterclaim.errors import BadPopulation


def test_population_is_read_by_its_columns_in_any_order() -> None:
    found = parse_populations("year,Population,note,country\n2025, 22 395 489,x,ml\n\n2024,1000,,ML\n2024,1000,,ML\n")
    assert (found.of("ML", "", 2025), found.of("ml", "", 2024), found.of("ML", "", 2023)) == (22_395_489, 1000, None)


def test_population_of_regions_is_found_without_capitals() -> None:
    assert parse_populations("country,admin1,year,population\nML,Mopti,2025,7\n").of("ML", "MOPTI", 2025) == 7


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ("", "lacks the column country and year and population"),
        ("country,year\nML,2025\n", "lacks the column population"),
        ("country,year,population\nMali,2025,7\n", "line 2 .*'Mali' is no ISO code"),
        ("country,year,population\nML,2025,many\n", "line 2 .*'many' is no whole number"),
        ("country,year,population\nML,2025,-7\n", "no whole number"),
        ("country,year,population\nML,2025,\n", "no whole number"),
        ("country,year,population\nML,2025,0\n", "nobody lives there"),
        ("country,year,population\nML,2025,7\nML,2025,8\n", "ML in 2025 is given twice"),
        ("country,year,population\nML,2025,٧\n", "no whole number"),
        ("country,year,population\nML\n", "no whole number"),
        ("country,year,population\nML,2025," + "1" * 200_000, "no table in CSV"),
    ],
)
def test_population_refuses_in_words(table: str, words: str) -> None:
    with pytest.raises(BadPopulation, match=words):
        parse_populations(table)
