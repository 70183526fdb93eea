from __future__ import annotations

from dataclasses import replace

import factory
from counterclaim.casefile.reading import cards_of, reading_of
from counterclaim.linking.card_json import from_json, to_json


def test_reading_names_the_report_as_the_casefile_does() -> None:
    reading = reading_of(factory.market(), "market.txt~2")
    assert reading.wire["report"]["id"] == "market.txt~2"
    assert str(from_json(reading.cards["a1"]).key) == "market.txt~2/a1"


def test_reading_has_cards_of_what_is_news_alone() -> None:
    assert list(reading_of(factory.market(), "market.txt").cards) == ["a1"]


def test_reading_of_a_report_without_incidents_has_no_card() -> None:
    assert reading_of(factory.ledger(), "quiet.txt").cards == {}


def test_reading_makes_the_same_card_from_what_is_kept() -> None:
    ledger = replace(factory.market(), notes=())
    reading = reading_of(ledger, "market.txt")
    (card,) = cards_of(reading.wire, ledger.report.text)
    assert to_json(card) == reading.cards["a1"]
