"""Deeds told by their doer."""

from __future__ import annotations

import pytest

from counterclaim.reading.own_deeds import find_own_deeds
from counterclaim.reading.parse import parse


def _found(text: str) -> list[str]:
    return [each.target.of(text) for each in find_own_deeds(parse(text)) if each.target is not None]


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("The Israeli army said its jets had struck a school used by militants.", "The Israeli army"),
        ("JNIM said it had carried out the attack on the convoy.", "JNIM"),
        ("Ukraine's military said its forces had hit a command post in Makiivka.", "Ukraine's military"),
        ("The Malian army announced that it had killed 20 terrorists in an operation near Mopti.", "The Malian army"),
        ("The United States said it had conducted a strike against an al-Shabaab leader.", "The United States"),
        ("AFRICOM acknowledged that its strike had killed two civilians.", "AFRICOM"),
        ("The Russian defence ministry said Russian forces destroyed a command centre.", "Russian forces"),
        ("A military source said the Syrian army killed 70 terrorists.", "the Syrian army"),
        ("The Azawad Front said its fighters had killed nine people.", "The Azawad Front"),
        ("The Hill Brigades later said that one of its members had carried out the bombing.", "The Hill Brigades"),
    ],
)
def test_own_deeds_admit(text: str, party: str) -> None:
    assert _found(text) == [party]


def test_own_deeds_told_as_we_leave_the_claimant_to_the_sentence() -> None:
    text = "We destroyed the post and killed 12 men."
    (found,) = find_own_deeds(parse(text))
    assert (found.flat, found.source) == (True, None)


@pytest.mark.parametrize(
    "text",
    [
        "The Syrian Observatory said Syrian forces killed 18 civilians.",
        "Residents said they were shot at by the army.",
        "The Israeli army said Syrian forces fired a rocket.",
        "The rebels said the army had shelled the town.",
        "The military says it targets only fighters. It said it would look into the case.",
        "The army said it would bomb the camp.",
        "The Goma Observatory said its members had counted nine people killed.",
        "Syrian state television said the army killed ten rebels.",
    ],
)
def test_own_deeds_of_others_admit_nothing(text: str) -> None:
    found = [target for target in _found(text) if target not in ("The military",)]
    assert found == []


def test_own_deeds_are_explained_by_their_target() -> None:
    text = "The Israeli military said the strike had targeted a Hamas command centre."
    assert _found(text) == ["The Israeli military"]


def test_own_deeds_are_no_strikes_on_a_market() -> None:
    assert _found("The Ukrainian military said the strike had hit a market.") == []


def test_own_deeds_are_no_habits_of_hitting_only_fighters() -> None:
    assert _found("The junta says its air strikes only hit terrorists.") == []


def test_own_deeds_are_told_in_an_aside() -> None:
    assert _found("The army spokesman said troops had repelled the attack, killing 12 fighters.") == ["troops"]
