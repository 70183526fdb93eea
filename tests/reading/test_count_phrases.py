"""Numbers with the people whom they count."""

from __future__ import annotations

import pytest

from counterclaim.model.count import Group
from counterclaim.reading.count_phrases import find_phrases
from counterclaim.reading.parse import parse


def _phrases(text: str) -> list[str]:
    doc = parse(text)
    return [doc[phrase.start : phrase.end].text for phrase in find_phrases(doc)]


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("They saw at least 12 rebel fighters there.", ["at least 12 rebel fighters"]),
        ("They saw 12 of the 20 hostages there.", ["12 of the 20 hostages"]),
        ("They saw dozens of people there.", ["dozens of people"]),
        ("They saw five police officers there.", ["five police officers"]),
        ("They saw five police vehicles there.", []),
        ("They saw 12 rockets in 3 days.", []),
        ("They saw a 12-year-old girl there.", ["a 12-year-old girl"]),
        ("They saw 12 women and children there.", ["12 women and children"]),
        ("They saw another soldier there.", ["another soldier"]),
        ("They saw 22 injured - mayor", ["22"]),
        ("They saw a family there.", []),
        ("They saw a rocket there.", []),
        ("They met in 2016 there.", []),
        ("They saw three nurses soldiers said.", ["three nurses"]),
    ],
)
def test_count_phrases_hold_number_and_people(text: str, phrases: list[str]) -> None:
    assert _phrases(text) == phrases


def test_count_phrases_of_two_nouns_have_one_class() -> None:
    groups = [
        find_phrases(parse(f"They saw 12 {people}."))[0].group
        for people in ("women and children", "nurses and doctors", "men and rebels")
    ]
    assert groups == [Group.WOMEN_AND_CHILDREN, Group.MEDICS, Group.PEOPLE]


def test_count_phrases_know_a_definite_number() -> None:
    assert [phrase.definite for phrase in find_phrases(parse("The two men met three women."))] == [True, False]


def test_count_phrases_know_a_part_of_those_named_before() -> None:
    phrase = find_phrases(parse("They met many people, seven of them women."))[0]
    assert (phrase.of_them, phrase.group) == (True, Group.WOMEN)


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("Journalist shot dead in Veracruz", ["Journalist"]),
        ("Policeman killed, two wounded at a checkpoint", ["Policeman", "two"]),
        ("Woman, two children killed in shelling of Kherson", ["Woman", "two children"]),
        ("Former mayor kidnapped\n\nOfficials said nothing. Teacher killed, they wrote.", ["Former mayor"]),
        ("Town killed by boredom", []),
        ("Policemen killed in Bannu", []),
        ("Family killed in Bannu", []),
        ("Teacher speaks of killings", []),
        ("Teacher killing shocks Bannu", []),
    ],
)
def test_count_phrases_take_one_person_without_article_where_a_headline_begins(text: str, phrases: list[str]) -> None:
    assert _phrases(text) == phrases
