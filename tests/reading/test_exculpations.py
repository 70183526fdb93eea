"""Statements that a party did not do it."""

from __future__ import annotations

import pytest

from counterclaim.model.span import Span
from counterclaim.reading.exculpations import find_exculpations
from counterclaim.reading.parse import parse


def _words(span: Span | None, text: str) -> str | None:
    return None if span is None else span.of(text)


def _found(text: str) -> list[tuple[str | None, str | None]]:
    return [(_words(each.source, text), _words(each.target, text)) for each in find_exculpations(parse(text))]


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("The army said its forces were not involved in the killings.", "The army"),
        ("The militia said it had nothing to do with the attack.", "The militia"),
        ("Moscow says it does not target civilians.", "Moscow"),
        ("The front said none of its units were operating near the university.", "The front"),
    ],
)
def test_exculpations_of_oneself_clear_the_speaker(text: str, party: str) -> None:
    assert (party, party) in _found(text)


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("The bishop said the guerrillas were not responsible for the murders.", "the guerrillas"),
        ("The army did not attack the village.", "The army"),
        ("The police had nothing to do with the shooting, the mayor said.", "The police"),
    ],
)
def test_exculpations_of_others_leave_the_claimant_to_the_sentence(text: str, target: str) -> None:
    assert _found(text) == [(None, target)]


def test_exculpations_by_a_judge_name_it() -> None:
    assert _found("A judge cleared the soldiers of the killings.") == [("A judge", "the soldiers")]


@pytest.mark.parametrize(
    "text",
    [
        "No group has claimed responsibility for the attack.",
        "No one was responsible for the child.",
        "He urged both sides not to target civilians.",
        "The army would not attack the town, he hoped.",
        "If the army did not do it, who did?",
    ],
)
def test_exculpations_are_not_read_into(text: str) -> None:
    assert _found(text) == []
