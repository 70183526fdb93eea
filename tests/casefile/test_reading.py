from __future__ import annotations

from dataclasses import replace

import factory
from counterclaim.casefile.reading import cards_of, reading_of
from counterclaim.linking.card_json import from_json, to_json
from counterclaim.reader import read


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


def test_reading_takes_a_party_and_what_it_became_for_one() -> None:
    """The coalition that reports call the CMA until 2024 is the FLA after it."""
    cards = []
    for name in ("the Coordination of Azawad Movements", "the Azawad Liberation Front"):
        text = f"Nine civilians were killed in Kidal, Mali, on Thursday, the mayor said, accusing {name}."
        (card,) = reading_of(read(text, published="2025-01-05"), "report").cards.values()
        cards.append(from_json(card).parties)
    assert cards[0] == cards[1] != ()
