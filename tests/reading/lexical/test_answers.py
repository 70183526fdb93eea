"""For whom an office answers, in sentences of invented facts: the answer's stance, source and target."""

from __future__ import annotations

import pytest

from lexical_reading import attributions_in

ANSWERS = [
    (
        "Des habitants accusent l'armée d'avoir tué douze civils. Le gouvernement a rejeté ces accusations.",
        "Le gouvernement|l'armée",
    ),
    ("Selon l'ONU, l'armée congolaise a bombardé le camp. Le ministre a démenti.", "Le ministre|l'armée congolaise"),
    ("Kinshasa accuse le Rwanda. Le Rwanda nie toute implication.", "Le Rwanda|Le Rwanda"),
    ("La mairie accuse les forces russes. Moscou a démenti.", "Moscou|Moscou"),
    ("Des témoins accusent l'armée rwandaise. Le gouvernement congolais a démenti.", "Le gouvernement congolais|gouvernement"),
    ("Des habitants accusent l'armée. Le M23 a démenti.", "Le M23|Le M23"),
]


@pytest.mark.parametrize(("report", "expected"), ANSWERS)
def test_answers_are_for_ones_own_force(report: str, expected: str) -> None:
    stance, source, target = attributions_in(report, "fr")[-1]
    assert stance == "denies" and source == expected.partition("|")[0]
    assert expected.partition("|")[2].lower() in target.lower()


def test_answers_of_an_office_that_is_accused_itself() -> None:
    found = attributions_in("L'opposition accuse le gouvernement et l'armée du massacre. Le gouvernement dément.", "fr")
    assert found[-1] == ("denies", "Le gouvernement", "Le gouvernement")
