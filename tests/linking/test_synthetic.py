from __future__ import annotations

import sys
from collections import Counter
from itertools import islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from benchmarks.synthetic.ledgers import ledgers

from counterclaim.linking.card_making import cards_of


def test_synthetic_ledgers_are_the_same_for_the_same_seed() -> None:
    assert list(ledgers(60)) == list(ledgers(60))
    assert list(ledgers(60)) != list(ledgers(60, seed=2))


def test_synthetic_ledgers_of_a_smaller_number_begin_those_of_a_larger() -> None:
    assert list(ledgers(30)) == list(islice(ledgers(60), 30))


def test_synthetic_ledgers_know_the_incident_of_every_account() -> None:
    for made in ledgers(200):
        cards = cards_of(made.ledger)
        assert {card.key for card in cards} == set(made.incidents)
        assert not any(card.whole for card in cards)


def test_synthetic_spans_lie_in_their_texts() -> None:
    for made in ledgers(100):
        text = made.ledger.report.text
        for account in made.ledger.accounts:
            assert account.place is None or 0 <= account.place.span.start < account.place.span.end <= len(text)


def test_synthetic_incidents_are_told_by_several_outlets_and_nearly_missed() -> None:
    made = list(ledgers(600))
    told = Counter(incident for one in made for incident in one.incidents.values())
    assert 2 < sum(told.values()) / len(told) < 5
    assert len({one.ledger.report.publisher for one in made}) > 8
    assert any(card.aggregate for one in made for card in cards_of(one.ledger))
