from __future__ import annotations

from counterclaim.linking.blocking import keys
from counterclaim.linking.candidates import CROWD
from counterclaim.linking.edge import Edge
from counterclaim.linking.memory import Memory
from linked import bridge, card, key

EDGE = Edge(key("r1"), key("r2"), 5.0)


def memory() -> Memory:
    return Memory([card("r1"), card("r2"), bridge("r3"), card("r4", focus=False)], [EDGE], [frozenset({key("r1"), key("r2")})])


def test_memory_knows_the_cards_in_focus() -> None:
    assert set(memory().cards([key("r1"), key("r4"), key("r9")])) == {key("r1")}


def test_memory_knows_the_accounts_of_a_key() -> None:
    shared = next(iter(keys(card("r1"))))
    assert memory().members([shared, "nothing"]) == {shared: frozenset({key("r1"), key("r2")})}


def test_memory_knows_edges_from_either_end_each_once() -> None:
    assert list(memory().edges([key("r2")])) == [EDGE]
    assert memory().all_edges() == {EDGE}
    assert list(memory().edges([key("r3")])) == []


def test_memory_knows_its_incidents() -> None:
    assert memory().incidents() == (frozenset({key("r1"), key("r2")}),)
    assert Memory().incidents() == ()


def test_memory_crowded_keys_are_those_of_many() -> None:
    many = Memory(card(f"r{at}", text=None) for at in range(CROWD + 1))
    day = next(one for one in keys(card("r1", text=None)) if one.startswith("d"))
    assert many.crowded([day, "nothing"]) == {day}
    assert memory().crowded([day]) == frozenset()
