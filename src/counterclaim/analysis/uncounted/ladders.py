"""Chains that walk through mixtures of kinds of persons, all at once.

Source of the model and of `_redraw`: Manrique-Vallier 2016. His sampler alone hardly moves between few and many missing persons,
so that what a chain finds depends on where it starts. Two things are added, which change how chains walk and not what they find:

- A stretch (`_stretch`, Metropolis and Hastings) makes a kind larger and each of its persons as much less likely on any list,
  which the lists hardly see.
- Each chain is a ladder of copies, of which the first sees all persons and each further one fewer, down to one in seven; copies
  on neighbouring rungs change places as they fit (parallel tempering, Geyer 1991). The last ones walk freely, and what they
  find climbs down.
"""

from __future__ import annotations

from math import sqrt

import numpy as np
from numpy.typing import NDArray

from counterclaim.analysis.uncounted.convergence import Array
from counterclaim.analysis.uncounted.lists import Lists

KINDS = 10
_RUNGS, _LAST = 8, 0.15
_STRETCHES = 4
# How far a stretch goes, as logarithms of odds: now a little, now from one answer to another.
_REACHES = (0.1, 0.5, 1.5)
_SHAPE = _RATE = 0.25
_TINY = 1e-12


class Ladders:
    """A copy is a row of every array: the rungs of the first chain, then those of the next."""

    def __init__(self, lists: Lists, random: np.random.Generator, *, chains: int) -> None:
        held = [(pattern, count) for pattern, count in lists.counts.items() if count]
        self._random = random
        # The last pattern is that of whom no list has.
        self._patterns = np.array([*(pattern for pattern, _ in held), (0,) * len(lists.names)], dtype=float)
        self._counts = np.tile(_thinned([count for _, count in held]), (chains, 1))
        self._copies, self._first = np.arange(chains * _RUNGS), np.arange(chains) * _RUNGS
        # From lists that have half of a kind to lists that have one in a hundred: few missing to many.
        starts = np.repeat(np.geomspace(1, 0.02, chains), _RUNGS)[:, None, None]
        self._rates = random.beta(1, 1, (len(starts), KINDS, len(lists.names))) * starts
        self._broken = np.full((len(starts), KINDS - 1), 0.5)
        self._concentration = np.ones(len(starts))
        self._steps = 0

    def step(self) -> Array:
        """Move every copy once; how many persons no list has, by each chain."""
        self._of_kinds = self._chances(self._rates)
        self._fit = self._fits(self._broken, self._of_kinds)
        for _ in range(_STRETCHES):
            self._stretch()
        self._exchange(self._steps % 2)
        self._steps += 1
        return np.asarray(self._redraw()[self._first], dtype=np.float64)

    def _chances(self, rates: Array) -> Array:
        """How likely a person of a kind has each pattern, that of nobody's list last."""
        rates = np.clip(rates, _TINY, 1 - _TINY)
        return np.asarray(np.exp(np.log(rates) @ self._patterns.T + np.log1p(-rates) @ (1 - self._patterns).T), dtype=np.float64)

    def _fits(self, broken: Array, of_kinds: Array) -> Array:
        """The logarithm of how likely a person on any list has each pattern, whatever their kind."""
        all_kinds = (_weights(broken)[:, None, :] @ of_kinds)[:, 0]
        return np.asarray(np.log(all_kinds[:, :-1] + _TINY**2) - np.log1p(-np.minimum(all_kinds[:, -1:], 1 - _TINY)))

    def _stretch(self) -> None:
        """Let one kind of each copy be some times larger and less likely on any list, where that is as likely."""
        here = (self._copies, self._random.integers(0, KINDS - 1, len(self._copies)))
        factor = np.exp(self._random.normal(0, self._random.choice(_REACHES), len(self._copies)))
        broken, of_kinds = self._broken.copy(), self._of_kinds.copy()
        broken[here] = _times(self._broken[here], factor)
        rates = _times(self._rates[here], 1 / factor[:, None])
        of_kinds[here] = self._chances(rates)
        fit = self._fits(broken, of_kinds)
        gain = ((fit - self._fit) * self._counts).sum(axis=1)
        gain += self._prior(broken[here], rates) - self._prior(self._broken[here], self._rates[here])
        taken = np.log(self._random.random(len(gain))) < gain
        self._broken[taken], self._of_kinds[taken], self._fit[taken] = broken[taken], of_kinds[taken], fit[taken]
        self._rates[here[0][taken], here[1][taken]] = rates[taken]

    def _prior(self, broken: Array, rates: Array) -> Array:
        """The logarithm of how likely a kind is before any list is seen, by its odds."""
        sizes = np.log(broken + _TINY) + self._concentration * np.log1p(-np.minimum(broken, 1 - _TINY))
        rates = np.clip(rates, _TINY, 1 - _TINY)
        return np.asarray(sizes + (np.log(rates) + np.log1p(-rates)).sum(axis=1), dtype=np.float64)

    def _exchange(self, parity: int) -> None:
        """Let copies of neighbouring rungs change places: every second pair, and the others in the next step."""
        order = self._copies.copy()
        lower = self._copies[(self._copies % _RUNGS % 2 == parity) & (self._copies % _RUNGS < _RUNGS - 1)]
        gain = ((self._fit[lower + 1] - self._fit[lower]) * (self._counts[lower] - self._counts[lower + 1])).sum(axis=1)
        taken = lower[np.log(self._random.random(len(lower))) < gain]
        order[taken], order[taken + 1] = taken + 1, taken
        # The rates of lists stay: they are drawn anew next, by chances that have moved.
        self._broken, self._of_kinds = self._broken[order], self._of_kinds[order]
        self._concentration = self._concentration[order]

    def _redraw(self) -> NDArray[np.int64]:
        """Draw, each given the rest: the kinds of persons, how many are missing, the lists' rates, the kinds' sizes."""
        joint = self._of_kinds * _weights(self._broken)[:, :, None] + _TINY**2
        share = joint / joint.sum(axis=1, keepdims=True)
        seen = self._random.multinomial(self._counts, share[:, :, :-1].transpose(0, 2, 1))
        of_none = np.minimum(joint[:, :, -1].sum(axis=1), 1 - _TINY)
        missing = self._random.negative_binomial(self._counts.sum(axis=1), 1 - of_none)
        sizes = seen.sum(axis=1) + self._random.multinomial(missing, share[:, :, -1])
        on = seen.transpose(0, 2, 1).astype(float) @ self._patterns[:-1]
        self._rates = self._random.beta(1 + on, 1 + sizes[:, :, None] - on)
        after = sizes[:, ::-1].cumsum(axis=1)[:, ::-1] - sizes
        self._broken = self._random.beta(1 + sizes[:, :-1], self._concentration[:, None] + after[:, :-1])
        left = np.log1p(-np.minimum(self._broken, 1 - _TINY)).sum(axis=1)
        self._concentration = self._random.gamma(_SHAPE + KINDS - 1, 1 / (_RATE - left))
        return np.asarray(missing)


def _thinned(counts: list[int]) -> NDArray[np.int64]:
    """The persons of each pattern, by rung: all on the first, and a share of them that falls to the last.

    Each pattern is rounded at another point, so that patterns of one person are not all lost on the same rung.
    """
    shares = np.geomspace(1, _LAST, _RUNGS)[:, None]
    golden = (sqrt(5) - 1) / 2
    rungs = np.floor(shares * np.array(counts) + np.arange(len(counts)) * golden % 1)
    return np.asarray(rungs, dtype=np.int64)


def _weights(broken: Array) -> Array:
    """The kinds' shares, as pieces that are broken off a stick one after the other."""
    whole = np.ones((len(broken), 1))
    left = np.concatenate([whole, np.cumprod(1 - broken, axis=1)], axis=1)
    return np.asarray(np.concatenate([broken, whole], axis=1) * left, dtype=np.float64)


def _times(share: Array, factor: Array) -> Array:
    """The share whose odds are so many times those of this one."""
    return np.asarray(share * factor / (1 - share + share * factor), dtype=np.float64)
