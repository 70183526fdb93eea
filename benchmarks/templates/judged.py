"""An incident of a report with all that the judges say of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from benchmarks.templates.choices import Option
from benchmarks.templates.incidents import Incident

Chances = Mapping[str, Sequence[float]]


@dataclass(frozen=True, slots=True)
class Judged:
    """An incident with the chance that it is a template; by slot the chance of each phrase that it fills it; of each option.

    by_words: by slot the chance of each phrase as the words that stand with it say, before it is looked at with its rivals.
    """

    incident: Incident
    chance: float
    phrases: Chances
    options: tuple[tuple[Option, float], ...] = ()
    by_words: Chances = field(default_factory=dict)
