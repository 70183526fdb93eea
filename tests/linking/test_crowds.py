from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

import pytest

from counterclaim.linking import candidates, common_words, crowds
from counterclaim.linking.candidates import rank
from counterclaim.linking.card import Card
from counterclaim.linking.crowds import Crowds, pivots
from counterclaim.linking.edge import Edge
from counterclaim.linking.link import link
from counterclaim.linking.memory import Memory
from counterclaim.linking.newly_common import NewlyCommon
from linked import BRIDGE, DAY, MARKET, card, key


@pytest.fixture
def four_at_most(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (candidates, crowds):
        monkeypatch.setattr(module, "CROWD", 4)
    monkeypatch.setattr(candidates, "COMMON", 3)


def cards(*numbers: int) -> list[Card]:
    return [card(f"r{at}") for at in numbers]


def worded(name: str, days: int, *, text: str = MARKET) -> Card:
    """An account that words alone hold together with others, and only those of its time."""
    made = card(name, day=DAY + timedelta(days=days), site=None, killed=None, parties=(), text=text)
    return replace(made, sketch=replace(made.sketch, words=()))


def crowd(new: list[Card], known: list[Card], edges: Iterable[Edge] = ()) -> Crowds:
    fresh, memory = {one.key: one for one in new}, Memory(known, edges)
    return Crowds(fresh, memory, NewlyCommon(fresh, memory))


def test_crowds_pairs_new_accounts_with_all_others_of_their_keys() -> None:
    assert crowd(cards(3), cards(1, 2)).pairs() == {(key("r1"), key("r3")), (key("r2"), key("r3"))}


def test_crowds_that_are_none_shift_nobody() -> None:
    found = crowd(cards(3), cards(1, 2))
    assert found.shifted == {} and found.dropped() == frozenset()
    assert found.unseen(cards(1, 2, 3)) == {}


def test_crowds_take_in_an_account_that_has_no_key() -> None:
    bare = card("r1", day=None, published=None, site=None, killed=None, text=None, parties=(), described=())
    assert crowd([bare], cards(2)).pairs() == frozenset()
    assert crowd([bare], []).dropped() == frozenset()


@pytest.mark.usefixtures("four_at_most")
def test_crowds_that_a_new_account_makes_shift_all_members() -> None:
    found = crowd(cards(5), cards(1, 2, 3, 4))
    assert set(found.shifted) == {key(f"r{at}") for at in range(1, 6)}
    assert set(found.unseen(cards(1, 2, 3, 4, 5))) == {max((key(f"r{at}") for at in range(1, 6)), key=rank)}


@pytest.mark.usefixtures("four_at_most")
def test_crowds_pivots_are_the_first_by_hash() -> None:
    accounts = [key(f"r{at}") for at in range(10)]
    assert pivots(accounts) == frozenset(sorted(accounts, key=rank)[:4]) == pivots(accounts[::-1])


@pytest.mark.slow
def test_crowds_drop_what_only_a_word_held_together_that_is_common_now(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (candidates, common_words):
        monkeypatch.setattr(module, "MOST", 2)
    old = [worded("r1", 0), worded("r2", 4)]
    edges = link(old).edges
    found = crowd([worded("r3", 30)], old, edges)
    assert set(found.shifted) == {key("r1"), key("r2")} and found.unsettled == frozenset()
    assert found.dropped() == {(key("r1"), key("r2"))}
    assert found.pairs() == frozenset()
    assert crowd([worded("r3", 30, text=BRIDGE)], old, edges).dropped() == frozenset()
