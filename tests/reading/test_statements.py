"""Statements in numbered points, and whose they are."""

from __future__ import annotations

import pytest

from counterclaim.reading.frames import find_frames
from counterclaim.reading.parse import parse
from counterclaim.reading.statements import statements_of


def _found(text: str) -> list[tuple[str, str]]:
    doc = parse(text)
    found = statements_of(doc, find_frames(doc))
    return [(doc[each.frame.source.start : each.frame.source.end].text, text[each.start : each.end].strip()) for each in found]


def test_statements_go_from_their_first_point_to_the_end_of_the_last() -> None:
    points = "1. None of our units were there. 2. Soldiers shot the students. They were unarmed."
    assert _found(f"On the clashes the Hill Front states: {points}\n\nThe army was silent.") == [("the Hill Front", points)]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said there was one demand: 1. Leave the town.",
        "The timetable: 1. Talks. 2. Elections.",
        "The mayor said nine died. The road was closed for days, and nobody could leave the town or come in, so that these "
        "ran out: 1. Rice. 2. Oil.",
    ],
)
def test_statements_need_two_points_and_somebody_who_makes_them(text: str) -> None:
    assert _found(text) == []
