"""The baseline of linking: reports whose words are alike and whose days are near are of one incident."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations

from counterclaim.model.report import Report

# Set once on the pairs of `look`; the cosine of texts by tf-idf.
ALIKE = 0.3
_MOST_DAYS = 3
_WORD = re.compile(r"[^\W\d_]{3,}")


def alike(reports: Iterable[Report]) -> dict[str, str]:
    """For each report the name of its group: the closure of the pairs that are alike."""
    known = {report.id: report for report in reports}
    vectors = _vectors(known)
    group = {id: id for id in known}
    for one, other in combinations(sorted(known), 2):
        if _near(known[one], known[other]) and _cosine(vectors[one], vectors[other]) >= ALIKE:
            group[_root(group, one)] = _root(group, other)
    return {id: _root(group, id) for id in known}


def _vectors(known: Mapping[str, Report]) -> dict[str, dict[str, float]]:
    counts = {id: Counter(_WORD.findall(report.text.casefold())) for id, report in known.items()}
    having: dict[str, int] = defaultdict(int)
    for words in counts.values():
        for word in words:
            having[word] += 1
    rarity = {word: math.log(len(known) / reports) for word, reports in having.items()}
    return {id: _unit({word: math.log1p(n) * rarity[word] for word, n in words.items()}) for id, words in counts.items()}


def _unit(vector: dict[str, float]) -> dict[str, float]:
    length = math.sqrt(sum(weight * weight for weight in vector.values())) or 1.0
    return {word: weight / length for word, weight in vector.items()}


def _cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    few, many = sorted((one, other), key=len)
    return sum(weight * many.get(word, 0.0) for word, weight in few.items())


def _near(one: Report, other: Report) -> bool:
    return not one.published or not other.published or abs((one.published - other.published).days) <= _MOST_DAYS


def _root(group: dict[str, str], id: str) -> str:
    while group[id] != id:
        group[id] = group[group[id]]
        id = group[id]
    return id
