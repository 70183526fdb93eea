"""Who is said to be behind it."""

from __future__ import annotations

import pytest

from counterclaim.reading.parse import parse
from counterclaim.reading.responsibility import find_responsibility


def _found(text: str) -> list[tuple[str, str]]:
    return [(each.stance.value, each.target.of(text)) for each in find_responsibility(parse(text)) if each.target is not None]


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Witnesses said Eritrean soldiers were behind the killings in Axum.", "Eritrean soldiers"),
        ("The governor said Boko Haram was responsible for the attack on the village.", "Boko Haram"),
        ("He described the raid as the work of the Arakan Army.", "the Arakan Army"),
        ("Dozens died at the hands of Fano militiamen, according to local officials.", "Fano militiamen"),
        ("Intelligence showed that Russia was to blame.", "Russia"),
        ("“It was the army, nobody else has jets,” said a farmer.", "the army"),
        ("The report says the police were involved in the killing.", "the police"),
    ],
)
def test_responsibility_accuses(text: str, party: str) -> None:
    assert _found(text) == [("accuses", party)]


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("The army is believed to be behind the killings.", "The army"),
        ("Bandits are thought to be responsible for the raid.", "Bandits"),
        ("Drones believed to be Turkish struck a bus near Qamishli.", "Turkish"),
    ],
)
def test_responsibility_that_is_believed_suspects(text: str, party: str) -> None:
    assert ("suspects", party) in _found(text)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said that he did not know who was responsible.",
        "The army was not responsible for the deaths.",
        "If the army was behind the killings, it must answer for them.",
        "The militias involved in the talks left the city.",
        "Those responsible fled.",
        "He asked for an inquiry to ensure they are held accountable.",
        "The group has been involved in combat operations against insurgents.",
        "Villagers accused the army of being responsible for the deaths.",
    ],
)
def test_responsibility_is_not_read_into(text: str) -> None:
    assert _found(text) == []


def test_responsibility_that_might_be_is_suspected() -> None:
    assert _found("Analysts said the Jalisco Cartel might also be responsible.") == [("suspects", "the Jalisco Cartel")]


@pytest.mark.parametrize(
    "text", ["Police said that the bomber was a member of al-Shabaab.", "The governor said the gunmen belonged to al-Shabaab."]
)
def test_responsibility_of_those_to_whom_the_attacker_belonged(text: str) -> None:
    assert _found(text) == [("accuses", "al-Shabaab")]


def test_responsibility_is_not_placed_by_the_membership_of_a_victim() -> None:
    assert _found("The dead man was a member of al-Shabaab.") == []


def test_responsibility_of_planes_believed_to_be_from_a_force() -> None:
    text = "Planes believed to be from the Sudanese air force dropped bombs on the camp."
    assert ("suspects", "the Sudanese air force") in _found(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A herder said the attackers were soldiers.", [("accuses", "soldiers")]),
        ("Villagers said the gunmen were Fano militiamen.", [("accuses", "Fano militiamen")]),
        ("A herder said the attackers were not soldiers.", []),
        ("The attackers were young.", []),
        ("If the attackers were soldiers, they will be tried.", []),
    ],
)
def test_responsibility_of_those_whom_the_attackers_were(text: str, expected: list[tuple[str, str]]) -> None:
    assert _found(text) == expected


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Rwandan soldiers also took part in the killings, local residents said.", [("accuses", "Rwandan soldiers")]),
        ("The army took part in the talks, residents said.", []),
        ("Police released sketches of men who may have participated in the attack.", []),
        ("Al-Shabaab, which is linked to al-Qaeda, said it was responsible for the attack.", [("admits", "Al-Shabaab")]),
        ("The Hill Front said its fighters were behind the bombing.", [("admits", "The Hill Front")]),
    ],
)
def test_responsibility_of_those_who_took_part_and_of_those_who_say_so_themselves(
    text: str, found: list[tuple[str, str]]
) -> None:
    assert _found(text) == found


def test_responsibility_is_not_that_of_an_owner_in_passing() -> None:
    text = "The manager, whose lorry was involved in the attack, said nothing."
    assert not list(find_responsibility(parse(text)))
