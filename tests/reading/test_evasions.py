"""Set wordings of silence, and those who were sought in vain."""

from __future__ import annotations

import pytest

from counterclaim.reading.evasions import find_evasions
from counterclaim.reading.parse import parse


def _found(text: str) -> list[str]:
    return [each.target.of(text) for each in find_evasions(parse(text)) if each.target is not None]


@pytest.mark.parametrize(
    ("text", "silent"),
    [
        ("The army has kept quiet about the raid.", "The army"),
        ("The army said it was unaware of the incident.", "The army"),
        ("Efforts to reach the army spokesman were unsuccessful.", "the army spokesman"),
        ("The newspaper was unable to reach the ministry for comment.", "the ministry"),
        ("Calls to the army's spokesman rang out.", "the army's spokesman"),
    ],
)
def test_set_wordings_name_the_silent(text: str, silent: str) -> None:
    assert _found(text) == [silent]


@pytest.mark.parametrize(
    "text",
    [
        "Aid convoys could not reach the government-held district.",
        "The team was unable to reach the army base because of the mud.",
        "The army hung up flags for the parade.",
    ],
)
def test_places_that_nobody_reached_are_not_silent(text: str) -> None:
    assert _found(text) == []
