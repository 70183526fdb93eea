from __future__ import annotations

import random
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.linking.card import Card
from counterclaim.linking.clusters import cluster
from counterclaim.linking.constraints import constraints
from counterclaim.linking.edge import Edge
from counterclaim.linking.names import names_in
from counterclaim.model.decision import DecisionKind
from counterclaim.model.incident import AccountKey
from linked import ORO_BENNA, TESSARA, card, decision, key

NAMES = [f"r{at}" for at in range(9)]
weights = st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES), st.integers(-6, 12)), max_size=30)


def edge(one: str, other: str, weight: float) -> Edge:
    first, second = sorted((key(one), key(other)))
    return Edge(first, second, weight)


def plain(*names: str) -> list[Card]:
    return [card(name, text=None) for name in names]


def grouped(incidents: tuple[frozenset[AccountKey], ...]) -> list[str]:
    return [" ".join(sorted(member.report for member in members)) for members in incidents]


def test_clusters_without_edges_every_account_is_an_incident_of_its_own() -> None:
    assert grouped(cluster(plain("r2", "r1"), [])) == ["r1", "r2"]
    assert cluster([], []) == ()


def test_clusters_join_what_agrees_and_leave_the_rest() -> None:
    found = cluster(plain("r1", "r2", "r3"), [edge("r1", "r2", 5), edge("r2", "r3", -2)])
    assert grouped(found) == ["r1 r2", "r3"]


def test_clusters_a_vague_account_does_not_chain_two_incidents() -> None:
    pairs = [
        edge("r1", "r2", 9),
        edge("r3", "r4", 9),
        edge("r1", "r5", 2),
        edge("r2", "r5", 2),
        edge("r3", "r5", 1),
        edge("r4", "r5", 1),
    ]
    assert grouped(cluster(plain("r1", "r2", "r3", "r4", "r5"), pairs)) == ["r1 r2 r5", "r3 r4"]


def test_clusters_never_hold_two_accounts_of_one_report_unless_a_person_says_so() -> None:
    cards = [card("r1/a1"), card("r1/a2"), card("r2")]
    pairs = [Edge(key("r1/a1"), key("r2"), 5.0), Edge(key("r1/a2"), key("r2"), 4.0)]
    assert cluster(cards, pairs) == (frozenset({key("r1/a1"), key("r2")}), frozenset({key("r1/a2")}))
    same = constraints([decision("d", DecisionKind.SAME, "r1/a1", "r1/a2")])
    assert len(cluster(cards, pairs, same)) == 1


def test_clusters_never_hold_two_towns_of_one_day() -> None:
    cards = [card("r1", site=ORO_BENNA, text=None), card("r2", site=TESSARA, text=None)]
    assert len(cluster(cards, [edge("r1", "r2", 20)])) == 2


def test_clusters_decisions_win_over_any_score() -> None:
    apart = constraints([decision("d", DecisionKind.NOT_SAME, "r1", "r2")])
    assert grouped(cluster(plain("r1", "r2"), [edge("r1", "r2", 99)], apart)) == ["r1", "r2"]
    same = constraints([decision("d", DecisionKind.SAME, "r1", "r2")])
    assert grouped(cluster(plain("r1", "r2"), [edge("r1", "r2", -99)], same)) == ["r1 r2"]


def test_clusters_take_decisions_about_accounts_that_are_gone() -> None:
    same = constraints([decision("d", DecisionKind.SAME, "r0", "r1", "r2")])
    assert grouped(cluster(plain("r1", "r2"), [], same)) == ["r1 r2"]


def test_clusters_count_what_was_never_compared_against_but_not_what_a_crowd_hid() -> None:
    cards = plain("r1", "r2", "r3", "r4")
    pairs = [edge("r1", "r2", 9), edge("r3", "r4", 9), edge("r1", "r3", 3)]
    assert grouped(cluster(cards, pairs)) == ["r1 r2", "r3 r4"]
    hidden = {key(name): frozenset({1}) for name in ("r1", "r2", "r3", "r4")}
    assert grouped(cluster(cards, pairs, unseen=hidden)) == ["r1 r2 r3 r4"]


@given(weights, st.randoms())
@settings(deadline=None)
def test_clusters_are_free_of_order(drawn: list[tuple[str, str, int]], rng: random.Random) -> None:
    edges = list({(edge(a, b, w).one, edge(a, b, w).other): edge(a, b, w) for a, b, w in drawn if a != b}.values())
    cards = plain(*NAMES)
    found = cluster(cards, edges)
    assert cluster(rng.sample(cards, len(cards)), rng.sample(edges, len(edges))) == found
    assert sorted(member for members in found for member in members) == sorted(one.key for one in cards)


@given(weights)
@settings(max_examples=50, deadline=None)
def test_clusters_of_each_connected_part_are_those_of_the_whole(drawn: list[tuple[str, str, int]]) -> None:
    edges = list({(edge(a, b, w).one, edge(a, b, w).other): edge(a, b, w) for a, b, w in drawn if a != b}.values())
    cards = {one.key: one for one in plain(*NAMES)}
    whole = cluster(cards.values(), edges)
    for members in whole:
        reach = set(members)
        while grown := {end for e in edges if e.weight > 0 and {e.one, e.other} & reach for end in (e.one, e.other)} - reach:
            reach |= grown
        assert members in cluster([cards[member] for member in reach], edges)


@pytest.mark.parametrize(("naming", "together"), [(4, True), (3, False)])
def test_clusters_are_not_kept_apart_by_one_odd_town_among_many(naming: int, together: bool) -> None:
    """Five reports put it in one town and a sixth in another, which some of the five name."""
    told = [card(f"r{at}", text=None) for at in range(1, 6)]
    told[:naming] = [replace(one, names=names_in("The bus was bound for Tessara.")) for one in told[:naming]]
    names = [one.key.report for one in told]
    edges = [edge(one, other, 9) for one, other in combinations(names, 2)] + [edge(name, "r6", 8) for name in names[:naming]]
    found = grouped(cluster([*told, card("r6", site=TESSARA, text=None)], edges))
    assert (found == ["r1 r2 r3 r4 r5 r6"]) is together
