"""Whether chains that walk through what is possible have come to agree, and how much they have seen.

Source: A. Vehtari, A. Gelman, D. Simpson, B. Carpenter, P.-C. Bürkner, "Rank-normalization, folding, and localization: an
improved R-hat for assessing convergence of MCMC" (2021). Ranks, since totals of persons have long tails.
"""

from __future__ import annotations

from math import sqrt

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
# What a chain varies by that stands still.
_STILL = 1e-12


def split_rhat(drawn: Array) -> float:
    """How much wider all chains together are than each half of one: 1 where they agree. drawn: a row for each chain."""
    halves = _halves(drawn)
    length = halves.shape[1]
    within = max(float(halves.var(axis=1, ddof=1).mean()), _STILL)
    between = float(halves.mean(axis=1).var(ddof=1))
    return sqrt(1 - 1 / length + between / within)


def effective(drawn: Array) -> float:
    """As how many draws that know nothing of each other these tell; never more than there are."""
    halves = _halves(drawn)
    chains, length = halves.shape
    covariance = _autocovariance(halves).mean(axis=0)
    total = max(covariance[0] + halves.mean(axis=1).var(ddof=1), _STILL)
    alike = 1 - (covariance[0] * length / (length - 1) - covariance) / total
    # Geyer 1992: sums of neighbours are positive and fall; what comes after the first that is not is noise.
    pairs = alike[: length // 2 * 2].reshape(-1, 2).sum(axis=1)
    last = int(np.argmax(pairs <= 0)) if (pairs <= 0).any() else len(pairs)
    apart = 2 * float(np.minimum.accumulate(pairs[:last]).sum()) - 1
    return float(chains * length / max(apart, 1.0))


def _halves(drawn: Array) -> Array:
    """Each half of each chain, by the ranks of its draws among all, as of a normal distribution."""
    from scipy.special import ndtri
    from scipy.stats import rankdata

    length = drawn.shape[1] // 2
    halves = np.concatenate([drawn[:, :length], drawn[:, -length:]])
    ranks = rankdata(halves, axis=None).reshape(halves.shape)
    return np.asarray(ndtri((ranks - 0.375) / (halves.size + 0.25)), dtype=np.float64)


def _autocovariance(halves: Array) -> Array:
    """Of each row, at every distance, by Fourier's transform."""
    length = halves.shape[1]
    off = halves - halves.mean(axis=1, keepdims=True)
    spectrum = np.fft.rfft(off, 2 * length, axis=1)
    return np.asarray(np.fft.irfft(abs(spectrum) ** 2, axis=1)[:, :length] / length, dtype=np.float64)
