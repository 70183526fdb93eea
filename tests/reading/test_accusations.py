"""Words of blame and suspicion, with who says them and whom they name."""

from __future__ import annotations

import pytest

from counterclaim.model.span import Span
from counterclaim.reading.accusations import find_accusations
from counterclaim.reading.parse import parse

Row = tuple[str, str | None, str | None]


def _words(span: Span | None, text: str) -> str | None:
    return None if span is None else span.of(text)


def _found(text: str) -> list[Row]:
    return [(each.stance.value, _words(each.source, text), _words(each.target, text)) for each in find_accusations(parse(text))]


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        (
            "Human Rights Watch accused the Rapid Support Forces of killing dozens of villagers in Darfur.",
            "Human Rights Watch",
            "the Rapid Support Forces",
        ),
        ("Ukrainian officials blamed the strike on Russia.", "Ukrainian officials", "Russia"),
        ("The opposition pointed the finger at the Burkinabe army after the massacre.", "The opposition", "the Burkinabe army"),
        ("The mayor held the militia responsible for the attack on the market.", "The mayor", "the militia"),
        ("Relatives accuse the police of shooting the students.", "Relatives", "the police"),
        ("Villagers laid the blame on the army.", "Villagers", "the army"),
        ("Seven people died in Delma on Saturday in an attack that the rebels blamed on the army.", "the rebels", "the army"),
        ("The UN condemned the army for shelling a hospital.", "The UN", "the army"),
        ("The governor attributed the deaths to dissidents of the FARC.", "The governor", "dissidents of the FARC"),
        ("Police suspect the Islamic State group of planting the bomb.", "Police", "the Islamic State group"),
    ],
)
def test_accusations_name_accuser_and_accused(text: str, source: str, target: str) -> None:
    assert [row[1:] for row in _found(text)] == [(source, target)]


@pytest.mark.parametrize(
    ("text", "stance", "target"),
    [
        ("The shelling of the school was blamed on the Tatmadaw.", "accuses", "the Tatmadaw"),
        ("The army is accused of burning the village of Thantlang.", "accuses", "The army"),
        ("Fulani herdsmen were accused of killing 86 people in Plateau state.", "accuses", "Fulani herdsmen"),
        ("Islamist militants are suspected of carrying out the attack in Cabo Delgado.", "suspects", "Islamist militants"),
        ("Suspicion fell on the ADF, a rebel group.", "suspects", "the ADF"),
        ("The attack bore the hallmarks of al-Shabaab.", "suspects", "al-Shabaab"),
    ],
)
def test_accusations_without_an_accuser_are_impersonal(text: str, stance: str, target: str) -> None:
    (found,) = find_accusations(parse(text))
    assert (found.stance.value, found.source, found.impersonal) == (stance, None, True)
    assert found.target is not None
    assert found.target.of(text) == target


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        (
            "Residents blamed the Malian army and Wagner mercenaries for the deaths of 14 herders.",
            ["the Malian army", "Wagner mercenaries"],
        ),
        (
            "Local groups issued a statement implicating both the Malian military and Wagner forces in the attack.",
            ["the Malian military", "Wagner forces"],
        ),
        ("Activists accused Russian and Syrian forces of bombing the clinic.", ["Russian", "Syrian forces"]),
        (
            "Labour unions accused the army and the most radical sectors of the government.",
            ["the army", "the most radical sectors of the government"],
        ),
    ],
)
def test_accusations_of_two_parties_are_two(text: str, targets: list[str]) -> None:
    assert [row[2] for row in _found(text)] == targets


def test_accusations_of_one_or_the_other_only_suspect() -> None:
    assert [row[0] for row in _found("Residents blamed the army or the militia for the deaths.")] == ["suspects", "suspects"]


def test_accusations_by_a_passive_have_the_agent_as_accuser() -> None:
    rows = _found("Two soldiers were accused by prosecutors of killing a farmer.")
    assert [(row[1], row[2]) for row in rows] == [("prosecutors", "Two soldiers")]


def test_accusations_in_a_participle_share_the_accuser_of_the_main_verb() -> None:
    rows = _found("Kal Akal condemned the raid, accusing the army of executing six men.")
    assert ("accuses", "Kal Akal", "the army") in rows


def test_accusations_keep_a_pronoun_as_it_stands() -> None:
    assert ("accuses", "They", "them") in _found("They accused them of shelling the camp.")


@pytest.mark.parametrize(
    "text",
    [
        "The minister accused the opposition of corruption.",
        "The minister accused the opposition of failing to act.",
        "The monitor did not accuse the army of the killings.",
        "Nobody should blame the army for the deaths before an inquiry.",
        "The company blamed the delay on the rain.",
        "The UN condemned the attack on the hospital.",
        "Those responsible must be held accountable.",
        "Did the villagers accuse the army?",
        "The mayor blamed unidentified gunmen.",
    ],
)
def test_accusations_are_not_read_into(text: str) -> None:
    assert _found(text) == []


def test_accusations_by_a_name_that_a_parser_takes_for_a_modifier() -> None:
    text = "Druze leader Sheikh Hikmat al-Hajri accused government forces of shelling Druze villages; Damascus was silent."
    assert _found(text) == [("accuses", "Druze leader Sheikh Hikmat al-Hajri", "government forces")]


def test_accusations_do_not_read_who_a_message_is_attributed_to() -> None:
    assert _found("A message attributed to the Arakan Army appeared on Friday.") == []


def test_accusations_foresee_where_suspicion_will_fall() -> None:
    assert _found("Suspicion is likely to fall on the Pakistani Taliban.") == [("suspects", None, "the Pakistani Taliban")]


def test_accusations_of_outlaw_groups() -> None:
    text = "Six soldiers died, the ministry said, blaming “outlaw groups”."
    assert _found(text) == [("accuses", "the ministry", "outlaw groups")]


def test_accusations_of_being_something_are_no_deed() -> None:
    assert _found("The government accused the rebels of being terrorists.") == []
    assert _found("The government accused the rebels of being behind the attack.")[0][2] == "the rebels"


def test_accusations_of_hiding_behind_somebody_are_none_of_the_deed() -> None:
    text = "The front accused the army of using the camp as cover."
    assert not list(find_accusations(parse(text)))


def test_accusations_shift_no_blame_for_what_is_no_violence() -> None:
    assert _found("Traders blamed the lack of talks on the mediators.") == []
    assert [target for _, _, target in _found("Traders blamed the rebels on Monday for the attack.")] == ["the rebels"]
