"""Those who did not answer."""

from __future__ import annotations

import pytest

from counterclaim.reading.parse import parse
from counterclaim.reading.silences import find_silences


def _found(text: str) -> list[str]:
    return [each.target.of(text) for each in find_silences(parse(text)) if each.target is not None]


@pytest.mark.parametrize(
    ("text", "silent"),
    [
        ("The army declined to comment.", "The army"),
        ("A source from the ministry, when contacted, declined to comment.", "A source from the ministry"),
        ("The Ministry of Defence did not respond to a request for comment.", "The Ministry of Defence"),
        ("The junta's spokesman could not be reached for comment.", "The junta's spokesman"),
        ("Ethiopia's government has not commented on the strike.", "Ethiopia's government"),
        ("There was no comment from the Colombian military.", "the Colombian military"),
        ("A spokesman for the coalition was not immediately available for comment.", "A spokesman for the coalition"),
        ("Military authorities have not yet reacted to the allegations.", "Military authorities"),
        ("There has been no official reaction from Bamako.", "Bamako"),
        ("Mali's government did not immediately comment.", "Mali's government"),
        ("The police refused to answer questions.", "The police"),
        ("The army has remained silent.", "The army"),
        ("A spokesman for the army did not answer calls seeking comment.", "A spokesman for the army"),
        ("The ministry has not returned several messages.", "The ministry"),
        ("The junta has yet to comment.", "The junta"),
        ("The authorities are saying nothing about the attack.", "The authorities"),
        ("The colonel refused to issue a statement.", "The colonel"),
        ("Abuja made no comment.", "Abuja"),
    ],
)
def test_silences_name_the_silent(text: str, silent: str) -> None:
    assert _found(text) == [silent]


def test_silences_of_two_are_two() -> None:
    text = "There was no immediate response from the Malian government or military officials."
    assert _found(text) == ["the Malian government", "military officials"]


def test_silences_have_one_party_as_source_and_target() -> None:
    (found,) = find_silences(parse("The army declined to comment."))
    assert found.source == found.target


@pytest.mark.parametrize(
    "text",
    [
        "The army responded with artillery.",
        "Aid has not reached the district.",
        "He declined the offer.",
        "No response was possible.",
        "The comment from the minister was brief.",
    ],
)
def test_silences_are_not_read_into(text: str) -> None:
    assert _found(text) == []


def test_silences_of_neither_party() -> None:
    assert _found("Neither the Malian army nor the Africa Corps responded to requests for comment.") == [
        "the Malian army",
        "the Africa Corps",
    ]


@pytest.mark.parametrize(
    ("text", "silent"),
    [
        ("The junta has yet to issue a statement.", "The junta"),
        ("The institute wrote to the Tamari defence minister on May 3 but received no response.", "the Tamari defence minister"),
    ],
)
def test_silences_of_those_who_were_waited_for(text: str, silent: str) -> None:
    assert _found(text) == [silent]
