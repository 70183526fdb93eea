"""How one actor belongs to another."""

from __future__ import annotations

from counterclaim.model.kinship import Kinship


def test_kinship_values_are_words_of_the_wire() -> None:
    assert list(Kinship) == ["renamed", "merged", "whole", "part"]
