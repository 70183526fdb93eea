from __future__ import annotations

import pytest

from counterclaim.weighing.speakers import speaks_for


@pytest.mark.parametrize("claimant", ["ml-military", "ml-government"])
def test_speakers_of_a_state_speak_for_its_forces(claimant: str) -> None:
    assert speaks_for(claimant, "ml-military")


@pytest.mark.parametrize(("claimant", "party"), [("bf-government", "ml-military"), ("ngo", "army"), ("ml-military", "jnim")])
def test_speakers_speak_for_nobody_else(claimant: str, party: str) -> None:
    assert not speaks_for(claimant, party)


def test_speakers_speak_for_themselves() -> None:
    assert speaks_for("jnim", "jnim")
