from __future__ import annotations

from counterclaim.linking.comparing_texts import texts, timeless_texts
from linked import BRIDGE, card


def test_comparing_texts_says_how_alike() -> None:
    assert texts().detail(card("a"), card("b")) == "similarity 1.00"
    assert texts().detail(card("a"), card("b", text=None)) == ""
    assert texts().detail(card("a"), card("b", text=BRIDGE)).startswith("similarity ")


def test_comparing_texts_of_two_languages_has_a_level_of_its_own_below_likeness() -> None:
    names = [level.name for level in texts().levels]
    assert names.index("foreign") == names.index("alike") + 1
    assert "foreign" not in [level.name for level in timeless_texts().levels]
