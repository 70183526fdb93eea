from __future__ import annotations

import json
from pathlib import Path

import pytest

import factory
from counterclaim.model.ledger import Ledger
from counterclaim.reader import read
from counterclaim.wire.ledger import ledger_wire
from counterclaim.wire.ledger_json import ledger_line
from counterclaim.wire.parsed import ledger_of

GOLDEN = sorted((Path(__file__).parents[1] / "golden").glob("*.json"))


def again(ledger: Ledger) -> Ledger:
    """The ledger after a way through JSON."""
    return ledger_of(json.loads(ledger_line(ledger)), ledger.report.text)


def test_parsed_ledger_is_written_as_it_was() -> None:
    ledger = factory.market()
    assert ledger_wire(again(ledger)) == ledger_wire(ledger)


def test_parsed_ledger_of_nothing_is_empty() -> None:
    ledger = factory.ledger()
    assert again(ledger) == ledger


def test_parsed_keeps_claims_and_actors_as_values() -> None:
    ledger = factory.market()
    assert again(ledger).claims == ledger.claims
    assert again(ledger).actors == ledger.actors


def test_parsed_keeps_what_an_unresolved_day_says() -> None:
    background = again(factory.market()).accounts[1]
    assert background.date is not None
    assert background.date.range is None
    assert background.date.why == "the year alone does not say which day"


def test_parsed_keeps_how_far_off_a_place_may_be() -> None:
    place = again(factory.market()).accounts[0].place
    assert place is not None
    assert place.place is not None
    assert place.place.uncertainty_km == 5.0


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.stem)
def test_parsed_golden_ledgers_are_written_as_they_were(path: Path) -> None:
    wire = json.loads(path.read_text("utf-8"))
    text = "x" * wire["report"]["length"]
    parsed = ledger_of(wire, text)
    assert [claim.id for claim in parsed.claims] == [claim["id"] for claim in wire["claims"]]
    assert [account.id for account in parsed.accounts] == [account["id"] for account in wire["accounts"]]


def test_parsed_reading_survives_the_way_through_json() -> None:
    ledger = read("Four traders were killed in Gao on Sunday, the mayor said, accusing the army.", published="2024-05-07")
    assert ledger.claims
    assert ledger_wire(again(ledger)) == ledger_wire(ledger)
