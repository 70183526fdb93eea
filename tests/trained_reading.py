"""Reports read for the tests of the trained engine."""

from __future__ import annotations

from math import log

from counterclaim.model.mention import Mentions
from counterclaim.reading.parse import parse
from counterclaim.reading.rules import Evidence, evidence_of
from counterclaim.reading.trained.engine import TrainedEngine
from counterclaim.reading.trained.judge import Judges
from counterclaim.reading.trained.speakers import Speakers
from counterclaim.reading.trained.trees import Trees


def evidence(text: str) -> Evidence:
    """What the rules find in a text."""
    return evidence_of(parse(text), Mentions())


def speakers(text: str) -> Speakers:
    """Who speaks in a text."""
    found = evidence(text)
    return Speakers(found.doc, found.claimants)


def engine_of_chance(chance: float) -> TrainedEngine:
    """The engine with judges that find everything this likely."""
    leaf = {"signs": ["near"], "starts": [0], "sign": [-1], "value": [0.0], "below": [0], "above": [0], "missing_below": [0]}
    trees = Trees.of(leaf | {"base": log(chance / (1 - chance)), "scale": 1.0, "shift": 0.0})
    return TrainedEngine(Judges("test", trees, trees, trees))
