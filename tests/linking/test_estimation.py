from __future__ import annotations

import random

import pytest

from counterclaim.errors import BadVocabulary, TooFewAccounts
from counterclaim.linking.edge import Term
from counterclaim.linking.estimation import LEAST_PAIRS, Pattern, estimated, probability
from counterclaim.linking.weights import Weights, from_toml, shipped, to_toml


def drawn(weights: Weights, pairs: int, *, share: float, seed: int = 1) -> list[Pattern]:
    """Patterns of pairs drawn as the weights say: a share of one incident, the rest of two."""
    chance = random.Random(seed)
    counted: dict[tuple[Term, ...], int] = {}
    for _ in range(pairs):
        side = 0 if chance.random() < share else 1
        terms = tuple(
            Term(name, chance.choices(list(levels), [pair[side] for pair in levels.values()])[0], 0.0)
            for name, levels in weights.levels.items()
        )
        counted[terms] = counted.get(terms, 0) + 1
    return [Pattern(terms, number) for terms, number in counted.items()]


def changed(weights: Weights, comparison: str) -> Weights:
    """Weights under which one comparison tells nothing: its levels are met as often either way."""
    flat = {level: (pair[1] * 1.001, pair[1]) for level, pair in weights.levels[comparison].items()}
    return Weights(weights.name, weights.prior, {**weights.levels, comparison: flat})


def test_estimation_of_a_small_case_is_refused() -> None:
    with pytest.raises(TooFewAccounts, match="go on with those that are shipped"):
        estimated(drawn(shipped(), 100, share=0.3), shipped(), name="weights/case")


def test_estimation_of_no_pairs_is_refused() -> None:
    with pytest.raises(TooFewAccounts):
        estimated([], shipped(), name="weights/case")


@pytest.mark.slow
def test_estimation_learns_what_a_case_shows() -> None:
    truth = changed(shipped(), "date")
    found = estimated(drawn(truth, 2 * LEAST_PAIRS, share=0.3), shipped(), name="weights/case")
    assert abs(found.bits("date", "same_day")) < abs(shipped().bits("date", "same_day")) / 2
    assert found.name == "weights/case"


@pytest.mark.slow
def test_estimation_stays_where_it_is_right() -> None:
    found = estimated(drawn(shipped(), 2 * LEAST_PAIRS, share=shipped().prior), shipped(), name="weights/case")
    assert max(abs(found.bits("date", level) - shipped().bits("date", level)) for level in shipped().levels["date"]) < 0.8


@pytest.mark.slow
def test_estimation_does_not_depend_on_the_order() -> None:
    patterns = drawn(shipped(), LEAST_PAIRS, share=0.3)
    assert estimated(patterns, shipped(), name="x") == estimated(patterns[::-1], shipped(), name="x")


def test_estimation_gives_probabilities() -> None:
    terms = [Term("date", "same_day", 0.0)]
    assert 0 < probability([], shipped()) < probability(terms, shipped()) < 1


def test_estimation_is_written_and_read_as_the_shipped_weights_are() -> None:
    again = from_toml(to_toml(shipped()))
    assert again.levels.keys() == shipped().levels.keys()
    assert again.bits("date", "same_day") == pytest.approx(shipped().bits("date", "same_day"), abs=0.01)


@pytest.mark.parametrize("text", ["", "name = 1", "not toml", "name='x'\nprior=0.5\n[date]\nsame_day=[1.0]"])
def test_estimation_refuses_what_holds_no_weights(text: str) -> None:
    with pytest.raises(BadVocabulary, match="holds no weights"):
        from_toml(text)
