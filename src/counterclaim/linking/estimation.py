"""Weights from a large case itself: expectation maximisation over its candidate pairs, near the weights that judgements made.

Wars are reported differently: in one, every outlet names the village, in another none does. A case of many thousand accounts
shows how often pairs of one incident agree in it; a small one shows nothing but chance, and is refused.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from counterclaim.errors import TooFewAccounts
from counterclaim.linking.edge import Term
from counterclaim.linking.weights import Weights

LEAST_PAIRS = 20_000
# As many pairs as these the start counts for, in each comparison, on either side: what a case seldom shows stays as it was.
_LEAN = 2_000.0
_ROUNDS = 30
_SETTLED = 0.001


@dataclass(frozen=True, slots=True)
class Pattern:
    """How two accounts agree, and how many candidate pairs of the case agree so."""

    terms: tuple[Term, ...]
    pairs: int


def estimated(patterns: Sequence[Pattern], start: Weights, *, name: str) -> Weights:
    """The weights under which the patterns are likeliest, near the start; pure, the same for any order of the patterns.

    patterns: of all candidate pairs, the unlikely ones too. Raises TooFewAccounts where there are less than LEAST_PAIRS of them.
    """
    number = sum(pattern.pairs for pattern in patterns)
    if number < LEAST_PAIRS:
        raise TooFewAccounts(number, LEAST_PAIRS)
    ordered = sorted(patterns, key=lambda pattern: (pattern.terms, pattern.pairs))
    weights = start
    for _ in range(_ROUNDS):
        last, weights = weights, _round(ordered, weights, start)
        if _moved(last, weights) < _SETTLED:
            break
    return Weights(name, weights.prior, {comparison: _told_apart(levels) for comparison, levels in weights.levels.items()})


def _round(patterns: Sequence[Pattern], weights: Weights, start: Weights) -> Weights:
    """Share the pairs out between one incident and two by the weights so far, and count again."""
    same: dict[tuple[str, str], float] = {}
    other: dict[tuple[str, str], float] = {}
    expected = total = 0.0
    for pattern in patterns:
        chance = probability(pattern.terms, weights)
        expected, total = expected + chance * pattern.pairs, total + pattern.pairs
        for term in pattern.terms:
            key = term.comparison, term.level
            same[key] = same.get(key, 0.0) + chance * pattern.pairs
            other[key] = other.get(key, 0.0) + (1 - chance) * pattern.pairs
    prior = (expected + _LEAN * start.prior) / (total + _LEAN)
    levels = {
        comparison: {level: (m, u) for level, m, u in _shares(comparison, pairs, same, other)}
        for comparison, pairs in start.levels.items()
    }
    return Weights(start.name, prior, levels)


def probability(terms: Sequence[Term], weights: Weights) -> float:
    """How likely a pair that agrees so is of one incident."""
    bits = weights.prior_bits + sum(weights.bits(term.comparison, term.level) for term in terms)
    return 1 / (1 + 2 ** -max(-1000.0, min(1000.0, bits)))


def _shares(
    comparison: str,
    pairs: Mapping[str, tuple[float, float]],
    same: Mapping[tuple[str, str], float],
    other: Mapping[tuple[str, str], float],
) -> list[tuple[str, float, float]]:
    seen = [(level, same.get((comparison, level), 0.0), other.get((comparison, level), 0.0)) for level in pairs]
    met, missed = sum(m for _, m, _ in seen) + _LEAN, sum(u for _, _, u in seen) + _LEAN
    return [(level, (m + _LEAN * pairs[level][0]) / met, (u + _LEAN * pairs[level][1]) / missed) for level, m, u in seen]


def _moved(one: Weights, other: Weights) -> float:
    """The most that any level's weight changed, in bits."""
    return max(
        abs(one.bits(comparison, level) - other.bits(comparison, level))
        for comparison, levels in one.levels.items()
        for level in levels
    )


def _told_apart(levels: Mapping[str, tuple[float, float]]) -> dict[str, tuple[float, float]]:
    """The same, with m moved by a hair where two levels would weigh alike: scoring.py tells levels by their weights."""
    taken = {0.0}
    found = {}
    for level, (m, u) in levels.items():
        while round(math.log2(m / u), 3) in taken:
            m *= 1.002
        taken.add(round(math.log2(m / u), 3))
        found[level] = (m, u)
    return found
