"""Whether a report speaks of violence against people at all: told before it is read, in a fraction of a millisecond, by words.

Collections hold weather, football and elections beside what they were made for. What is left aside is kept, with the words that
decided, so that a person can take it back.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from counterclaim.ingest.triage_lexicon import KINDS
from counterclaim.vocabulary.loader import load_toml

_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Triage:
    """How likely a report speaks of violence against people (0 to 1), and the words of its densest passage that say so.

    relevant: the score reaches the threshold of the rule. rule: its name and version, which every listing shows.
    """

    score: float
    relevant: bool
    words: tuple[str, ...]
    rule: str


def triage(text: str, title: str | None = None) -> Triage:
    """The triage of a report in English, French or Arabic: that of its densest passage, as one paragraph may tell of an attack.

    A passage is `window` words long. Each kind of word in it weighs what vocabulary/triage.toml says, by the logarithm of how
    often it stands there; the sum becomes a probability. Pure, and the same for one text in any case of letters.
    """
    rule = load_toml("triage.toml")
    found = passages(f"{title}\n{text}" if title else text, rule["window"])
    total, best = max(((_sum(passage, rule), passage) for passage in found), key=lambda pair: pair[0], default=(rule["bias"], {}))
    score = 1 / (1 + math.exp(-total))
    words = [word for kind, said in best.items() if rule["weights"][kind] > 0 for word in said]
    return Triage(round(score, 3), score >= rule["threshold"], tuple(dict.fromkeys(words)), rule["version"])


Passage = dict[str, list[str]]
"""The words of a passage that weigh, by their kind."""


def passages(text: str, window: int) -> Iterator[Passage]:
    """Every passage of the text in which some word weighs, each half over the one before it."""
    text = (text if text.isascii() else unicodedata.normalize("NFC", text)).lower()
    half = window // 2
    halves: dict[int, Passage] = {}
    words = _WORD.findall(text)
    for number, kind in enumerate(map(KINDS.__getitem__, words)):
        if kind is not None:
            halves.setdefault(number // half, {}).setdefault(kind, []).append(words[number])
    for number, first in halves.items():
        second = halves.get(number + 1, {})
        yield {kind: first.get(kind, []) + second.get(kind, []) for kind in [*first, *second]}


def features(passage: Passage) -> dict[str, float]:
    """How often each kind of word stands in a passage, by the logarithm: the tenth bomb says less than the first."""
    return {kind: math.log1p(len(words)) for kind, words in passage.items()}


def _sum(passage: Passage, rule: dict[str, Any]) -> float:
    total: float = rule["bias"] + sum(rule["weights"][kind] * value for kind, value in features(passage).items())
    return total
