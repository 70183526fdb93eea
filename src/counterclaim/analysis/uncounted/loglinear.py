"""Log-linear models of lists: which lists go together, by terms of two or three of them, fitted to how many have each pattern.

Source: S. Fienberg, "The multiple recapture census for closed populations and incomplete 2^k contingency tables" (1972). Choice
by BIC over hierarchical models, as for the killings in Kosovo (P. Ball and others, "Killings and Refugee Flow in Kosovo", 2002);
with more than four lists by steps of AIC, as for the victims of trafficking in the United Kingdom (K. Bales, O. Hesketh,
B. Silverman, "Modern Slavery in the UK: How many victims?", 2015).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, combinations
from math import exp, log

import numpy as np

from counterclaim.analysis.uncounted.estimate import Estimate
from counterclaim.analysis.uncounted.lists import Lists
from counterclaim.model.phrase import Phrase

METHOD = "loglinear/1"
Term = tuple[int, ...]

_MOST_LISTS_FOR_ALL_MODELS = 4
_STEPS, _CLOSE = 60, 1e-9
# exp of it is no number of persons that anybody could mean; it keeps terms without any person from running away.
_BOUND = 30.0
_NORMAL_95 = 1.959964
# A model that is worse by so much is as good as ruled out (Raftery 1995: "strong" evidence from a difference of 6).
_NEARLY, _RUNAWAY = 6.0, 1_000


@dataclass(frozen=True, slots=True)
class Fit:
    """A model fitted. uncounted: whom no list has; error: the standard error of its logarithm; parameters, cells: how many."""

    terms: tuple[Term, ...]
    uncounted: float
    error: float
    deviance: float
    parameters: int
    cells: int

    def bic(self, observed: int) -> float:
        """Schwarz's criterion, the lower the better."""
        return self.deviance + self.parameters * log(observed)

    @property
    def aic(self) -> float:
        """Akaike's criterion, the lower the better."""
        return self.deviance + 2 * self.parameters


def loglinear(lists: Lists) -> Estimate:
    """The total by the model that is chosen, with its asymptotic interval."""
    chosen = _stepwise(lists) if len(lists.names) > _MOST_LISTS_FOR_ALL_MODELS else _best(lists)
    spread = exp(_NORMAL_95 * chosen.error)
    point, low, high = (lists.observed + chosen.uncounted * times for times in (1.0, 1 / spread, spread))
    return Estimate(METHOD, lists.observed, point, low, high, _words(lists, chosen))


@dataclass(frozen=True, slots=True)
class Rivals:
    """The models that fit nearly as well as the one that was chosen: how many there are, and between which totals."""

    models: int
    low: float
    high: float


def rivals(lists: Lists) -> Rivals:
    """How far the total moves where lists depend on each other in another way that the numbers do not speak against.

    To four lists all models; with more, those that have one term of two lists more or less than the chosen one.
    """
    if len(lists.names) > _MOST_LISTS_FOR_ALL_MODELS:
        chosen = _stepwise(lists)
        near = [fit(lists, terms) for terms in _beside(len(lists.names), chosen.terms)]
        scores = [(one.aic, one) for one in (chosen, *near)]
    else:
        fits = (fit(lists, terms) for terms in models(len(lists.names)))
        scores = [(one.bic(lists.observed), one) for one in fits if one.parameters < one.cells]
    best = min(score for score, _ in scores)
    # A model in which whom no list has runs away tells no total at all.
    told = [one for score, one in scores if score <= best + _NEARLY and one.uncounted < _RUNAWAY * lists.observed]
    totals = [lists.observed + one.uncounted for one in told] or [float("nan")]
    return Rivals(len(totals), min(totals), max(totals))


def _beside(lists: int, terms: tuple[Term, ...]) -> Iterator[tuple[Term, ...]]:
    for pair in combinations(range(lists), 2):
        yield tuple(term for term in terms if term != pair) if pair in terms else (*terms, pair)


def fit(lists: Lists, terms: Sequence[Term]) -> Fit:
    """Fit the lists by themselves and these terms, by iterated weighted least squares for counts of Poisson's kind."""
    patterns = list(lists.patterns())
    counts = np.array([lists.counts.get(pattern, 0) for pattern in patterns], dtype=float)
    every = [*((list,) for list in range(len(lists.names))), *terms]
    design = np.array([[1.0, *(float(all(pattern[list] for list in term)) for term in every)] for pattern in patterns])
    found = np.linalg.lstsq(design, np.log(counts + 0.5), rcond=None)[0]
    for _ in range(_STEPS):
        expected = np.exp(np.clip(design @ found, -_BOUND, _BOUND))
        working = np.log(expected) + (counts - expected) / expected
        weighted = design.T * expected
        better = np.linalg.lstsq(weighted @ design, weighted @ working, rcond=None)[0]
        settled = float(np.max(np.abs(better - found))) < _CLOSE
        found = better
        if settled:
            break
    expected = np.exp(np.clip(design @ found, -_BOUND, _BOUND))
    spread = float(np.linalg.pinv((design.T * expected) @ design)[0, 0])
    seen = counts > 0
    deviance = 2 * float(np.sum(counts[seen] * np.log(counts[seen] / expected[seen])) - np.sum(counts - expected))
    uncounted = exp(min(_BOUND, float(found[0])))
    return Fit(tuple(terms), uncounted, max(0.0, spread) ** 0.5, deviance, design.shape[1], len(patterns))


def models(lists: int) -> Iterator[tuple[Term, ...]]:
    """Every hierarchical model with terms of two and three lists: a term of three comes with the three of two within it."""
    pairs, triples = list(combinations(range(lists), 2)), list(combinations(range(lists), 3))
    for some in chain.from_iterable(combinations(pairs, size) for size in range(len(pairs) + 1)):
        possible = [triple for triple in triples if set(combinations(triple, 2)) <= set(some)]
        for more in chain.from_iterable(combinations(possible, size) for size in range(len(possible) + 1)):
            yield (*some, *more)


def _best(lists: Lists) -> Fit:
    """The model of the lowest BIC of all that leave something to be tested; the simpler one of two alike."""
    fits = (fit(lists, terms) for terms in models(len(lists.names)))
    tested = [one for one in fits if one.parameters < one.cells]
    return min(tested, key=lambda one: (round(one.bic(lists.observed), 6), one.parameters, one.terms))


def _stepwise(lists: Lists) -> Fit:
    """Terms of two lists taken in as long as one more lowers the AIC."""
    pairs = list(combinations(range(len(lists.names)), 2))
    best = fit(lists, ())
    while True:
        more = [fit(lists, (*best.terms, pair)) for pair in pairs if pair not in best.terms]
        better = min(more, key=lambda one: (round(one.aic, 6), one.terms), default=None)
        if better is None or better.aic >= best.aic or better.parameters >= better.cells:
            return best
        best = better


def _words(lists: Lists, chosen: Fit) -> Phrase:
    terms = ", ".join("×".join(lists.names[list] for list in term) for term in chosen.terms)
    return Phrase("lists that go together: {terms}", terms=terms) if terms else Phrase("the lists independent of each other")
