"""Weigh the kinds of words of the triage. Usage: python training/triage_weights.py [--data DIR]

Fits one weight a kind, by logistic regression, on the half of the texts of sets/violence.py that benchmarks/triage.py does not
measure. A text is its densest passage, which depends on the weights: they are fitted and the passages chosen anew, in turns.
Words for violence cannot weigh against it, and weights that the texts say little of (they hold few reports of torture, rape or
arrest) stay near those set by hand. The bias is then moved so that 98.5 % of the violent texts of this half pass at 0.5; the
threshold of short texts is where all of theirs do. Prints what belongs into vocabulary/triage.toml.
"""

from __future__ import annotations

import argparse
import math
import sys
from pathlib import Path
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.sets.violence import Judged, texts

from counterclaim.ingest.triage import Passage, features, passages, triage
from counterclaim.vocabulary.loader import load_toml

DATA = Path(__file__).parents[2] / "shared" / "bench"
ROUNDS, STEPS, RATE, PENALTY = 8, 3_000, 0.5, 0.03
RECALL = 0.985
BY_HAND = {"killing": 1.5, "death": 0.5, "wounding": 0.8, "attack": 0.8, "weapon": 0.5, "armed": 0.5, "abduction": 1.8,
           "cruelty": 1.2, "destruction": 0.4, "arrest": 0.5, "people": 0.2, "blame": 0.3, "loose": 0.3,
           "elsewhere": -0.6}  # fmt: skip
# What MUC-4 calls irrelevant is often about war, only not about terrorism.
DOUBTFUL = {"muc4": 0.2}


def main() -> None:
    parser = argparse.ArgumentParser(description="Weigh the kinds of words of the triage.")
    parser.add_argument("--data", type=Path, default=DATA, metavar="DIR", help="the folder of the benchmarks")
    rule = load_toml("triage.toml")
    kinds = list(BY_HAND)
    by_hand = np.array(list(BY_HAND.values()))
    known = [one for one in texts(parser.parse_args().data) if not one.is_held_out]
    found = [list(passages(one.text, rule["window"])) for one in known]
    weights, bias = by_hand, 0.0
    for _ in range(ROUNDS):
        matrix = np.array([densest(each, kinds, weights) for each in found])
        weights, bias = fitted(matrix, known, weights, bias, by_hand)
    matrix = np.array([densest(each, kinds, weights) for each in found])
    sums = [total for total, one in zip(matrix @ weights, known, strict=True) if one.violent]
    short = min(triage(one.text).score for one in known if one.violent and len(one.text) <= rule["short"])
    print(f"# with the weights as they were: short_threshold = {math.floor(short * 100) / 100}")
    print(f"threshold = 0.5\nwindow = {rule['window']}\nbias = {-np.quantile(sums, 1 - RECALL):.2f}\n\n[weights]")
    print("\n".join(f"{kind} = {weight:.2f}" for kind, weight in zip(kinds, weights, strict=True)))


def densest(each: list[Passage], kinds: list[str], weights: Any) -> Any:
    """The features of the passage of a text that weighs most."""
    vectors = [np.array([features(passage).get(kind, 0.0) for kind in kinds]) for passage in each]
    return max(vectors, key=lambda vector: float(vector @ weights), default=np.zeros(len(kinds)))


def fitted(matrix: Any, known: list[Judged], weights: Any, bias: float, by_hand: Any) -> tuple[Any, float]:
    """The weights and the bias that tell the violent texts from the others best."""
    labels = np.array([float(one.violent) for one in known])
    trust = np.array([DOUBTFUL.get(one.source, 1.0) if not one.violent else 1.0 for one in known])
    share = (trust * labels).sum() / trust.sum()
    trust = trust * np.where(labels == 1, 0.5 / share, 0.5 / (1 - share)) / trust.sum()
    sign = np.sign(by_hand)
    for _ in range(STEPS):
        error = trust * (1 / (1 + np.exp(-(matrix @ weights + bias))) - labels)
        weights = weights - RATE * (error @ matrix + PENALTY * (weights - by_hand))
        weights = sign * np.maximum(sign * weights, 0.0)
        bias -= RATE * float(error.sum())
    return weights, bias


if __name__ == "__main__":
    main()
