from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings

from counterclaim.errors import BadCard
from counterclaim.linking.card import Card
from counterclaim.linking.card_json import from_json, to_json
from counterclaim.linking.sketch import NOTHING
from linked import card, some_cards


@pytest.mark.slow
@given(some_cards())
@settings(deadline=None)
def test_card_json_gives_back_the_card(cards: list[Card]) -> None:
    for one in cards:
        assert from_json(to_json(one)) == one


@pytest.mark.parametrize(
    "one",
    [
        card("r1", aggregate=True, focus=False),
        card("a/b/c/a1", parties=(), kind=None),
        replace(card("r1"), tolls=(), described=()),
        replace(card("r1"), dataset="dataset-made Made Events", sketch=NOTHING),
    ],
)
def test_card_json_gives_back_cards_of_every_kind(one: Card) -> None:
    assert from_json(to_json(one)) == one


def test_card_json_is_one_short_line() -> None:
    line = to_json(card("r1"))
    assert "\n" not in line
    assert len(line) < 1000


@pytest.mark.parametrize("line", ["", "{}", "[]", "null", '{"schema": "card/4"}', "\x00", '{"schema": "card/4", "key": "nokey"}'])
def test_card_json_refuses_what_is_no_card(line: str) -> None:
    with pytest.raises(BadCard, match="card/4"):
        from_json(line)


def test_card_json_refuses_another_version_and_says_what_to_do() -> None:
    fields = json.loads(to_json(card("r1")))
    with pytest.raises(BadCard, match="again from its ledgers"):
        from_json(json.dumps({**fields, "schema": "card/0"}))


def test_card_json_refuses_a_vector_of_another_size() -> None:
    fields = json.loads(to_json(card("r1")))
    with pytest.raises(BadCard):
        from_json(json.dumps({**fields, "vector": fields["vector"][:-10]}))
