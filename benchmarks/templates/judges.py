"""What was learnt of the set's development part: judges of incidents, phrases and options, and the words that speak for each.

Made by training/templates.py. Numbers in a file, asked with numpy; the words in it are ordinary ones, no names.
"""

from __future__ import annotations

import gzip
import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from benchmarks.sets.muc4 import STRINGS
from benchmarks.templates.choices import Option
from benchmarks.templates.incidents import Incident
from benchmarks.templates.judged import Judged
from benchmarks.templates.lines import Line, between
from benchmarks.templates.odds import Odds, Words
from benchmarks.templates.proposals import Proposed
from benchmarks.templates.rivals import Rival, rival_signs, weighed
from benchmarks.templates.signs import Signs, bag_of, phrase_bag, phrase_signs, sentences_off

from counterclaim.reading.trained.trees import Trees

FILE = Path(__file__).with_name("judges.json.gz")


@dataclass(frozen=True, slots=True)
class Judges:
    """The trees and the words of each question. bags: what each word of an incident or a phrase weighs, and "" for all.

    lines: what signs weigh, for each option and for incidents whose fills are known.
    """

    trees: Mapping[str, Trees]
    odds: Mapping[str, Odds]
    bags: Mapping[str, Mapping[str, float]]
    least: Mapping[str, float]
    lines: Mapping[str, Line]

    @classmethod
    def of(cls, kept: Mapping[str, Any]) -> Judges:
        """The judges as their file has them."""
        trees = {question: Trees.of(of) for question, of in kept["trees"].items()}
        odds = {question: Odds(of) for question, of in kept["odds"].items()}
        lines = {question: Line(of) for question, of in kept.get("lines", {}).items()}
        return cls(trees, odds, kept["bags"], kept["least"], lines)

    def incident_signs(self, incident: Incident) -> Signs:
        """All signs of an incident, what its words say among them."""
        said = _weight(self.bags["incident"], bag_of(incident))
        return incident.signs | self.odds["incident"].signs(incident.words) | {"bag": said}

    def incidents(self, incidents: Sequence[Incident]) -> list[float]:
        """How likely each incident is a template of the set."""
        return self.trees["incident"].chances([self.incident_signs(incident) for incident in incidents])

    def phrases(self, report: Proposed, likely: Sequence[Incident]) -> list[dict[str, list[float]]]:
        """For each of the likely incidents of a report, by slot, how likely each phrase of the report fills it."""
        said = {slot: [self.odds[slot].signs(phrase.words) for phrase in report.phrases] for slot in STRINGS}
        found = []
        for incident in likely:
            others = [other for other in likely if other is not incident]
            stand = [phrase_signs(report, incident, phrase, others) for phrase in report.phrases]
            rows = {slot: [signs | own for signs, own in zip(stand, said[slot], strict=True)] for slot in STRINGS}
            found.append({slot: self.trees[slot].chances(rows[slot]) for slot in STRINGS})
        return found

    def by_words(self, report: Proposed, incident: Incident) -> dict[str, list[float]]:
        """By slot, how likely each phrase of the report fills it, as the words that stand with it say."""
        bags = [phrase_bag(incident, phrase, sentences_off(report, incident, phrase)) for phrase in report.phrases]
        return {slot: [1 / (1 + math.exp(-_weight(self.bags[slot], bag))) for bag in bags] for slot in STRINGS}

    def rivals(self, report: Proposed, found: Sequence[Judged]) -> list[dict[str, list[float]]]:
        """For each judged incident, by slot, how likely each phrase fills it among all that rival for it."""
        return [
            {slot: self._rivals(slot, own, len(report.phrases)) for slot, own in slots.items()}
            for slots in rival_signs(report, found)
        ]

    def _rivals(self, slot: str, own: Sequence[tuple[Rival, Signs]], phrases: int) -> list[float]:
        chances = [0.0] * phrases
        answers = self.trees[f"rival {slot}"].chances([signs for _, signs in own])
        for (rival, signs), answer in zip(own, answers, strict=True):
            for number in rival.mentions:
                chances[number] = weighed(answer, signs)
        return chances

    def again(self, rows: Sequence[Signs]) -> list[float]:
        """How likely each incident is a template, its fills considered."""
        return [self.lines["again"].chance(signs) for signs in rows]

    def words(self, words: Words) -> dict[str, Signs]:
        """By question of an option, what the words told of an incident say."""
        return {question: odds.signs(words) for question, odds in self.odds.items() if " " in question}

    def options(self, options: Sequence[Option]) -> list[float]:
        """How likely each option holds."""
        chances = [0.0] * len(options)
        for question in {option.question for option in options}:
            asked = [number for number, option in enumerate(options) if option.question == question]
            answers = self._answers(question, [options[number].signs for number in asked])
            for number, answer in zip(asked, answers, strict=True):
                chances[number] = answer
        return chances

    def _answers(self, question: str, rows: Sequence[Signs]) -> list[float]:
        """What trees and weights say together; a confidence is as likely as that anybody is blamed, and then in this way."""
        lines = [self.lines[question].chance(signs) for signs in rows]
        if question.startswith("confidence"):
            blamed = self.trees["blamed"].chances(rows)
            return [chance * own for chance, own in zip(blamed, lines, strict=True)]
        return [between(one, other) for one, other in zip(self.trees[question].chances(rows), lines, strict=True)]


def _weight(bag: Mapping[str, float], words: Sequence[str]) -> float:
    return sum(bag.get(word, 0.0) for word in {*words, ""})


@cache
def judges() -> Judges:
    """The judges that were learnt of all of the development part."""
    return Judges.of(json.loads(gzip.decompress(FILE.read_bytes())))
