"""Whom a denial clears."""

from __future__ import annotations

import pytest

from counterclaim.reading.cleared import cleared_in, is_own, touches_violence
from counterclaim.reading.parse import parse


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("He denied that the rebels had bombed the town.", ["the rebels"]),
        ("He denied the involvement of the army in the raid.", ["the army"]),
        ("He denied reports that the raid was carried out by the police.", ["the police"]),
        ("The army denied that it had bombed the town.", []),
        ("The army denied its involvement in the raid.", []),
        ("The militia denied killing villagers, after the government accused it of executing nine.", []),
        ("The army denied the raid, saying that the rebels had bombed the town.", []),
    ],
)
def test_cleared_in_names_others_than_the_denier(text: str, parties: list[str]) -> None:
    verb = next(token for token in parse(text) if token.text == "denied")
    assert [party.text for party in cleared_in(verb)] == parties


def test_is_own_of_pronouns_and_possessives() -> None:
    doc = parse("Its forces and the police left, it said.")
    assert is_own(doc[1])
    assert not is_own(doc[4])


@pytest.mark.parametrize(
    ("text", "violent"), [("He denied using poison gas.", True), ("He denied that talks had failed.", False)]
)
def test_touches_violence(text: str, violent: bool) -> None:
    assert touches_violence(parse(text)[1]) is violent


def test_cleared_in_stops_where_the_denier_goes_on_to_say_something_else() -> None:
    verb = parse("The rebels denied the accusation and said that the shells had been fired by the army.")[2]
    assert cleared_in(verb) == []
