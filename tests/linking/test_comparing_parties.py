from __future__ import annotations

from counterclaim.linking.comparing_parties import described, parties
from linked import card


def test_comparing_parties_names_those_in_common() -> None:
    one, other = card("a", parties=("hill-front", "state:xa", "~rebel")), card("b", parties=("hill-front", "~rebel"))
    assert parties().detail(one, other) == "hill-front, rebel"
    assert parties().detail(one, card("c", parties=("x",))) == ""


def test_comparing_parties_described_names_at_most_five_things() -> None:
    many = tuple("abcdefgh")
    assert described().detail(card("a", described=many), card("b", described=many)) == "a, b, c, d, e"
    assert described().detail(card("a"), card("b", described=())) == ""
