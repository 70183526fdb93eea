"""Denials and rejected accusations."""

from __future__ import annotations

import pytest

from counterclaim.model.span import Span
from counterclaim.reading.denials import find_denials
from counterclaim.reading.parse import parse


def _words(span: Span | None, text: str) -> str | None:
    return None if span is None else span.of(text)


def _found(text: str) -> list[tuple[str | None, str | None]]:
    return [(_words(each.source, text), _words(each.target, text)) for each in find_denials(parse(text))]


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("The Sudanese army denied bombing the market.", "The Sudanese army"),
        ("Israel denied responsibility for the blast at the hospital.", "Israel"),
        ("Moscow rejected the accusation.", "Moscow"),
        ("The Ethiopian government dismissed the allegations as baseless.", "The Ethiopian government"),
        ("The accusation was denied by the RSF.", "the RSF"),
        ("The Tigray People's Liberation Front denied involvement in the massacre.", "The Tigray People's Liberation Front"),
        ("Rwanda described the reports that its army had shelled the camp as untrue.", "Rwanda"),
        ("The RSF blamed the army for the strike, which the army denied.", "the army"),
        ("Despite the army's denial of involvement, the villagers fled.", "the army"),
        ("The paramilitaries denied it.", "The paramilitaries"),
    ],
)
def test_denials_by_the_accused_clear_the_accused(text: str, party: str) -> None:
    assert (party, party) in _found(text)


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        (
            "A tribal leader issued a statement denying the involvement of the Malian armed forces in the attack.",
            "A tribal leader",
            "the Malian armed forces",
        ),
        ("The minister denied that the army had shelled the hospital.", "The minister", "the army"),
        ("The Kremlin denied that Russian forces had struck the station.", "The Kremlin", "Russian forces"),
        ("The labour union denied that peasants had ambushed the patrol.", "The labour union", "peasants"),
        ("The governor denied reports that the attack was carried out by the police.", "The governor", "the police"),
    ],
)
def test_denials_by_a_third_party_clear_somebody_else(text: str, source: str, target: str) -> None:
    assert _found(text) == [(source, target)]


def test_denials_by_two_parties_are_two() -> None:
    assert _found("Government and opposition have both denied using poison gas.") == [
        ("Government", "Government"),
        ("opposition", "opposition"),
    ]


def test_denials_of_titles_whose_verb_looks_like_a_noun_are_the_party_s() -> None:
    text = "Army rejects claims it shelled village\n\nNine people were killed on Tuesday in the raid on the village of Kalo."
    assert _found(text) == [("Army", "Army")]


def test_denials_by_a_spokesman_clear_the_party() -> None:
    assert _found("An army spokesman denied the accusations.") == [("An army spokesman", "army")]


@pytest.mark.parametrize(
    "text",
    [
        "The embassy denied him a visa.",
        "The rebels denied that talks had failed.",
        "The army did not deny the accusation.",
        "In an attempt to deny responsibility, they burned the files.",
        "The government's denial of a visa angered him.",
        "The court rejected his appeal.",
    ],
)
def test_denials_of_other_things_are_none(text: str) -> None:
    assert _found(text) == []


@pytest.mark.parametrize(
    ("text", "source", "party"),
    [
        ("The army distanced itself from the massacre.", "The army", "The army"),
        ("The spokesman distanced the Taliban from the bombing.", "The spokesman", "the Taliban"),
    ],
)
def test_denials_of_those_who_distance_themselves(text: str, source: str, party: str) -> None:
    assert _found(text) == [(source, party)]


def test_denials_reject_as_baseless() -> None:
    text = "The government rejected as “baseless” allegations that its forces had killed civilians."
    assert ("The government", "The government") in _found(text)


def test_denials_do_not_count_distance_from_words() -> None:
    assert _found("The minister distanced himself from the remarks.") == []


def test_denials_of_the_use_of_ammunition() -> None:
    assert _found("The spokesperson denied officers had used live ammunition.") == [("The spokesperson", "officers")]


@pytest.mark.parametrize(
    "text",
    ["A missile hit a clinic in Sumy. Moscow denies targeting civilians.", "Both armies deny deliberately bombing hospitals."],
)
def test_denials_said_at_all_times_are_of_no_incident(text: str) -> None:
    assert _found(text) == []


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("A missile hit a clinic in Sumy. Moscow denies bombing the clinic.", "Moscow"),
        ("A missile hit a clinic in Sumy. Moscow denies targeting civilians in the city.", "Moscow"),
        ("A missile hit a clinic in Sumy. Moscow denied targeting civilians.", "Moscow"),
        ("Rebels deny killing civilians\n\nNine people were killed in Sumy on Friday.", "Rebels"),
    ],
)
def test_denials_of_an_incident_in_the_present(text: str, party: str) -> None:
    assert _found(text) == [(party, party)]


def test_denials_are_none_of_relatives_and_residents_who_reject_an_account() -> None:
    text = "A security source said the men were bandits, a version that two relatives rejected."
    assert [(each.stance.value, each.target) for each in find_denials(parse(text))] == [("disputes", None)]
