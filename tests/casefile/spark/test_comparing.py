from __future__ import annotations

from itertools import combinations
from types import SimpleNamespace

import pytest

from counterclaim.casefile.spark.comparing import block_row, comparing_by, edge_of
from counterclaim.linking.edge import Edge
from counterclaim.linking.linked_pairs import edges_of
from linked import bridge, card


def test_comparing_in_blocks_is_comparing_at_once() -> None:
    pandas = pytest.importorskip("pandas")
    cards = {one.key: one for one in (card("r1"), card("r2", killed=15), card("r3", days=2), bridge("r4"), bridge("r5"))}
    pairs = sorted(combinations(sorted(cards), 2))
    blocks = [block_row(pairs[start : start + 3], cards) for start in range(0, len(pairs), 3)]
    given = pandas.DataFrame(blocks, columns=["cards", "pairs"])
    found: list[Edge] = [
        edge_of(SimpleNamespace(**row)) for frame in comparing_by(None)(iter([given])) for row in frame.to_dict("records")
    ]
    assert sorted(found, key=lambda edge: (edge.one, edge.other)) == edges_of(pairs, cards)
    assert found
