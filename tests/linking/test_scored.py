from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from counterclaim.linking.card import Card
from counterclaim.linking.edge import Edge
from counterclaim.linking.linked_pairs import edges_of
from counterclaim.linking.scored import Scored
from counterclaim.linking.weights import Weights, shipped
from counterclaim.model.incident import AccountKey
from linked import bridge, card, key

CARDS = {one.key: one for one in (card("r1"), card("r2"), card("r3"), bridge("r4"))}
PAIRS = [(key("r1"), key("r2")), (key("r3"), key("r1")), (key("r2"), key("r4"))]


class Counting:
    """Scores, and tells how many pairs it was given."""

    def __init__(self) -> None:
        self.given = 0

    def __call__(
        self, pairs: Iterable[tuple[AccountKey, AccountKey]], cards: Mapping[AccountKey, Card], weights: Weights | None = None
    ) -> list[Edge]:
        pairs = list(pairs)
        self.given += len(pairs)
        return edges_of(pairs, cards, weights)


def test_scored_gives_what_scoring_gives_and_scores_no_pair_twice() -> None:
    counting = Counting()
    scored = Scored(counting)
    expected = edges_of(PAIRS, CARDS)
    assert expected
    assert scored(PAIRS, CARDS) == expected
    assert scored([(other, one) for one, other in reversed(PAIRS)], CARDS) == expected
    assert scored(PAIRS[:1], CARDS) == edges_of(PAIRS[:1], CARDS)
    assert counting.given == len(PAIRS)


def test_scored_compares_anew_what_is_another_card_by_now() -> None:
    counting = Counting()
    scored = Scored(counting)
    scored(PAIRS, CARDS)
    changed = {**CARDS, key("r3"): replace(CARDS[key("r3")], event_type="abduction")}
    assert scored(PAIRS, changed) == edges_of(PAIRS, changed)
    assert counting.given == len(PAIRS) + 1


def test_scored_forgets_all_under_other_weights() -> None:
    counting = Counting()
    scored = Scored(counting)
    scored(PAIRS, CARDS)
    other = replace(shipped(), name="weights/other", prior=0.4)
    assert scored(PAIRS, CARDS, other) == edges_of(PAIRS, CARDS, other)
    assert counting.given == 2 * len(PAIRS)
