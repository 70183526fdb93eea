"""Whose side words name."""

from __future__ import annotations

import pytest

from counterclaim.model.span import Span
from counterclaim.reading.parse import parse
from counterclaim.reading.sides import opposed


def _opposed(one: str, other: str) -> bool:
    text = f"{one} spoke of {other}."
    return opposed(parse(text), Span(0, len(one)), Span(len(one) + 10, len(text) - 1))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The army", "rebel forces"),
        ("The Syrian army", "Russian forces"),
        ("A rebel commander", "the army"),
        ("Hamas", "the rebels"),
    ],
)
def test_sides_are_opposed_where_their_names_differ(one: str, other: str) -> None:
    assert _opposed(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The army", "its forces"),
        ("The Syrian army", "Syrian troops"),
        ("A rebel commander", "rebel fighters"),
        ("The army", "Syrian forces"),
    ],
)
def test_sides_are_one_where_nothing_parts_them(one: str, other: str) -> None:
    assert not _opposed(one, other)
