from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.analysis.uncounted.convergence import Array, effective, split_rhat

seeds = st.integers(0, 2**32 - 1)


def walks(seed: int, *, chains: int = 4, length: int = 400, memory: float = 0.0) -> Array:
    """Chains around 0 of which each draw keeps so much of the last (AR(1), of variance 1)."""
    random = np.random.default_rng(seed)
    drawn = random.normal(size=(chains, length))
    for at in range(1, length) if memory else ():
        drawn[:, at] = memory * drawn[:, at - 1] + (1 - memory**2) ** 0.5 * drawn[:, at]
    return drawn


@settings(max_examples=10)
@given(seeds)
def test_convergence_draws_of_one_distribution_agree_and_all_count(seed: int) -> None:
    drawn = walks(seed)
    assert split_rhat(drawn) < 1.05
    assert 0.6 * drawn.size < effective(drawn) <= 1.4 * drawn.size


@pytest.mark.parametrize("memory", [0.5, 0.9])
def test_convergence_counts_draws_that_remember_as_is_known(memory: float) -> None:
    """Of AR(1) each draw is worth (1 - memory) / (1 + memory) of one that remembers nothing."""
    found = effective(walks(3, length=20_000, memory=memory))
    assert found == pytest.approx(80_000 * (1 - memory) / (1 + memory), rel=0.2)


@settings(max_examples=10)
@given(seeds, st.floats(2, 50))
def test_convergence_sees_one_chain_elsewhere(seed: int, off: float) -> None:
    drawn = walks(seed)
    drawn[0] += off
    assert split_rhat(drawn) > 1.2
    assert effective(drawn) < 50


@settings(max_examples=10)
@given(seeds)
def test_convergence_sees_chains_that_drift_together(seed: int) -> None:
    """All of them alike from first to last, so that only the halves of each differ."""
    drawn = walks(seed) + np.linspace(0, 5, 400)
    assert split_rhat(drawn) > 1.2


@settings(max_examples=10)
@given(seeds)
def test_convergence_hangs_on_ranks_alone(seed: int) -> None:
    """So that a total and its logarithm agree as much, and the order of chains is nothing."""
    drawn = walks(seed, length=100, memory=0.5)
    assert split_rhat(np.exp(drawn)) == pytest.approx(split_rhat(drawn))
    assert effective(np.exp(drawn[::-1])) == pytest.approx(effective(drawn))


def test_convergence_of_chains_that_stand_still() -> None:
    assert split_rhat(np.full((4, 100), 7.0)) <= 1.0
    assert split_rhat(np.repeat([[1.0], [2.0]], 100, axis=1)) > 1_000
