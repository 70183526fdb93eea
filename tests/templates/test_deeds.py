from __future__ import annotations

from datetime import date

import pytest
from benchmarks.sets.labelled import report_of
from benchmarks.templates.deeds import deeds
from benchmarks.templates.proposals import proposed

from counterclaim.reading.parse import parse


@pytest.mark.parametrize(
    ("said", "kinds"),
    [
        ("Armed men burned two buses.", ["arson"]),
        ("They set the town hall on fire.", ["arson"]),
        ("Rebels set fire to a warehouse.", ["arson"]),
        ("The gunmen opened fire on a patrol.", []),
        ("The men robbed a bank.", ["robbery"]),
        ("Soldiers looted the shops.", ["robbery"]),
        ("A bomb went off at a bank.", []),
    ],
)
def test_deeds_fires_that_were_set_and_robberies_are_found(said: str, kinds: list[str]) -> None:
    assert [kind for kind, _ in deeds(parse(said))] == kinds


def test_deeds_are_incidents_beside_an_attack() -> None:
    text = "LIMA, 5 FEB 90 -- GUNMEN KILLED A FARMER NEAR LIMA YESTERDAY. THEY BURNED TWO BUSES AND ROBBED A PHARMACY."
    kinds = {incident.kind for incident in proposed(report_of("r", "", text, date(1990, 2, 5), "FBIS")).incidents}
    assert {"attack", "arson", "robbery"} <= kinds
