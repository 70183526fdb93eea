from __future__ import annotations

import pytest

from counterclaim.linking.clusters import FLOOR
from counterclaim.linking.linked_pairs import edges_of, kept_edges
from linked import BRIDGE, TESSARA, bridge, card, key


def test_linked_pairs_keep_what_speaks_for_one_incident() -> None:
    cards = {one.key: one for one in (card("r1"), card("r2"), bridge("r3"))}
    (edge,) = edges_of([(key("r2"), key("r1")), (key("r1"), key("r3"))], cards)
    assert (edge.one, edge.other) == (key("r1"), key("r2"))
    assert edge.weight > FLOOR


@pytest.mark.slow
def test_linked_pairs_are_no_rivals_whatever_they_weigh() -> None:
    sure = [card("r1/a1"), card("r1/a2")]
    assert kept_edges(sure, [(0, 1)]) == []
    assert kept_edges([card("r1"), card("r2", site=TESSARA, text=BRIDGE)], [(0, 1)]) == []


def test_linked_pairs_of_nothing_are_none() -> None:
    assert kept_edges([], []) == [] == edges_of([], {})
