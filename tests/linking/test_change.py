from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.linking import candidates, common_words, crowds
from counterclaim.linking.card import Card
from counterclaim.linking.change import change
from counterclaim.linking.link import link
from counterclaim.linking.memory import Memory
from counterclaim.model.decision import Decision, DecisionKind
from linked import DAY, bridge, card, decision, key, some_cards


def in_batches(batches: Iterable[Sequence[Card]], decisions: Sequence[Decision] = ()) -> Memory:
    memory = Memory()
    for batch in batches:
        memory.add(batch, decisions)
    return memory


def test_change_of_an_empty_case_is_everything() -> None:
    made = change([card("r1"), card("r2"), bridge("r3")], Memory())
    assert made.incidents == (frozenset({key("r1"), key("r2")}), frozenset({key("r3")}))
    assert made.accounts == {key("r1"), key("r2"), key("r3")}
    assert made.dropped == frozenset()


def test_change_touches_what_the_new_report_meets_and_no_more() -> None:
    memory = in_batches([[card("r1"), bridge("r2")]])
    made = memory.add([card("r3")])
    assert made.accounts == {key("r1"), key("r3")}
    assert memory.incidents() == (frozenset({key("r1"), key("r3")}), frozenset({key("r2")}))


def test_change_by_reports_that_are_known_or_background_is_none() -> None:
    memory = in_batches([[card("r1")]])
    made = memory.add([card("r1", killed=2), card("r9", focus=False)])
    assert made.accounts == frozenset() and made.incidents == () and made.added == ()


@pytest.mark.slow
def test_change_by_a_decision_alone_makes_its_incidents_again() -> None:
    memory = in_batches([[card("r1"), card("r2"), bridge("r3")]])
    apart = [decision("d1", DecisionKind.NOT_SAME, "r1", "r2")]
    made = memory.add([], apart, also=[key("r1"), key("r2")])
    assert made.incidents == (frozenset({key("r1")}), frozenset({key("r2")}))
    memory.add([], [], also=[key("r1"), key("r2")])
    assert memory.incidents() == link([card("r1"), card("r2"), bridge("r3")]).incidents


def test_change_keeps_decisions_about_old_and_new_accounts() -> None:
    same = [decision("d1", DecisionKind.SAME, "r1", "r3")]
    memory = in_batches([[card("r1")], [bridge("r3")]], same)
    assert memory.incidents() == (frozenset({key("r1"), key("r3")}),)


@pytest.mark.slow
def test_change_weighs_links_again_whose_words_it_makes_common(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (candidates, common_words):
        monkeypatch.setattr(module, "MOST", 3)
    cards = [card(f"r{at}") for at in range(5)]
    memory = in_batches([[one] for one in cards])
    assert memory.all_edges() == set(link(cards).edges)
    assert {edge.weight for edge in memory.all_edges()} != {edge.weight for edge in link(cards[:3]).edges}


@pytest.mark.slow
def test_change_clusters_by_links_as_they_are_weighed_again(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (candidates, common_words):
        monkeypatch.setattr(module, "MOST", 2)
    cards = [card("r1"), card("r2", killed=None), card("r3", day=DAY + timedelta(days=9), killed=3)]
    assert in_batches([cards[:2], cards[2:]]).incidents() == link(cards).incidents
    assert len(link(cards).incidents) == 2


@pytest.mark.slow
def test_change_compares_no_pair_by_words_that_are_common_by_then(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (candidates, common_words):
        monkeypatch.setattr(module, "MOST", 2)
    bare = [
        card(f"r{at}", day=DAY + timedelta(days=days), site=None, killed=None, parties=()) for at, days in enumerate((0, 4, 30))
    ]
    cards = [replace(one, sketch=replace(one.sketch, words=())) for one in bare]
    assert link(cards[:2]).edges
    assert in_batches([cards[:2], cards[2:]]).all_edges() == set(link(cards).edges) == set()


@pytest.mark.slow
def test_change_goes_on_over_a_whole_connected_part() -> None:
    cards = [card(f"r{at}", day=DAY + timedelta(days=at // 4)) for at in range(12)]
    assert in_batches([cards[:5], cards[5:6], cards[6:]]).incidents() == link(cards).incidents


@pytest.mark.slow
@given(some_cards(), st.integers(3, 6), st.randoms())
@settings(max_examples=4, deadline=None)
def test_change_in_batches_of_any_order_gives_what_starting_afresh_gives(
    cards: list[Card], size: int, rng: random.Random
) -> None:
    shuffled = rng.sample(cards, len(cards))
    whole = link(cards)
    memory = in_batches(shuffled[at : at + size] for at in range(0, len(cards), size))
    assert memory.incidents() == whole.incidents
    assert sorted(memory.all_edges(), key=lambda edge: (edge.one, edge.other)) == list(whole.edges)


@pytest.mark.slow
@given(some_cards(most=9), st.integers(3, 6), st.randoms())
@settings(max_examples=4, deadline=None)
def test_change_in_batches_gives_the_same_where_keys_become_crowded_and_words_common(
    cards: list[Card], size: int, rng: random.Random
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        for module in (candidates, crowds):
            patch.setattr(module, "CROWD", 4)
        patch.setattr(candidates, "COMMON", 3)
        for module in (candidates, common_words):
            patch.setattr(module, "MOST", 2)
        shuffled = rng.sample(cards, len(cards))
        whole = link(cards)
        memory = in_batches(shuffled[at : at + size] for at in range(0, len(cards), size))
        assert memory.incidents() == whole.incidents
        assert sorted(memory.all_edges(), key=lambda edge: (edge.one, edge.other)) == list(whole.edges)


@pytest.mark.slow
def test_change_keeps_attacks_of_two_seasons_apart_whatever_comes_when() -> None:
    told = [card(f"r{at}", day=DAY + timedelta(days=at), published=DAY + timedelta(days=at + 1)) for at in (0, 70, 140)]
    memory = in_batches([[one] for one in reversed(told)])
    assert memory.incidents() == link(told).incidents
    assert len(memory.incidents()) == 3


@pytest.mark.slow
@pytest.mark.parametrize("size", [1, 3])
def test_change_takes_in_a_report_of_a_wrong_year_whenever_it_comes(size: int) -> None:
    year = timedelta(days=365)
    slipped = card("r0", day=DAY - year, published=DAY + timedelta(days=1) - year)
    cards = [card("r3"), slipped, card("r1"), bridge("r4"), card("r2")]
    memory = in_batches(cards[at : at + size] for at in range(0, len(cards), size))
    assert memory.incidents() == link(cards).incidents
    assert frozenset(map(key, ("r0", "r1", "r2", "r3"))) in memory.incidents()
