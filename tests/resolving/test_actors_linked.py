"""Whom the phrases of one report name, in the order of its text."""

from __future__ import annotations

from datetime import date

import pytest

from naming import linked, named


def test_actors_links_an_acronym_that_the_report_explains() -> None:
    text = "The Front for Hill Justice (FHJ) claimed the raid. FHJ said more will follow."
    first, second = linked(text, "The Front for Hill Justice (FHJ)", "FHJ", country="CF")
    assert first == second == "report:1"


def test_actors_links_an_explained_acronym_before_a_known_one() -> None:
    text = "The Azawad Liberation Front (ALF) took the town. The ALF said so."
    assert linked(text, "The Azawad Liberation Front (ALF)", "The ALF", country="ML", on=date(2025, 3, 1)) == ["fla", "fla"]


def test_actors_links_unknown_groups_in_the_order_of_the_text() -> None:
    text = "The Red River Brigade fought the Blue Valley Front. The Red River Brigade won."
    found = linked(text, "The Red River Brigade", "the Blue Valley Front", "The Red River Brigade", country="TD")
    assert found == ["report:1", "report:2", "report:1"]


def test_actors_links_the_group_to_the_one_named_before() -> None:
    text = "JNIM attacked the camp. The group said that it killed many."
    assert linked(text, "JNIM", "The group", country="ML") == ["jnim", "jnim"]


def test_actors_links_nobody_for_people_without_a_name() -> None:
    assert linked("Residents fled.", "Residents", country="ML") == [None]


@pytest.mark.parametrize(
    ("words", "country", "actor"),
    [
        ("SDFs", "SY", "sdf"),
        ("Assads forces", "SY", "sy-military"),
        ("Syrias army", "LB", "sy-military"),
        ("Syrian Coalition", "SY", "syrian-opposition-coalition"),
        ("coalition warplanes", "YE", "saudi-coalition"),
        ("coalition warplanes", "IQ", "oir"),
        ("Army of National Liberation", "BO", None),
        ("the Nigerian Army's 7th Division", "NG", "ng-military"),
        ("African Union troops", "SO", "amisom"),
    ],
)
def test_actors_of_reports_that_lose_apostrophes_or_speak_of_their_own_war(words: str, country: str, actor: str | None) -> None:
    assert named(words, country, date(2017, 6, 1)) == actor
