"""What the judges say of a report: which incidents are likely templates, how likely each phrase and each option of them is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from benchmarks.templates.choices import Option, blamed_of, options, told_words
from benchmarks.templates.incidents import Incident
from benchmarks.templates.judges import Judges
from benchmarks.templates.proposals import Proposed

# What is less likely a template than this is none, and no phrase may belong to it.
_LIKELY = 0.2


@dataclass(frozen=True, slots=True)
class Judged:
    """An incident with the chance that it is a template; by slot the chance of each phrase that it fills it; of each option."""

    incident: Incident
    chance: float
    phrases: Mapping[str, Sequence[float]]
    options: tuple[tuple[Option, float], ...] = ()


def judged(report: Proposed, judges: Judges) -> list[Judged]:
    """What the judges say of each incident of a report that may be a template at all."""
    return [with_options(report, each, judges) for each in with_phrases(report, judges)]


def with_phrases(report: Proposed, judges: Judges) -> list[Judged]:
    """The likely incidents of a report with the chances of its phrases, and no options yet."""
    chances = zip(report.incidents, judges.incidents(report.incidents), strict=True)
    likely = [(incident, chance) for incident, chance in chances if chance > _LIKELY]
    fills = judges.phrases(report, [incident for incident, _ in likely])
    return [Judged(incident, chance, own) for (incident, chance), own in zip(likely, fills, strict=True)]


def with_options(report: Proposed, each: Judged, judges: Judges) -> Judged:
    """The same with what else it may have."""
    words = judges.words(told_words(report, each.incident, blamed_of(report, each.phrases["PerpOrg"])))
    found = list(options(report, each.incident, each.chance, each.phrases, words))
    return replace(each, options=tuple(zip(found, judges.options(found), strict=True)))
