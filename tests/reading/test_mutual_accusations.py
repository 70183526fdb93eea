"""Sides that accuse each other."""

from __future__ import annotations

import pytest

from counterclaim.reading.mutual_accusations import find_mutual
from counterclaim.reading.parse import parse


def _found(text: str) -> list[tuple[str, str]]:
    return sorted(
        (each.source.of(text), each.target.of(text)) for each in find_mutual(parse(text)) if each.source and each.target
    )


@pytest.mark.parametrize(
    "text",
    [
        "Sudan's army and the Rapid Support Forces accused each other of bombing the market.",
        "Sudan's army and the Rapid Support Forces have each blamed the other for the shelling.",
        "Sudan's army and the Rapid Support Forces traded accusations over the attack.",
        "Sudan's army and the Rapid Support Forces traded blame.",
        "Shells fell in clashes between Sudan's army and the Rapid Support Forces. Each side accuses the other of shelling.",
        "Sudan's army fought the Rapid Support Forces. Ten people died. Both sides blamed the other for the deaths.",
    ],
)
def test_mutual_accusations_are_one_each_way(text: str) -> None:
    one, other = "Sudan's army", "the Rapid Support Forces"
    assert _found(text) == [(one, other), (other, one)]


@pytest.mark.parametrize(
    "text",
    [
        "The army and the rebels traded accusations of lying.",
        "The army and the rebels exchanged prisoners.",
        "Each side has its own radio.",
        "Each side blamed the other for the shelling.",
        "The army and the rebels did not accuse each other.",
    ],
)
def test_mutual_accusations_are_not_read_into(text: str) -> None:
    assert _found(text) == []
