from __future__ import annotations

from dataclasses import replace

import pytest

from counterclaim.linking.card import Toll
from counterclaim.linking.comparing_counts import KINDS, abducted, arrested, injured, killed
from linked import card


@pytest.mark.parametrize(
    ("toll", "words"),
    [
        (Toll("killed", 9, 9), "9"),
        (Toll("killed", 9, None), "9 or more"),
        (Toll("killed", None, 9), "up to 9"),
        (Toll("killed", 8, 9), "8 to 9"),
    ],
)
def test_comparing_counts_says_the_numbers(toll: Toll, words: str) -> None:
    assert killed().detail(replace(card("a"), tolls=(toll,)), card("b", killed=14)) == f"{words} and 14"


def test_comparing_counts_says_nothing_where_one_gives_none() -> None:
    assert killed().detail(card("a"), card("b", killed=None)) == ""
    assert injured().detail(card("a"), card("b")) == ""


def test_comparing_counts_has_a_comparison_for_each_kind() -> None:
    made = [killed(), injured(), abducted(), arrested()]
    assert tuple(one.name for one in made) == KINDS
    assert len({one.reason for one in made}) == len(made)
    for one in made:
        assert one.name in one.missing
