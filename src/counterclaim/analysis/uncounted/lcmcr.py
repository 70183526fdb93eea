"""Bayesian latent classes: persons fall into kinds that nobody sees, and within a kind the lists know nothing of each other.

Source: D. Manrique-Vallier, "Bayesian population size estimation using Dirichlet process mixtures" (2016), as in his R package
`LCMCR`: a truncated stick-breaking prior for the kinds, uniform priors for how likely a list has a person of a kind, 1/N for N.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from counterclaim.analysis.uncounted.estimate import Estimate
from counterclaim.analysis.uncounted.lists import Lists
from counterclaim.model.phrase import Amount, Phrase

METHOD = "lcmcr/1"
_CLASSES = 10
_BURN, _DRAWS, _APART = 4_000, 2_000, 5
_SHAPE = _RATE = 0.25
_TINY = 1e-12

Array = NDArray[np.float64]


def lcmcr(lists: Lists, *, seed: int = 1) -> Estimate:
    """The posterior median of the total, with its interval of equal tails; the same seed gives the same."""
    sampler = _Sampler(lists, np.random.default_rng(seed))
    for _ in range(_BURN):
        sampler.step()
    drawn = []
    for _ in range(_DRAWS):
        for _ in range(_APART):
            sampler.step()
        drawn.append(lists.observed + sampler.missing)
    low, point, high = (float(value) for value in np.quantile(drawn, (0.025, 0.5, 0.975)))
    model = Phrase(
        "averaged over mixtures of up to {kinds} kinds of persons, {draws} draws of seed {seed}",
        kinds=_CLASSES,
        draws=Amount(_DRAWS),
        seed=seed,
    )
    return Estimate(METHOD, lists.observed, point, low, high, model)


class _Sampler:
    """Gibbs's sampler, over patterns rather than persons: a step costs the same for a hundred persons and for a million."""

    def __init__(self, lists: Lists, random: np.random.Generator) -> None:
        held = [(pattern, count) for pattern, count in lists.counts.items() if count]
        self._random = random
        self._patterns = np.array([pattern for pattern, _ in held], dtype=float)
        self._counts = np.array([count for _, count in held])
        self._rates = random.beta(1, 1, (_CLASSES, self._patterns.shape[1]))
        self._weights = np.full(_CLASSES, 1 / _CLASSES)
        self._concentration = 1.0
        self.missing = 0

    def step(self) -> None:
        """Draw, each given the rest: the kinds of persons, how many are missing, the lists' rates, the kinds' weights."""
        seen = self._kinds()
        unseen = self._unseen()
        on = seen.T @ self._patterns
        sizes = seen.sum(axis=0) + unseen
        self._rates = self._random.beta(1 + on, 1 + sizes[:, None] - on)
        self._weigh(sizes)

    def _kinds(self) -> Array:
        """How many persons of each pattern are of each kind."""
        likely = np.exp(self._patterns @ np.log(self._rates.T + _TINY) + (1 - self._patterns) @ np.log(1 - self._rates.T + _TINY))
        likely = likely * self._weights + _TINY
        drawn = self._random.multinomial(self._counts, likely / likely.sum(axis=1, keepdims=True))
        return np.asarray(drawn, dtype=float)

    def _unseen(self) -> Array:
        """How many persons of each kind no list has."""
        of_none = self._weights * np.prod(1 - self._rates, axis=1) + _TINY
        share = min(float(of_none.sum()), 1 - _TINY)
        self.missing = int(self._random.negative_binomial(int(self._counts.sum()), 1 - share))
        return np.asarray(self._random.multinomial(self.missing, of_none / of_none.sum()), dtype=float)

    def _weigh(self, sizes: Array) -> None:
        """The kinds' weights, as pieces broken off a stick, and how readily it breaks."""
        after = sizes[::-1].cumsum()[::-1] - sizes
        broken = self._random.beta(1 + sizes[:-1], self._concentration + after[:-1])
        rest = np.concatenate([[1.0], np.cumprod(1 - broken)])
        self._weights = np.concatenate([broken, [1.0]]) * rest
        self._concentration = float(self._random.gamma(_SHAPE + _CLASSES - 1, 1 / (_RATE - np.log(rest[-1] + _TINY))))
