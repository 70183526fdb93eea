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

from counterclaim.ingest.language import language_at_sight
from counterclaim.ingest.triage_lexicon import KINDS, LANGUAGES, is_arabic
from counterclaim.vocabulary.loader import load_toml

_SIGHT = 2_000
_LATIN_ENDS = "\u024f"
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Triage:
    """How likely a report speaks of violence against people (0 to 1), and the words of its densest passage that say so.

    relevant: the score reaches the threshold of the rule, or the rule does not know the language. rule: its name and version,
    which every listing shows.
    """

    score: float
    relevant: bool
    words: tuple[str, ...]
    rule: str


def triage(text: str, title: str | None = None) -> Triage:
    """The triage of a report in English, French or Arabic: that of its densest passage, as one paragraph may tell of an attack.

    A passage is `window` words long. Each kind of word in it weighs what vocabulary/triage.toml says, by the logarithm of how
    often it stands there; the sum becomes a probability, which needs to be less in a short text. Pure, and the same for one text
    in any case of letters. A report that is at sight in another language is let through, since no word of it could weigh.
    """
    rule = load_toml("triage.toml")
    found = passages(f"{title}\n{text}" if title else text, rule["window"])
    total, best = max(((_sum(passage, rule), passage) for passage in found), key=lambda pair: pair[0], default=(rule["bias"], {}))
    score = 1 / (1 + math.exp(-total))
    threshold = rule["short_threshold"] if len(text) <= rule["short"] else rule["threshold"]
    relevant = score >= threshold or _is_in_another_language(text)
    words = [word for kind, said in best.items() if rule["weights"][kind] > 0 for word in said]
    return Triage(round(score, 3), relevant, tuple(dict.fromkeys(words)), rule["version"])


def _is_in_another_language(text: str) -> bool:
    """Whether it is in another script than those of the lexicon, or in a language of theirs that is told at sight."""
    sample = text[:_SIGHT].lower()
    letters = list(filter(str.isalpha, sample))
    foreign = sum(letter > _LATIN_ENDS and not is_arabic(letter) for letter in letters)
    language = language_at_sight(sample)
    return foreign > len(letters) / 2 or (language is not None and language not in LANGUAGES)


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
