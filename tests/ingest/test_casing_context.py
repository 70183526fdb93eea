"""What neighbours say of a word's case, rule by rule."""

from __future__ import annotations

import pytest

from counterclaim.ingest.casing_context import mark_by_context
from counterclaim.ingest.casing_lists import case_by_itself
from counterclaim.ingest.casing_words import words_in


def written(text: str) -> str:
    """The words of a shouted text as context has them, after a first word that takes the sentence's capital."""
    words = list(words_in(f"SO {text}"))
    for word in words:
        word.case = case_by_itself(word, {}, frozenset())
    mark_by_context(words, f"SO {text}")
    return " ".join(word.written() for word in words[1:])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("THE SECURITY COUNCIL", "the Security Council"),
        ("THE LORD'S RESISTANCE ARMY", "the Lord s Resistance Army"),
        ("SECURITY, COUNCIL", "security council"),
        ("IN EL DORADO", "in El Dorado"),
        ("THE PORT WAS SHUT", "the port was shut"),
        ("TO AL-HAMDI", "to al Hamdi"),
        ("ANGEL QUIROGA", "Angel Quiroga"),
        ("QUIROGA BARRIOS", "Quiroga Barrios"),
        ("AN ANGEL", "an angel"),
        ("THE SALVADORAN ARMY", "the Salvadoran army"),
        ("THE NATIONAL ARMY", "the national army"),
        ("THE NATIONAL LIBERATION ARMY", "the National Liberation Army"),
        ("THE ZARUMA FRONT", "the Zaruma Front"),
        ("ZARUMA PEOPLE'S LIBERATION FRONT", "Zaruma People s Liberation Front"),
        ("IN NORTH KIVU", "in North Kivu"),
        ("THE ZARUMA MOVEMENT", "the Zaruma movement"),
        ("DEFENSE MINISTER GENERAL QUIROGA", "Defense Minister General Quiroga"),
        ("THE DEFENSE MINISTER SPOKE", "the defense minister spoke"),
        ("JUAN DE LA PUENTE", "Juan de la Puente"),
        ("LATE MAY", "late May"),
        ("IT MAY RAIN", "it may rain"),
        ("5 MARCH", "5 March"),
        ("A MARCH BEGAN", "a march began"),
        ("THE US AND US TROOPS", "the US and US troops"),
        ("LIKE US", "like us"),
    ],
)
def test_context_decides_the_case(text: str, expected: str) -> None:
    assert written(text) == expected


def test_context_of_no_words_is_nothing() -> None:
    mark_by_context([], "")
