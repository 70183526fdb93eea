from __future__ import annotations

import pytest

from counterclaim.linking.card import Card, Site
from counterclaim.linking.comparing_places import places
from linked import ORO_BENNA, TERAL, TESSARA, card


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        (card("a"), card("b", site=TESSARA), "111 km apart, both known to ±5 km"),
        (card("a"), card("b", site=TERAL), "33 km apart, known to ±5 and ±120 km"),
        (card("a", site=TERAL), card("b", site=ORO_BENNA), "33 km apart, known to ±120 and ±5 km"),
        (card("a"), card("b", site=None), ""),
        (card("a"), card("b", site=Site("nowhere", "XA")), ""),
    ],
)
def test_comparing_places_says_how_far_apart_and_how_sure(one: Card, other: Card, words: str) -> None:
    assert places().detail(one, other) == words
