"""Whom somebody does not rule out."""

from __future__ import annotations

import pytest

from counterclaim.reading.not_excluded import find_not_excluded
from counterclaim.reading.parse import parse


def _found(text: str) -> list[tuple[str, str]]:
    return [
        (each.source.of(text), each.target.of(text))
        for each in find_not_excluded(parse(text))
        if each.source is not None and each.target is not None
    ]


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("The colonel did not rule out that rebels had carried out the bombing.", "rebels"),
        ("The colonel did not rule out that rebels participated in the murder of the mayor.", "rebels"),
        ("The colonel does not exclude the possibility that soldiers took part in the massacre.", "soldiers"),
    ],
)
def test_who_is_not_ruled_out_may_have_done_it(text: str, party: str) -> None:
    assert _found(text) == [("The colonel", party)]


@pytest.mark.parametrize(
    "text",
    [
        "The colonel ruled out that rebels had carried out the bombing.",
        "The colonel did not rule out that rebels will join the talks.",
        "The colonel did not rule out another bombing.",
    ],
)
def test_what_is_no_suspicion(text: str) -> None:
    assert _found(text) == []
