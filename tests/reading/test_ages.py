"""Ages of several people."""

from __future__ import annotations

import pytest

from counterclaim.reading.ages import aged, is_bound


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("under the age of 12", True),
        ("children under 5", True),
        ("two were under 18", True),
        ("toll was put under 18", False),
        ("under 40", False),
        ("age 12", False),
    ],
)
def test_ages_bound_by_a_number_count_nobody(text: str, bound: bool) -> None:
    words = text.split()
    assert is_bound(words, len(words) - 1) is bound


@pytest.mark.parametrize(
    ("text", "end"),
    [("under the age of 12", 5), ("under 18", 2), ("below 5", 2), ("under 40", None), ("over 12", None), ("under", None)],
)
def test_ages_under_eighteen_are_childrens(text: str, end: int | None) -> None:
    found = aged(text.split(), 0)
    assert (found and (found[0].value, found[1])) == (None if end is None else ("children", end))
