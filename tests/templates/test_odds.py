from __future__ import annotations

import pytest
from benchmarks.templates.odds import Odds, summed, tallied

CASES = [({"head": ["priest"]}, True)] * 6 + [({"head": ["treaty"]}, False)] * 6 + [({"head": ["rare"]}, True)]


def test_odds_a_word_speaks_for_what_it_stood_with() -> None:
    odds = Odds.of(tallied(CASES), least=2)
    assert odds.weights["head"]["priest"] > 0 > odds.weights["head"]["treaty"]


def test_odds_words_of_few_cases_say_nothing() -> None:
    odds = Odds.of(tallied(CASES), least=2)
    assert "rare" not in odds.weights["head"]
    assert odds.signs({"head": ["rare"]}) == {}


def test_odds_tallies_are_added() -> None:
    whole, parts = tallied(CASES), summed([tallied(CASES[:4]), tallied(CASES[4:])])
    assert (whole.cases, whole.cases_so, whole.all) == (parts.cases, parts.cases_so, parts.all)


def test_odds_of_many_words_the_weakest_and_the_strongest_are_signs() -> None:
    odds = Odds({"near": {str(number): float(number) for number in range(10)}})
    signs = odds.signs({"near": [str(number) for number in range(10)]})
    assert signs == {"mean near": pytest.approx(4.5), "most near": 9.0, "least near": 0.0, "sum near": 44.0}
