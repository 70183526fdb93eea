from __future__ import annotations

import pytest

from counterclaim.linking import candidates, common_words
from counterclaim.linking.card import Card
from counterclaim.linking.link import link
from counterclaim.linking.memory import Memory
from counterclaim.linking.newly_common import NewlyCommon
from linked import BRIDGE, card, key


@pytest.fixture(autouse=True)
def three_at_most(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (candidates, common_words):
        monkeypatch.setattr(module, "MOST", 3)


def cards(*numbers: int) -> list[Card]:
    return [card(f"r{at}") for at in numbers]


def words(new: list[Card], known: list[Card]) -> NewlyCommon:
    return NewlyCommon({one.key: one for one in new}, Memory(known, link(known).edges))


def test_newly_common_words_are_none_below_the_most() -> None:
    found = words(cards(3), cards(1, 2))
    assert found.members == {} and found.pairs() == frozenset()
    assert found.without(cards(1, 2, 3)) == {one.key: one for one in cards(1, 2, 3)}


def test_newly_common_words_touch_the_old_accounts_that_hold_them() -> None:
    found = words(cards(4), [*cards(1, 2, 3), card("r9", text=BRIDGE)])
    assert set().union(*found.members.values()) == {key("r1"), key("r2"), key("r3")}
    assert found.pairs() == {(key("r1"), key("r2")), (key("r1"), key("r3")), (key("r2"), key("r3"))}
    assert all(one.sketch.rare == () for one in found.without(cards(1, 4)).values())


def test_newly_common_words_that_were_common_before_touch_nobody() -> None:
    found = words(cards(5), cards(1, 2, 3, 4))
    assert found.members == {}
    assert found.without(cards(5))[key("r5")].sketch.rare == ()


def test_newly_common_words_of_new_accounts_alone_are_common() -> None:
    found = words(cards(1, 2, 3, 4), [])
    assert found.members == {}
    assert found.without(cards(1))[key("r1")].sketch.rare == ()
