from __future__ import annotations

import pytest

from counterclaim.reading.parse import parse
from counterclaim.reading.participants import doers, is_body, is_person, is_vehicle, numbered, patients, under_way


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Raiders killed the miners.", "killed", ["miners"]),
        ("The miners were killed.", "killed", ["miners"]),
        ("The miners were killed and were buried.", "buried", ["miners"]),
        ("The miners died.", "died", ["miners"]),
        ("Raiders killed miners and cooks.", "killed", ["miners", "cooks"]),
    ],
)
def test_participants_who_suffer(text: str, verb: str, expected: list[str]) -> None:
    doc = parse(text)
    found = patients(next(token for token in doc if token.text == verb))
    assert list(dict.fromkeys(noun.text for noun in found)) == expected


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [("Raiders killed the miners.", "killed", "Raiders"), ("A bus heading to the coast stopped.", "heading", "bus")],
)
def test_participants_who_act(text: str, verb: str, expected: str) -> None:
    doc = parse(text)
    assert [noun.text for noun in doers(next(token for token in doc if token.text == verb))] == [expected]


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [("They were praying.", "praying", True), ("People who fled the town died.", "fled", True), ("They pray.", "pray", False)],
)
def test_participants_in_a_course_of_action(text: str, verb: str, expected: bool) -> None:
    assert under_way(next(token for token in parse(text) if token.text == verb)) is expected


@pytest.mark.parametrize(("word", "expected"), [("villagers", True), ("everyone", True), ("soldiers", False), ("houses", False)])
def test_participants_are_people_who_may_be_harmed(word: str, expected: bool) -> None:
    assert is_person(parse(f"They saw the {word}.")[3]) is expected


def test_participants_may_be_bodies_vehicles_and_numbered() -> None:
    doc = parse("Twelve bodies lay beside the bus.")
    assert is_body(doc[1])
    assert numbered(doc[1])
    assert is_vehicle(doc[5])
