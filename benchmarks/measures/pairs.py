"""Pairs of reports that were judged by reading, and how often a program judges them so."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

HALVES = ("look", "score")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two reports and the label that they got by reading. again: the label of the second reading, where there was one."""

    one: str
    other: str
    label: str
    reason: str
    again: str | None = None

    @property
    def half(self) -> str:
        """Which half of the table the pair is in: `look` may be read and tuned on, `score` is only ever scored."""
        return HALVES[hashlib.sha256(f"{self.one} {self.other}".encode()).digest()[0] % 2]


@dataclass(frozen=True, slots=True)
class Agreement:
    """How a program's judgements of pairs compare with the labels; the label that is sought counts as positive."""

    both: int
    only_found: int
    only_labelled: int
    neither: int

    @property
    def pairs(self) -> int:
        """How many pairs were judged."""
        return self.both + self.only_found + self.only_labelled + self.neither

    @property
    def precision(self) -> float:
        """Of the pairs that the program says it of, the share that is labelled so."""
        return self.both / (self.both + self.only_found) if self.both + self.only_found else 0.0

    @property
    def recall(self) -> float:
        """Of the pairs that are labelled so, the share that the program says it of."""
        return self.both / (self.both + self.only_labelled) if self.both + self.only_labelled else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.both / (2 * self.both + self.only_found + self.only_labelled) if self.both else 0.0

    @property
    def accuracy(self) -> float:
        """The share of pairs that are judged as labelled."""
        return (self.both + self.neither) / self.pairs if self.pairs else 0.0


def read_pairs(path: Path) -> list[Pair]:
    """The pairs of a table; '#' starts a comment line."""
    lines = [line for line in path.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
    return [Pair(row["one"], row["other"], row["label"], row["reason"], row["again"] or None) for row in rows]


def compare(pairs: Iterable[Pair], positive: str, judge: Callable[[Pair], bool]) -> Agreement:
    """The program's judgements against the labels, of which one is the positive."""
    counts = {(labelled, found): 0 for labelled in (True, False) for found in (True, False)}
    for pair in pairs:
        counts[pair.label == positive, judge(pair)] += 1
    return Agreement(counts[True, True], counts[False, True], counts[True, False], counts[False, False])


def kappa(pairs: Iterable[Pair]) -> tuple[int, float, float]:
    """Of the pairs that were read twice: how many, the share with the same label both times, and Cohen's kappa."""
    twice = [(pair.label, pair.again) for pair in pairs if pair.again]
    if not twice:
        return 0, 0.0, 0.0
    same = sum(first == second for first, second in twice) / len(twice)
    labels = {label for labels in twice for label in labels}
    chance = sum(_share(twice, 0, label) * _share(twice, 1, label) for label in labels)
    return len(twice), same, (same - chance) / (1 - chance) if chance < 1 else 1.0


def _share(twice: list[tuple[str, str]], time: int, label: str | None) -> float:
    return sum(labels[time] == label for labels in twice) / len(twice)
