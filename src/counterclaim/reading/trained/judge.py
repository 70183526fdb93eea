"""The learnt judges: whether a number is of the report's own incident, and how often a claim like it is right."""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from counterclaim.reading.trained.trees import Trees


@dataclass(frozen=True, slots=True)
class Judges:
    """The trees of each question, and the version of the file that they come from.

    number: whether a number is one that the report claims of its own incident. count, attribution: whether the claim as a whole
    is right, which is its confidence.
    """

    version: str
    number: Trees
    count: Trees
    attribution: Trees


@cache
def judges() -> Judges:
    """The judges that come with the package, loaded once."""
    kept = json.loads(gzip.decompress((files(__package__) / "judges.json.gz").read_bytes()))
    return Judges(kept["version"], *(Trees.of(kept[name]) for name in ("number", "count", "attribution")))
