"""Bayesian model averaging over decomposable graphs: no single account of how lists depend on each other is taken for true.

Source: D. Madigan and J. York, "Bayesian methods for estimation of the size of a closed population" (1997), as in the R package
`dga` of J. Johndrow, K. Lum and P. Ball: a hyper-Dirichlet prior of total weight 1, and 1/N for the total N.
"""

from __future__ import annotations

from itertools import product

import numpy as np
from numpy.typing import NDArray

from counterclaim.analysis.uncounted.estimate import Estimate
from counterclaim.analysis.uncounted.graphs import Clique, decomposable
from counterclaim.analysis.uncounted.lists import Lists
from counterclaim.model.phrase import Amount, Phrase

METHOD = "dga/1"
MOST_LISTS = 5
# The total is looked for up to so many times those on lists, at so many places.
_REACH, _PLACES = 20, 8_000
_ALPHA = 1.0

Vector = NDArray[np.float64]


def dga(lists: Lists) -> Estimate:
    """The posterior median of the total, with its interval of equal tails."""
    missing = np.unique(np.linspace(0, _REACH * lists.observed, _PLACES).round())
    margins = {margin: _margin(lists, margin, missing) for margin in _margins(len(lists.names))}
    graphs = decomposable(len(lists.names))
    scores = np.array(
        [sum(margins[one] for one in graph.cliques) - sum(margins[one] for one in graph.separators) for graph in graphs]
    )
    total = missing + lists.observed
    # The ways to choose whom no list has, and the prior of the total.
    scores += _lgamma(total + 1) - _lgamma(missing + 1) - np.log(total)
    weights = np.exp(scores - scores.max())
    posterior = weights.sum(axis=0) * np.gradient(missing)
    below = np.cumsum(posterior) / posterior.sum()
    low, point, high = (float(total[min(int(np.searchsorted(below, at)), len(total) - 1)]) for at in (0.025, 0.5, 0.975))
    best = float(weights.sum(axis=1).max() / weights.sum())
    model = Phrase(
        "averaged over {graphs} graphs of dependence, the likeliest of which has a weight of {share}",
        graphs=Amount(len(graphs)),
        share=format(best, ".0%"),
    )
    return Estimate(METHOD, lists.observed, point, low, high, model)


def _margins(lists: int) -> list[Clique]:
    return [frozenset(place for place, on in enumerate(pattern) if on) for pattern in product((0, 1), repeat=lists)]


def _margin(lists: Lists, margin: Clique, missing: Vector) -> Vector:
    """The logarithm of the marginal likelihood of some of the lists, for each number of persons that no list has."""
    if not margin:
        return np.zeros_like(missing)
    kept, weight = sorted(margin), _ALPHA / 2 ** len(margin)
    counts: dict[tuple[int, ...], int] = {}
    for pattern, count in lists.counts.items():
        cell = tuple(pattern[list] for list in kept)
        counts[cell] = counts.get(cell, 0) + count
    on_none = counts.pop((0,) * len(kept), 0) + missing
    cells = sum(float(_lgamma(np.array([count + weight]))[0] - _lgamma(np.array([weight]))[0]) for count in counts.values())
    own = _lgamma(on_none + weight) - _lgamma(np.array([weight]))[0]
    return np.asarray(own + cells - _lgamma(lists.observed + missing + _ALPHA))


def _lgamma(values: Vector) -> Vector:
    from scipy.special import gammaln

    return np.asarray(gammaln(values))
