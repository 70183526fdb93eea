from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings

from counterclaim.linking.blocking import keys, telling, word_of
from counterclaim.linking.card import Card, Toll
from counterclaim.linking.common_words import word_keys
from linked import BRIDGE, DAY, ORO_BENNA, TERAL, TESSARA, bridge, card, some_cards

NEARBY = replace(ORO_BENNA, latitude=14.7, gazetteer="made:9")


@pytest.mark.parametrize(
    "other",
    [
        card("r2", day=DAY + timedelta(days=1)),
        card("r2", day=DAY + timedelta(days=2), text=None),
        card("r2", site=NEARBY, text=BRIDGE, parties=(), killed=2),
        card("r2", site=TERAL, text=None),
        card("r2", site=None),
        card("r2", day=None),
        card("r2", day=None, published=None),
        card("r2", text=BRIDGE, language="fr"),
        card("r2", days=30),
        card("r2", killed=None),
    ],
)
def test_blocking_accounts_of_one_incident_share_a_key(other: Card) -> None:
    assert keys(card("r1")) & keys(other)


def test_blocking_accounts_of_two_incidents_share_none() -> None:
    assert not keys(card("r1")) & keys(bridge("r2"))
    assert not keys(card("r1", text=None)) & keys(card("r2", text=None, day=DAY + timedelta(days=20), killed=2))


def test_blocking_looks_on_all_sides_of_a_cell() -> None:
    edge = replace(ORO_BENNA, latitude=14.999, longitude=-6.001)
    over = replace(ORO_BENNA, latitude=15.001, longitude=-5.999)
    one, other = (card(name, site=site, text=None, killed=None, parties=()) for name, site in (("r1", edge), ("r2", over)))
    assert keys(one) & keys(other)


@pytest.mark.slow
@given(some_cards())
@settings(deadline=None)
def test_blocking_keys_are_bounded_and_the_cards_own(cards: list[Card]) -> None:
    for one in cards:
        assert keys(one) == keys(one)
        assert len(keys(one)) <= 150


def test_blocking_keys_of_an_overfull_card_are_bounded() -> None:
    tolls = tuple(Toll("killed", at, at, tuple(range(at, at + 8))) for at in range(1, 60))
    full = replace(card("r1", parties=tuple(f"party-{at}" for at in range(500)), days=7), tolls=tolls[:6])
    assert len(keys(full)) <= 500


def test_blocking_an_empty_card_has_few_keys_and_no_error() -> None:
    empty = card("r1", day=None, published=None, site=None, killed=None, text=None, parties=(), described=())
    assert keys(empty) == frozenset()


def test_blocking_does_not_stumble_at_the_poles_and_the_date_line() -> None:
    for latitude, longitude in ((90.0, 180.0), (-90.0, -180.0), (0.0, 0.0)):
        assert keys(card("r1", site=replace(TESSARA, latitude=latitude, longitude=longitude)))


@given(some_cards())
@settings(deadline=None)
def test_blocking_keys_by_words_of_a_time_name_the_words_as_they_are_counted(cards: list[Card]) -> None:
    for one in cards:
        named = {word for key in keys(one) if (word := word_of(key)) is not None}
        assert named <= word_keys(one)
        assert telling(keys(one), word_keys(one)) == {key for key in keys(one) if word_of(key) is None}
        assert telling(keys(one), frozenset()) == keys(one)
