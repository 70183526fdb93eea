"""Names in a report."""

from __future__ import annotations

import pytest

from counterclaim.reading.names import Names
from counterclaim.reading.parse import parse
from counterclaim.reading.subjects import Stretch


@pytest.mark.parametrize(
    ("text", "name", "fullest"),
    [
        ("Governor Amadou Keita arrived. Keita said so.", "Keita", "Amadou Keita"),
        ("The Sahel Observatory for Rights met. The Observatory said so.", "Observatory", "Sahel Observatory for Rights"),
        ("The Russia envoy arrived. Russia said so.", "Russia", "Russia"),
    ],
)
def test_names_are_given_in_their_fullest_wording(text: str, name: str, fullest: str) -> None:
    doc = parse(text)
    index = [token.i for token in doc if token.text == name][-1]
    found = Names(doc).fullest(Stretch(index, index + 1), index)
    assert fullest in doc[found.start : found.end].text


def test_names_two_names_in_a_row_are_a_persons() -> None:
    doc = parse("Amadou Keita said so. The Front of Azawad said so.")
    names = Names(doc)
    assert names.is_person(Stretch(0, 2)) and not names.is_person(Stretch(5, 9))


@pytest.mark.parametrize(
    ("words", "person"),
    [
        ("Amadou Keita, an aid worker at the scene", True),
        ("A spokesman for the army", True),
        ("The Relief Committee, one of dozens of volunteer groups", False),
        ("The Rapid Support Forces", False),
    ],
)
def test_names_he_is_a_person_whatever_is_said_of_them(words: str, person: bool) -> None:
    doc = parse(f"{words}, said so.")
    end = next(token.i for token in doc if token.text == "said") - 1
    assert Names(doc).is_spoken_of_as_person(Stretch(0, end)) is person


def test_names_letters_in_brackets_are_of_the_name() -> None:
    doc = parse("The Rapid Support Forces (RSF) shelled the camp. The RSF denied it.")
    letters = [token.i for token in doc if token.text == "RSF"][-1]
    whole = Names(doc).fullest(Stretch(letters - 1, letters + 1), letters)
    assert doc[whole.start : whole.end].text == "Rapid Support Forces (RSF)"


def test_names_letters_stand_for_the_name_that_they_begin() -> None:
    doc = parse("The Local Coordination Committees counted nine dead. The LCC said that more were missing.")
    head = next(token.i for token in doc if token.text == "LCC")
    fullest = Names(doc).fullest(Stretch(head, head + 1), head)
    assert doc[fullest.start : fullest.end].text == "Local Coordination Committees"
