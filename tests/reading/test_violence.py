"""Verbs of harm and who does it."""

from __future__ import annotations

import pytest

from counterclaim.reading.parse import parse
from counterclaim.reading.violence import acts_before, doer_of, is_passive, is_violent


@pytest.mark.parametrize(
    ("text", "word", "violent"),
    [
        ("The army shelled the town.", "shelled", True),
        ("The army hit a market.", "hit", True),
        ("The minister hit out at critics.", "hit", False),
        ("The rebels struck a deal.", "struck", False),
        ("The army carried out air strikes.", "carried", True),
        ("The army carried out reforms.", "carried", False),
        ("Police opened fire.", "opened", True),
        ("Police fired at the crowd.", "fired", True),
        ("The president fired the minister.", "fired", False),
        ("The militia committed crimes.", "committed", True),
        ("The army launched a campaign.", "launched", False),
        ("Syrian Army Kills 18 in Daraa", "Kills", True),
        ("Air Strike on Syria Kills Five", "Kills", False),
        ("The market opened.", "opened", False),
    ],
)
def test_is_violent(text: str, word: str, violent: bool) -> None:
    assert is_violent(next(token for token in parse(text) if token.text == word)) is violent


@pytest.mark.parametrize(
    ("text", "word", "doer"),
    [
        ("The army shelled the town.", "shelled", "army"),
        ("The army hit a bus, killing nine.", "killing", "army"),
        ("A bus was hit, killing nine.", "killing", None),
        ("Residents blamed the army for shelling the town.", "shelling", None),
        ("Militiamen are believed to have killed nine.", "killed", "Militiamen"),
    ],
)
def test_doer_of(text: str, word: str, doer: str | None) -> None:
    found = doer_of(next(token for token in parse(text) if token.text == word))
    assert (found.text if found is not None else None) == doer


def test_is_passive_of_a_reduced_clause() -> None:
    doc = parse("Ten people killed in the raid were buried.")
    assert is_passive(doc[2])
    assert not is_passive(parse("The army has killed ten people.")[3])


def test_acts_before_skips_what_a_preposition_governs() -> None:
    doc = parse("Strikes on Syria kill five")
    assert acts_before(doc[3]) is None


@pytest.mark.parametrize(
    ("text", "word", "violent"),
    [
        ("Ukraine shot down 54 of 67 drones.", "shot", False),
        ("Rebels shot down a helicopter.", "shot", True),
        ("Soldiers had raped 30 women.", "raped", True),
    ],
)
def test_violence_brings_down_people_and_no_drones(text: str, word: str, *, violent: bool) -> None:
    assert is_violent(next(token for token in parse(text) if token.text == word)) is violent


@pytest.mark.parametrize(
    ("text", "word", "passive"),
    [
        ("Three Rohingya killed in army raid in Rakhine", "killed", True),
        ("Two Haitians shot dead near Gonaives", "shot", True),
        ("Four soldiers abducted, two wounded in Borno", "abducted", True),
        ("Malian soldier killed, three Tuaregs wounded in Kidal raid", "wounded", True),
        ("One soldier killed and three rebels wounded near Kidal", "killed", True),
        ("The rebels killed nine herders in Mopti.", "killed", False),
        ("The rebels killed and looted villagers in Mopti.", "killed", False),
        ("The army killed, wounded and abducted villagers.", "killed", False),
        ("The rebels attacked in the north.", "attacked", False),
        ("The army had killed in the past.", "killed", False),
    ],
)
def test_is_passive_of_a_title_that_leaves_out_the_auxiliary(text: str, word: str, *, passive: bool) -> None:
    assert is_passive(next(token for token in parse(text) if token.text == word)) is passive
