"""Responsibility taken."""

from __future__ import annotations

import pytest

from counterclaim.reading.admissions import find_admissions
from counterclaim.reading.parse import parse


def _found(text: str) -> list[str]:
    return [each.target.of(text) for each in find_admissions(parse(text)) if each.target is not None]


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Al-Shabaab claimed responsibility for the bombing in Mogadishu.", "Al-Shabaab"),
        ("Responsibility for the attack was claimed by the Islamic State group.", "the Islamic State group"),
        ("The attack was later claimed by the Pakistani Taliban.", "the Pakistani Taliban"),
        ("JNIM, an al-Qaeda affiliate, claimed the attack.", "JNIM"),
        ("The Nigerian air force acknowledged bombing the camp by mistake.", "The Nigerian air force"),
        ("The colonel admitted the killing of the two brothers.", "The colonel"),
        ("The army accepted responsibility for the deaths.", "The army"),
        ("Islamic State released a video showing the execution of two men.", "Islamic State"),
    ],
)
def test_admissions_name_who_takes_responsibility(text: str, party: str) -> None:
    assert _found(text) == [party]


def test_admissions_prefer_the_name_to_the_description() -> None:
    assert _found("The guerrilla group called Army of Liberation claimed responsibility for the kidnapping.") == [
        "Army of Liberation"
    ]


def test_admissions_have_the_party_as_their_source() -> None:
    text = "Al-Shabaab claimed responsibility for the bombing."
    (found,) = find_admissions(parse(text))
    assert found.source is not None
    assert found.source.of(text) == "Al-Shabaab"


@pytest.mark.parametrize(
    "text",
    [
        "No group has claimed responsibility for the attack.",
        "Nobody claimed responsibility.",
        "There was no claim of responsibility.",
        "The rebels could claim responsibility later.",
        "The party claimed victory.",
        "A monitor published a video showing the execution of two men.",
    ],
)
def test_admissions_by_nobody_are_none(text: str) -> None:
    assert _found(text) == []


def test_admissions_in_a_message_are_those_of_its_author() -> None:
    text = "A banner left at the scene and signed by the Santa Rosa cartel claimed responsibility."
    assert _found(text) == ["the Santa Rosa cartel"]


def test_admissions_in_the_name_of_a_group_are_the_groups() -> None:
    text = "A caller to the radio claimed responsibility in the name of the Army of Liberation for the killing of three guards."
    assert _found(text) == ["the Army of Liberation"]
