"""What the words that stand with a phrase say of it, all weighed together by logistic regression."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.sets.muc4 import STRINGS
from benchmarks.templates.signs import phrase_bag, sentences_off
from training.template_rows import WRONG, Case, is_fill

SEED, PENALTY, FEW, KEPT = 0, 0.2, 4, 4_000


def of_words(cases: Sequence[Case]) -> dict[str, dict[str, float]]:
    """By slot what each word weighs, the heaviest alone; "" is what all weigh together."""
    columns: dict[str, int] = {}
    at: list[int] = []
    ends, answers = [0], []
    for bag, fits in _told(cases):
        at += sorted({columns.setdefault(word, len(columns)) for word in bag})
        ends.append(len(at))
        answers.append(fits)
    matrix = csr_matrix((np.ones(len(at), np.float32), np.array(at), np.array(ends)), shape=(len(answers), len(columns)))
    often = np.flatnonzero(np.bincount(at, minlength=len(columns)) >= FEW)
    names, so = np.array(list(columns), dtype=object)[often], np.array(answers)
    return {slot: _weights(matrix[:, often], so[:, number], names) for number, slot in enumerate(STRINGS)}


def _weights(matrix: Any, so: Any, names: Any) -> dict[str, float]:
    model = LogisticRegression(C=PENALTY, max_iter=60).fit(matrix, so)
    heaviest = np.argsort(-np.abs(model.coef_[0]), kind="stable")[:KEPT]
    return {str(names[at]): round(float(model.coef_[0][at]), 3) for at in heaviest} | {"": round(float(model.intercept_[0]), 3)}


def _told(cases: Sequence[Case]) -> Iterator[tuple[list[str], list[bool]]]:
    """The words of every phrase that fills something, and of a share of those that fill nothing, with the slots that it fills."""
    random = np.random.RandomState(SEED)
    for case in cases:
        for number, template in case.pairs.items():
            incident = case.report.incidents[number]
            for phrase in case.report.phrases:
                fits = [is_fill(template, slot, phrase.text) for slot in STRINGS]
                if any(fits) or random.rand() < WRONG:
                    yield phrase_bag(incident, phrase, sentences_off(case.report, incident, phrase)), fits
