from __future__ import annotations

import pytest

from counterclaim.linking import candidates, crowds
from counterclaim.linking.candidates import rank
from counterclaim.linking.card import Card
from counterclaim.linking.crowds import Crowds, pivots
from counterclaim.linking.memory import Memory
from linked import card, key


@pytest.fixture
def four_at_most(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (candidates, crowds):
        monkeypatch.setattr(module, "CROWD", 4)
    monkeypatch.setattr(candidates, "COMMON", 3)


def cards(*numbers: int) -> list[Card]:
    return [card(f"r{at}") for at in numbers]


def crowd(new: list[Card], known: list[Card]) -> Crowds:
    return Crowds({one.key: one for one in new}, Memory(known))


def test_crowds_pairs_new_accounts_with_all_others_of_their_keys() -> None:
    found = crowd(cards(3), cards(1, 2))
    assert found.accounts == [key("r1"), key("r2"), key("r3")]
    assert sorted(found.candidates().pairs) == [(0, 2), (1, 2)]


def test_crowds_that_are_none_shift_nobody() -> None:
    found = crowd(cards(3), cards(1, 2))
    assert found.shifted == frozenset() and found.dropped() == frozenset()
    assert found.unseen(cards(1, 2, 3)) == {}


@pytest.mark.usefixtures("four_at_most")
def test_crowds_that_a_new_account_makes_shift_all_members() -> None:
    found = crowd(cards(5), cards(1, 2, 3, 4))
    assert found.shifted == {key(f"r{at}") for at in range(1, 6)}
    assert set(found.unseen(cards(1, 2, 3, 4, 5))) == {max((key(f"r{at}") for at in range(1, 6)), key=rank)}


@pytest.mark.usefixtures("four_at_most")
def test_crowds_pivots_are_the_first_by_hash() -> None:
    accounts = [key(f"r{at}") for at in range(10)]
    assert pivots(accounts) == frozenset(sorted(accounts, key=rank)[:4]) == pivots(accounts[::-1])
