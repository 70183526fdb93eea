from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.analysis.uncounted.ladders import KINDS, Ladders, _thinned, _times, _weights
from counterclaim.analysis.uncounted.lists import Lists
from persons_on_lists import drawn

shares = st.floats(1e-6, 1 - 1e-6)


@given(st.lists(st.integers(1, 100_000), min_size=1, max_size=30))
def test_ladders_have_all_persons_on_the_first_rung_and_ever_fewer(counts: list[int]) -> None:
    rungs = _thinned(counts)
    assert rungs[0].tolist() == counts
    assert (np.diff(rungs, axis=0) <= 0).all() and (rungs >= 0).all()


@given(st.lists(st.lists(shares, min_size=9, max_size=9), min_size=1, max_size=5))
def test_ladders_break_a_whole_stick(broken: list[list[float]]) -> None:
    weights = _weights(np.array(broken))
    assert (weights >= 0).all()
    assert weights.sum(axis=1) == pytest.approx(1)


@given(shares, st.floats(0.01, 100))
def test_ladders_stretch_there_and_back(share: float, factor: float) -> None:
    there = _times(np.array(share), np.array(factor))
    assert there / (1 - there) == pytest.approx(factor * share / (1 - share))
    assert _times(there, np.array(1 / factor)) == pytest.approx(share)


def test_ladders_of_one_seed_walk_alike_and_each_chain_by_itself() -> None:
    lists = drawn(400, (0.4, 0.3, 0.35))
    one, other = (Ladders(lists, np.random.default_rng(5), chains=3) for _ in range(2))
    walked = np.array([one.step() for _ in range(20)])
    assert (walked == np.array([other.step() for _ in range(20)])).all()
    assert walked.shape == (20, 3) and (walked >= 0).all()
    assert len({tuple(chain) for chain in walked.T}) == 3


def test_ladders_miss_hardly_anybody_whom_every_list_is_likely_to_have() -> None:
    """Of 2,000 persons whom each of three lists has at 95 %, none is likely to be on no list."""
    lists = drawn(2_000, (0.95, 0.95, 0.95))
    ladders = Ladders(lists, np.random.default_rng(1), chains=2)
    walked = np.array([ladders.step() for _ in range(300)])[150:]
    assert np.median(walked) < 10


@pytest.mark.slow
def test_ladders_walk_as_the_model_weighs_what_chance_proposes() -> None:
    """By another way: mixtures drawn from the prior, each weighed by how likely it makes the lists (importance sampling)."""
    lists = Lists(("A", "B", "C"), dict(zip(Lists(("A", "B", "C"), {}).patterns(), (9, 7, 3, 8, 3, 2, 4), strict=True)))
    weighed = proposed(lists, np.random.default_rng(3))
    ladders = Ladders(lists, np.random.default_rng(1), chains=4)
    walked = np.array([ladders.step() for _ in range(2_000)])[400:]
    assert np.quantile(walked, (0.025, 0.25, 0.5, 0.75, 0.975)) == pytest.approx(weighed, rel=0.15, abs=1)


def proposed(lists: Lists, random: np.random.Generator, *, draws: int = 20_000, times: int = 8) -> list[int]:
    patterns = np.array([*lists.counts, (0,) * len(lists.names)], dtype=float)
    counts = np.array(list(lists.counts.values()))
    missing, likely = [], []
    for _ in range(times):
        broken = random.beta(1, random.gamma(0.25, 4, draws)[:, None], (draws, KINDS - 1))
        rates = random.beta(1, 1, (draws, KINDS, len(lists.names)))
        kinds = np.exp(np.log(rates) @ patterns.T + np.log1p(-rates) @ (1 - patterns).T)
        chances = (_weights(broken)[:, None] @ kinds)[:, 0]
        seen = 1 - np.minimum(chances[:, -1], 1 - 1e-9)
        likely.append(np.log(chances[:, :-1] + 1e-300) @ counts - counts.sum() * np.log(seen))
        missing.append(random.negative_binomial(counts.sum(), seen))
    weights, found = np.exp(np.concatenate(likely) - np.max(likely)), np.concatenate(missing)
    order = np.argsort(found)
    reached = np.cumsum(weights[order]) / weights.sum()
    return [int(found[order][np.searchsorted(reached, share)]) for share in (0.025, 0.25, 0.5, 0.75, 0.975)]
