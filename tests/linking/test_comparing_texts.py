from __future__ import annotations

from dataclasses import replace

import pytest

from counterclaim.linking.card import Card
from counterclaim.linking.comparing_texts import texts
from counterclaim.linking.names import full_names_in
from counterclaim.linking.scoring import score
from linked import BRIDGE, DAY, MARKET, card


def test_comparing_texts_says_how_alike() -> None:
    assert texts().detail(card("a"), card("b")) == "similarity 1.00"
    assert texts().detail(card("a"), card("b", text=None)) == ""
    assert texts().detail(card("a"), card("b", text=BRIDGE)).startswith("similarity ")


def found(one: Card, other: Card) -> dict[str, str]:
    return {term.comparison: term.level for term in score([(one, other)])[0].terms}


FRENCH = "Des hommes armés à moto ont ouvert le feu sur le marché au bétail, tuant des commerçants, selon eux."


@pytest.mark.slow
@pytest.mark.parametrize("dated", [True, False])
def test_comparing_texts_of_two_languages_that_share_little_says_nothing(dated: bool) -> None:
    one, other = (card(name, text=text) if dated else undated(name, text) for name, text in (("a", MARKET), ("b", FRENCH)))
    assert not {"text", "timeless_text", "words"} & found(one, replace(other, language="fr")).keys()
    assert {"text", "timeless_text"} & found(one, other).keys()


def test_comparing_texts_of_two_languages_that_share_their_names_speaks_for_them() -> None:
    assert found(card("a"), card("b", language="fr"))["text"] == "copy"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("names", "level"), [("Tara Weno, Oro Benna", "share_two"), ("Tara Weno", "share_one"), ("Ola Kesh", "differ")]
)
def test_comparing_texts_counts_full_names_only_where_nothing_says_when(names: str, level: str) -> None:
    one = replace(undated("a"), full_names=full_names_in("It was Tara Weno, not far from Oro Benna."))
    other = replace(undated("b"), full_names=full_names_in(names))
    assert found(one, other)["timeless_names"] == level
    assert "timeless_names" not in found(replace(one, published=DAY), replace(other, published=DAY))


def undated(name: str, text: str = MARKET) -> Card:
    return card(name, day=None, published=None, text=text)
