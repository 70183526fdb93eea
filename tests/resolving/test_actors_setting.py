"""Whom words name by where and when they are said: a country's own army, a group of the place, a name of the day."""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.resolving.actors import actor_base
from naming import named


@pytest.mark.parametrize(
    ("acronym", "country", "actor"),
    [
        ("ADF", "CD", "adf"),
        ("ADF", "CM", "ambazonia-defence-forces"),
        ("ADF", "AU", "au-military"),
        ("SDF", "SY", "sdf"),
        ("SDF", "LY", "rada"),
        ("SNA", "SO", "so-military"),
        ("SNA", "SY", "syrian-national-army"),
        ("RSF", "SD", "rsf"),
        ("RSF", "FR", "rsf-press"),
        ("AFP", "PH", "ph-military"),
        ("AFP", "ML", "afp"),
        ("UPC", "CF", "upc-car"),
        ("UPC", "CD", "upc-drc"),
        ("MNLA", "ML", "mnla"),
        ("MNLA", "MM", "mnla-mm"),
        ("AA", "MM", "arakan-army"),
        ("AA", "TR", "anadolu"),
    ],
)
def test_actors_country_decides_between_groups_of_one_acronym(acronym: str, country: str, actor: str) -> None:
    assert named(acronym, country) == actor


def test_actors_acronym_of_two_groups_stays_unknown_without_a_country() -> None:
    found = actor_base().resolve("MNLA")
    assert found.actor_id is None
    assert {candidate.actor_id for candidate in found.candidates} == {"mnla", "mnla-mm"}


@pytest.mark.parametrize(
    ("words", "actor"),
    [
        ("Syrian troops", "sy-military"),
        ("Israeli jets", "il-military"),
        ("the army of Mali", "ml-military"),
        ("Mali's army", "ml-military"),
        ("Colombian police", "co-police"),
        ("Turkey's defence ministry", "tr-defence-ministry"),
        ("the Libyan coast guard", "ly-coast-guard"),
        ("Russian state media", "ru-state-media"),
        ("Moscow", "ru-government"),
        ("the Kremlin", "ru-government"),
        ("the Pentagon", "us-defence-ministry"),
    ],
)
def test_actors_take_a_country_with_its_force_or_seat(words: str, actor: str) -> None:
    assert named(words) == actor


@pytest.mark.parametrize(
    ("country", "actor"),
    [("ML", "ml-military"), ("SD", "sd-military"), ("UA", "ua-military"), ("CO", "co-military"), ("PS", "il-military")],
)
def test_actors_the_army_is_that_of_the_report_s_country(country: str, actor: str) -> None:
    assert named("the army", country) == actor


def test_actors_the_army_is_nobody_without_a_country() -> None:
    assert named("the army") is None


@pytest.mark.parametrize(
    ("words", "country", "on", "actor"),
    [
        ("Wagner", "ML", date(2023, 5, 1), "wagner-group"),
        ("Wagner", "ML", date(2025, 9, 1), "africa-corps"),
        ("Wagner", "CF", date(2025, 9, 1), "wagner-group"),
        ("Jabhat al-Nusra", "SY", date(2014, 5, 1), "jabhat-al-nusra"),
        ("Jabhat al-Nusra", "SY", date(2016, 9, 1), "jabhat-fateh-al-sham"),
        ("Jabhat al-Nusra", "SY", date(2019, 5, 1), "hts"),
        ("CSP-DPA", "ML", date(2024, 7, 28), "csp-dpa"),
        ("CSP-DPA", "ML", date(2025, 7, 28), "fla"),
        ("CMA", "ML", date(2018, 7, 28), "cma"),
        ("GSPC", "DZ", date(2009, 1, 1), "aqim"),
        ("AMISOM", "SO", date(2023, 1, 1), "atmis"),
    ],
)
def test_actors_date_decides_under_which_name_a_group_is_kept(words: str, country: str, on: date, actor: str) -> None:
    assert named(words, country, on) == actor


@pytest.mark.parametrize(
    ("words", "country", "actor"),
    [
        ("bandits", "NG", "nigeria-bandits"),
        ("bandits", "MX", None),
        ("settlers", "PS", "israeli-settlers"),
        ("settlers", "KE", None),
        ("Islamic State", "NG", "iswap"),
        ("Islamic State", "ML", "is-sahel"),
        ("Islamic State", "IQ", "islamic-state"),
        ("resistance committees", "SD", "resistance-committees"),
        ("resistance committees", "FR", None),
    ],
)
def test_actors_local_words_mean_a_group_only_at_home(words: str, country: str, actor: str | None) -> None:
    assert named(words, country) == actor


def test_actors_misspelt_name_is_taken_within_the_country_only() -> None:
    assert named("Ansaroul Islaam", "BF") == "ansarul-islam"
    assert named("Ansaroul Islaam", "CO") is None
    assert named("Ansaroul Islaam") is None
