"""Attacks whose noun phrase says whose they are."""

from __future__ import annotations

import pytest

from counterclaim.reading.attacks import find_attacks
from counterclaim.reading.parse import parse


def _owners(text: str) -> list[tuple[str, str]]:
    return [(each.stance.value, each.target.of(text)) for each in find_attacks(parse(text)) if each.target is not None]


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("An Israeli air strike killed seven aid workers in Deir al-Balah.", "Israeli"),
        ("Russian shelling killed two women in Kherson.", "Russian"),
        ("Saudi-led coalition air strikes killed 31 people in Hodeidah.", "Saudi-led coalition"),
        ("The army's shelling of the hospital left ten dead.", "army"),
        ("Rebel rocket fire on the town of Mekelle wounded 13 people.", "Rebel"),
        ("Boko Haram attacks in Borno killed 40 farmers this week.", "Boko Haram"),
        ("Two children died in RSF shelling of the market.", "RSF"),
        ("A US drone strike killed four men near Kismayo.", "US"),
        ("Russia's strikes on Odesa killed three dockers.", "Russia"),
        ("Ten people died after a Nigerian military air strike on a village.", "Nigerian military"),
        ("Israeli Strikes Kill 22 in Southern Lebanon", "Israeli"),
        ("An Israeli attack on the school killed 12.", "Israeli"),
        ("Massive Daesh bomb attack kills 44 in northern city", "Daesh"),
        ("Over 100 people were killed in a Russian offensive in Homs.", "Russian"),
    ],
)
def test_attacks_name_their_owner(text: str, owner: str) -> None:
    assert _owners(text) == [("accuses", owner)]


def test_attacks_have_two_owners_when_joined() -> None:
    assert _owners("Russian and regime air strikes killed 12 people in Idlib.") == [("accuses", "Russian"), ("accuses", "regime")]


def test_attacks_of_one_or_the_other_only_suspect() -> None:
    assert [stance for stance, _ in _owners("Russian or Syrian air strikes killed 12 people.")] == ["suspects", "suspects"]


@pytest.mark.parametrize(
    "text",
    ["A suspected Israeli air strike killed two men near Tyre.", "A likely Turkish drone strike killed a driver."],
)
def test_attacks_that_are_hedged_only_suspect(text: str) -> None:
    assert [stance for stance, _ in _owners(text)] == ["suspects"]


@pytest.mark.parametrize(
    "text",
    [
        "Kabul blast kills 12 people at a wedding hall.",
        "The Nigerian church attack left 40 dead.",
        "A terrorist attack killed ten people in the capital.",
        "Families hid in a bomb shelter while the siren sounded.",
        "Fears of an RSF attack on El Fasher are growing.",
        "There was no Israeli strike on the village.",
        "People in the rebel-held town were killed by an explosion.",
        "The journalist killings shocked the country.",
        "Attack helicopters flew over the Malian camp.",
        "Further Russian strikes are feared.",
        "An unidentified drone strike killed a shepherd.",
    ],
)
def test_attacks_without_an_owner_accuse_nobody(text: str) -> None:
    assert _owners(text) == []


def test_attacks_are_flat_statements() -> None:
    (found,) = find_attacks(parse("An Israeli air strike killed seven aid workers."))
    assert found.flat
    assert found.source is None
