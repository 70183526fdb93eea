"""What signs weigh where cases are few: by logistic regression, which learns less by heart of them than trees do."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.templates.signs import Signs

FEW = 3
# How far from the mean a sign still says more, in standard deviations; and how sure one is where all cases are alike.
FAR, SURE = 3.0, 4.0


def line_of(rows: Sequence[tuple[Signs, bool]], penalty: float) -> dict[str, list[float]]:
    """What one of each sign weighs that a few cases have, with the least and the most that counts; under "" what is so anyhow."""
    named = DictVectorizer(sparse=False)
    matrix = named.fit_transform([signs for signs, _ in rows])
    answers = np.array([so for _, so in rows])
    if answers.all() or not answers.any():
        return {"": [SURE if answers.all() else -SURE, 1.0, 1.0]}
    often = np.flatnonzero(((matrix != 0).sum(axis=0) >= FEW) & (matrix.std(axis=0) > 0))
    matrix, names = matrix[:, often], named.get_feature_names_out()[often]
    means, spread = matrix.mean(axis=0), matrix.std(axis=0)
    low, high = means - FAR * spread, means + FAR * spread
    model = LogisticRegression(C=penalty, max_iter=500).fit((matrix.clip(low, high) - means) / spread, answers)
    each = model.coef_[0] / spread
    weights = {str(name): [float(f"{one:.4g}") for one in of] for name, *of in zip(names, each, low, high, strict=True)}
    return weights | {"": [round(float(model.intercept_[0] - (each * means).sum()), 4), 1.0, 1.0]}
