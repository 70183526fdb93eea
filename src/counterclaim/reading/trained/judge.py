"""The learnt judges: whether a number is one of the report's own incident, who gives it, and whether an attribution holds."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from counterclaim.reading.trained.trees import Trees


@dataclass(frozen=True, slots=True)
class Judges:
    """The trees of each question, and the version of the file that they come from.

    number: whether a number is one that the report claims of its own incident. claimant: whether somebody is who gives it.
    count, attribution: whether the claim as a whole is right, which is its confidence.
    """

    version: str
    number: Trees
    claimant: Trees
    count: Trees
    attribution: Trees


@cache
def judges() -> Judges:
    """The judges that come with the package, loaded once."""
    kept = json.loads((files(__package__) / "judges.json").read_text("utf-8"))
    return Judges(kept["version"], *(Trees.of(kept[name]) for name in ("number", "claimant", "count", "attribution")))
