"""What the default index makes of the packages' names."""

from __future__ import annotations

import pytest

from counterclaim.resolving.gazetteer_build import base_name, english_name, name_keys


def test_gazetteer_build_gives_every_name_its_key_and_rank() -> None:
    keys = {key: rank for key, _, rank in name_keys(7, "Al Bāb", ["El-Bab", "الباب"])}
    assert keys == {"albab": 0, "bab": 2, "elbab": 1, "الباب": 1}


@pytest.mark.parametrize("other", ["BKO", "bamako", "BM2"])
def test_gazetteer_build_takes_no_codes_and_transliterations_for_names(other: str) -> None:
    assert [key for key, _, _ in name_keys(7, "Ségou", [other])] == ["segou"]


@pytest.mark.parametrize(
    ("name", "others", "english"),
    [
        ("Ségou", ["Segou Region"], "Ségou"),
        ("Ḩalab", ["Aleppo Governorate", "Aleppo"], "Aleppo"),
        ("Ḩalab", ["Alep"], "Alep"),
        ("Ḩalab", [], "Ḩalab"),
    ],
)
def test_gazetteer_build_names_a_unit_as_english_reports_do(name: str, others: list[str], english: str) -> None:
    assert english_name(name, others) == english


def test_gazetteer_build_names_the_index_after_the_packages_versions() -> None:
    assert base_name().startswith("places-") and base_name().endswith(".sqlite")
