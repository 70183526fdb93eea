from __future__ import annotations

import pytest

from counterclaim.reading.descriptors import find_descriptors
from counterclaim.reading.parse import parse


def described(text: str, which: str) -> list[str]:
    return [span.of(text) for _, span in getattr(find_descriptors(parse(text)), which)]


@pytest.mark.parametrize(
    ("text", "weapon"),
    [
        ("Helicopters dropped barrel bombs on the town.", "barrel bombs"),
        ("A car bomb killed two people.", "car bomb"),
        ("The men were killed with machetes.", "machetes"),
        ("Militants fired rockets at the port.", "rockets"),
        ("The house was hit by a mortar shell.", "mortar shell"),
        ("Two guards were killed with an explosive charge.", "explosive charge"),
    ],
)
def test_descriptors_find_weapons(text: str, weapon: str) -> None:
    assert weapon in described(text, "weapons")


@pytest.mark.parametrize("text", ["Police seized a rifle.", "The treaty bans cluster bombs.", "No bomb killed them."])
def test_descriptors_leave_out_weapons_that_were_not_used(text: str) -> None:
    assert described(text, "weapons") == []


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("The army shelled the market.", "market"),
        ("An attack on a bus killed nine.", "bus"),
        ("A vehicle was ambushed on the road.", "vehicle"),
        ("An air strike on a field hospital killed four.", "field hospital"),
        ("Rockets hit two schools.", "schools"),
        ("A bomb destroyed a power pylon near the river.", "power pylon"),
        ("Gunmen attacked the consulate.", "consulate"),
        ("Shells damaged a bank branch.", "bank branch"),
    ],
)
def test_descriptors_find_objects(text: str, thing: str) -> None:
    assert thing in described(text, "objects")


@pytest.mark.parametrize(
    "text",
    [
        "The wounded were taken to a hospital.",
        "The minister opened a school.",
        "A hospital source reported nine deaths.",
        "The army did not shell the market.",
    ],
)
def test_descriptors_leave_out_things_that_were_not_hit(text: str) -> None:
    assert described(text, "objects") == []


@pytest.mark.parametrize(
    ("text", "victims"),
    [
        ("The raid killed nine civilians.", ["civilians"]),
        ("Four aid workers were abducted.", ["aid workers"]),
        ("Three villagers died.", ["villagers"]),
        ("The deaths of six miners caused anger.", ["miners"]),
        ("The strike left five children dead.", ["children"]),
        ("Raiders abducted dozens of women.", ["women"]),
        ("The strike killed 22 Malians.", ["Malians"]),
    ],
)
def test_descriptors_find_victims_without_their_number(text: str, victims: list[str]) -> None:
    assert described(text, "victims") == victims


@pytest.mark.parametrize("text", ["Civilians fled the town.", "The rebels killed the plan.", "Soldiers killed the dog."])
def test_descriptors_leave_out_people_who_were_not_harmed(text: str) -> None:
    assert described(text, "victims") == []


def test_descriptors_name_each_wording_once() -> None:
    assert described("The raid killed nine civilians. Civilians were killed in the market.", "victims") == ["civilians"]


def test_descriptors_index_the_head_of_the_words() -> None:
    doc = parse("Helicopters dropped barrel bombs on the town.")
    ((index, span),) = [weapon for weapon in find_descriptors(doc).weapons if "barrel" in weapon[1].of(doc.text)]
    assert doc[index].text == "bombs"
    assert span.of(doc.text) == "barrel bombs"


def test_descriptors_of_a_report_without_violence_are_none() -> None:
    found = find_descriptors(parse("The harvest was good and the market was full of people."))
    assert (found.weapons, found.objects, found.victims) == ((), (), ())


def test_descriptors_do_not_cut_names_in_two() -> None:
    assert described("An Al-Shabaab car bomb killed eight people.", "weapons") == ["car bomb"]


def test_descriptors_say_of_what_members_are() -> None:
    assert described("Six members of the security forces were killed.", "victims") == ["members of the security forces"]


def test_descriptors_do_not_take_the_carrier_of_a_bomb_for_what_it_hit() -> None:
    assert described("Twin car bombings killed 120 people.", "objects") == []
