from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings

from counterclaim.linking.card import Card
from counterclaim.linking.identity import account_id
from counterclaim.linking.link import Links, link
from counterclaim.model.decision import DecisionKind
from linked import BRIDGE, DAY, ORO_BENNA, TERAL, TESSARA, bridge, card, decision, key, some_cards


def members(links: Links) -> list[str]:
    return [" ".join(sorted(str(one).removesuffix("/a1") for one in group)) for group in links.incidents]


def test_link_brings_accounts_of_one_attack_together_and_no_others() -> None:
    cards = [
        card("r1"),
        card(
            "r2",
            killed=12,
            text="Local officials spoke of a dozen dead traders after the raid on a market in the Teral hills on Tuesday.",
        ),
        card(
            "r3",
            killed=14,
            text="Quatorze commerçants ont été tués mardi au marché au bétail, selon des habitants joints par téléphone.",
            language="fr",
        ),
        card("r4", site=TERAL, killed=15, parties=("state:xa",)),
        bridge("r5"),
        card("r6", day=DAY + timedelta(days=1), killed=3, text=BRIDGE, described=("bus",), parties=("state:xa",)),
        card("r7", site=TESSARA, killed=5, text=None),
    ]
    assert members(link(cards)) == ["r1 r2 r3 r4", "r5", "r6", "r7"]


def test_link_of_nothing_is_nothing() -> None:
    assert link([]) == Links((), (), {}, ())
    assert members(link([card("r1")])) == ["r1"]


def test_link_leaves_background_out() -> None:
    assert members(link([card("r1"), card("r2", focus=False)])) == ["r1"]


def test_link_ties_a_sum_to_its_parts_and_merges_none() -> None:
    week = card("week", day=DAY - timedelta(days=3), days=7, site=TERAL, killed=40, aggregate=True)
    links = link([card("r1"), card("r2"), week])
    assert members(links) == ["r1 r2", "week"]
    assert links.part_of == {account_id(key("r1")): account_id(key("week"))}


def test_link_keeps_decisions_and_reports_those_that_later_ones_made_void() -> None:
    apart = decision("d2", DecisionKind.NOT_SAME, "r1", "r2", hour=2)
    links = link([card("r1"), card("r2")], [decision("d1", DecisionKind.SAME, "r1", "r2", hour=1), apart])
    assert members(links) == ["r1", "r2"]
    assert [one.decision for one in links.contradictions] == ["d1"]


def test_link_groups_reports_without_incidents_by_their_words() -> None:
    bare = [
        replace(card(name, kind=None, day=None, site=None, killed=None, parties=(), text=text), described=())
        for name, text in (("r1", BRIDGE), ("r2", BRIDGE))
    ]
    assert members(link(bare)) == ["r1 r2"]


@pytest.mark.slow
def test_link_of_a_hundred_copies_is_one_incident() -> None:
    assert len(link([card(f"r{at}", site=ORO_BENNA) for at in range(100)]).incidents) == 1


@pytest.mark.slow
@given(some_cards())
@settings(max_examples=4, deadline=None)
def test_link_is_free_of_order_and_puts_each_account_in_one_incident(cards: list[Card]) -> None:
    found = link(cards)
    assert link(cards[::-1]) == found
    assert sorted(one for group in found.incidents for one in group) == sorted(one.key for one in cards)


def one_house(name: str, days: int) -> Card:
    """An attack on one town, told in the words of all others there."""
    return card(name, day=DAY + timedelta(days=days), published=DAY + timedelta(days=days + 1))


@pytest.mark.slow
def test_link_keeps_attacks_of_other_weeks_apart_though_told_in_the_same_words() -> None:
    cards = [one_house(f"r{week}{copy}", 7 * week) for week in range(4) for copy in "ab"]
    assert members(link(cards)) == ["r0a r0b", "r1a r1b", "r2a r2b", "r3a r3b"]


@pytest.mark.slow
def test_link_takes_two_days_for_one_where_a_person_says_so() -> None:
    cards = [one_house("r1", 0), one_house("r2", 70)]
    assert members(link(cards)) == ["r1", "r2"]
    assert members(link(cards, [decision("d1", DecisionKind.SAME, "r1", "r2")])) == ["r1 r2"]


def test_link_keeps_the_rows_of_a_data_set_apart_and_joins_each_with_its_reports() -> None:
    rows = [replace(card(name, text=None), dataset="dataset-made Made Events") for name in ("row1", "row2")]
    linked = members(link([*rows, card("r1")]))
    assert len(linked) == 2
    assert any("r1 row" in one for one in linked)


@pytest.mark.parametrize("later", [1, 2])
def test_link_keeps_two_attacks_on_one_town_apart_that_one_outlet_tells_in_the_same_words(later: int) -> None:
    """Day, town, party and kind as near as can be, and one house style: of the first eight were killed, of the second five."""
    told = "Gunmen killed {} people in Oro Benna on {}, the mayor said. The Front, once of the Eagles, claimed the attack."
    first = [card(name, killed=8, text=told.format("eight", "Tuesday")) for name in ("r1", "r2")]
    day = DAY + timedelta(days=later)
    second = card("r3", day=day, published=day + timedelta(days=1), killed=5, text=told.format("five", "Thursday"))
    assert members(link([*first, second])) == ["r1 r2", "r3"]
