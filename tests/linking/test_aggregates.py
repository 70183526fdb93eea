from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from counterclaim.linking.aggregates import parts_of_wholes
from counterclaim.linking.card import Card, Site
from counterclaim.linking.identity import account_id
from linked import DAY, ORO_BENNA, TERAL, card, key, on

WEEK = card("week", day=DAY - timedelta(days=3), days=7, site=TERAL, killed=40, aggregate=True, parties=())
MONTH = card("month", day=DAY - timedelta(days=10), days=30, site=TERAL, killed=90, aggregate=True, parties=())


def parts(*cards: Card) -> dict[str, str]:
    return parts_of_wholes(cards, [frozenset({one.key}) for one in cards])


def test_aggregates_hold_the_incidents_of_their_days_and_place() -> None:
    assert parts(WEEK, card("r1")) == {account_id(card("r1").key): account_id(WEEK.key)}


def test_aggregates_of_which_several_hold_it_the_narrowest_counts() -> None:
    assert parts(WEEK, MONTH, card("r1"))[account_id(card("r1").key)] == account_id(WEEK.key)


@pytest.mark.parametrize(
    "other",
    [
        card("r1", day=DAY + timedelta(days=9)),
        card("r1", killed=41),
        card("r1", site=Site("far", "XB", "x", 30.0, 30.0, 5.0, 1)),
        card("r1", site=Site("elsewhere", "XA", "other", 14.6, -5.9, 5.0, 1)),
        card("r1", day=None),
        card("r1", site=None),
    ],
)
def test_aggregates_leave_other_incidents_alone(other: Card) -> None:
    assert parts(WEEK, other) == {}


def test_aggregates_of_a_party_hold_no_incident_of_another() -> None:
    of_army = card("army", day=DAY - timedelta(days=3), days=7, site=TERAL, killed=40, aggregate=True, parties=("state:xa",))
    assert parts(of_army, card("r1", parties=("hill-front",))) == {}
    assert parts(of_army, card("r1", parties=())) != {}


def test_aggregates_of_a_country_hold_what_lies_in_it() -> None:
    country = Site("xa", "XA", None, 10.0, 0.0, 400.0, 6)
    assert parts(card("all", days=7, site=country, aggregate=True, killed=99), card("r1", site=ORO_BENNA))


def test_aggregates_are_parts_of_wider_ones() -> None:
    """A week's total and the month's are not to be added either, whatever holds the attack itself."""
    week, month, attack = (account_id(one.key) for one in (WEEK, MONTH, card("r1")))
    assert parts(WEEK, MONTH, card("r1")) == {week: month, attack: week}


def test_aggregates_of_a_town_are_parts_of_its_regions() -> None:
    town = replace(WEEK, key=key("town"), site=ORO_BENNA, tolls=card("town", killed=30).tolls)
    since_saturday = replace(town, date=on(DAY - timedelta(days=4), 7))
    for one in (town, since_saturday):
        assert parts(WEEK, one) == {account_id(one.key): account_id(WEEK.key)}
    assert parts(replace(WEEK, tolls=card("week", killed=20).tolls), town) == {}


def test_aggregates_of_one_time_and_place_hold_not_each_other() -> None:
    twin = replace(WEEK, key=key("twin"))
    assert parts(WEEK, twin) == {}
    assert parts(WEEK, replace(twin, date=on(DAY - timedelta(days=2), 7))) == {}
    assert parts(WEEK, replace(twin, date=on(DAY + timedelta(days=9), 30))) == {}


def test_aggregates_of_nothing_hold_nothing() -> None:
    assert parts_of_wholes([], []) == {}
