from __future__ import annotations

from collections import Counter

import pytest

from counterclaim.analysis.uncounted.graphs import Graph, decomposable


@pytest.mark.parametrize(("nodes", "number"), [(1, 0), (2, 1), (3, 7), (4, 60), (5, 821)])
def test_graphs_are_all_decomposable_ones_but_the_whole(nodes: int, number: int) -> None:
    """One fewer than the labelled chordal graphs: 1, 2, 8, 61, 822 (OEIS A058862)."""
    assert len(decomposable(nodes)) == number
    assert len(set(decomposable(nodes))) == number


def test_graphs_know_no_circle_of_four() -> None:
    shapes = [Counter(len(clique) for clique in graph.cliques) for graph in decomposable(4)]
    assert Counter({2: 4}) not in shapes


def nodes_of(graph: Graph) -> Counter[int]:
    """How often each node is in a clique more than in a separator."""
    held = Counter(node for clique in graph.cliques for node in clique)
    held.subtract(node for separator in graph.separators for node in separator)
    return held


@pytest.mark.parametrize("nodes", [3, 4, 5])
def test_graphs_cliques_less_separators_hold_each_node_once(nodes: int) -> None:
    """What makes the likelihood of the whole the product of those of its cliques, divided by those of the separators."""
    for graph in decomposable(nodes):
        assert nodes_of(graph) == Counter(range(nodes))
        assert len(graph.separators) == len(graph.cliques) - 1
        assert not any(one < other for one in graph.cliques for other in graph.cliques)
