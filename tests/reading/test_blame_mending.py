"""Parses of blame put right before anything is read in them."""

from __future__ import annotations

import pytest

from counterclaim.reading.attributions import find_attributions
from counterclaim.reading.parse import parse


def _accusations(text: str) -> set[tuple[str | None, str | None]]:
    found = (each for each in find_attributions(parse(text)) if each.stance == "accuses")
    return {(each.source.of(text) if each.source else None, each.target.of(text) if each.target else None) for each in found}


@pytest.mark.parametrize(
    ("text", "accusations"),
    [
        ("The rebels were blamed for the strike in Nordal by local activists.", {("local activists", "The rebels")}),
        ("The rebels were accused of the killing of nine farmers in Nordal by residents.", {("residents", "The rebels")}),
        ("The army was accused of killing nine villagers in Nordal.", {(None, "The army")}),
        ("Thailand, Cambodia trade blame as border clash kills 12", {("Thailand", "Cambodia"), ("Cambodia", "Thailand")}),
        ("Sudan and Chad trade accusations after strike kills 12", {("Sudan", "Chad"), ("Chad", "Sudan")}),
        ("The ministry accused Thai F-16 jets of dropping bombs on a road.", {("The ministry", "Thai")}),
    ],
)
def test_blame_mending_tells_who_accuses_whom(text: str, accusations: set[tuple[str | None, str | None]]) -> None:
    assert _accusations(text) == accusations
