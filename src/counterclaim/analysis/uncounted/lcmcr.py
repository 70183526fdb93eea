"""Bayesian latent classes: persons fall into kinds that nobody sees, and within a kind the lists know nothing of each other.

Source: D. Manrique-Vallier, "Bayesian population size estimation using Dirichlet process mixtures" (2016), as in his R package
`LCMCR`: a truncated stick-breaking prior for the kinds, uniform priors for how likely a list has a person of a kind, 1/N for N.
"""

from __future__ import annotations

import numpy as np

from counterclaim.analysis.uncounted.convergence import Array, effective, split_rhat
from counterclaim.analysis.uncounted.estimate import Chains, Estimate
from counterclaim.analysis.uncounted.ladders import KINDS, Ladders
from counterclaim.analysis.uncounted.lists import Lists
from counterclaim.model.phrase import Amount, Phrase

METHOD = "lcmcr/2"
STEPS = 20_000
_CHAINS = 4
# How many steps until the chains are looked at again, and how many draws of no dependence are enough to stop at.
_ROUND, _ENOUGH = 2_000, 200


def lcmcr(lists: Lists, *, seed: int = 1, steps: int = STEPS) -> Estimate:
    """The posterior median of the total, with its interval of equal tails; the same seed gives the same.

    Chains of starts far apart walk until they agree, at most so many steps; the first half of each is left out, and the rest
    taken together. Estimate.chains says whether they did agree: where not, the figure is none to go by.
    """
    ladders = Ladders(lists, np.random.default_rng(seed), chains=_CHAINS)
    walked: list[Array] = []
    while True:
        walked += [lists.observed + ladders.step() for _ in range(min(_ROUND, steps - len(walked)))]
        kept = np.array(walked[len(walked) // 2 :]).T
        chains = Chains(_CHAINS, len(walked), split_rhat(kept), effective(kept))
        if len(walked) >= steps or (chains.agree and chains.effective >= _ENOUGH):
            break
    low, point, high = (float(value) for value in np.quantile(kept, (0.025, 0.5, 0.975)))
    return Estimate(METHOD, lists.observed, point, low, high, _model(chains, seed), chains)


def _model(chains: Chains, seed: int) -> Phrase:
    return Phrase(
        "averaged over mixtures of up to {kinds} kinds of persons, by {chains} chains of {steps} steps, seed {seed} "
        "(R-hat {rhat}, as good as {effective} independent draws)",
        kinds=KINDS,
        chains=chains.chains,
        steps=Amount(chains.steps),
        seed=seed,
        rhat=f"{chains.rhat:.2f}",
        effective=Amount(round(chains.effective)),
    )
