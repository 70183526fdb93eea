"""What the judges say of a report: which incidents are likely templates, how likely each phrase and each option of them is."""

from __future__ import annotations

from dataclasses import replace

from benchmarks.templates.blame import blamed_of, told_words
from benchmarks.templates.choices import options
from benchmarks.templates.judged import Judged
from benchmarks.templates.judges import Judges
from benchmarks.templates.proposals import Proposed
from benchmarks.templates.rivals import fills_signs

# What is less likely a template than this is none, and no phrase may belong to it.
_LIKELY = 0.2


def judged(report: Proposed, judges: Judges) -> list[Judged]:
    """What the judges say of each incident of a report that may be a template at all."""
    return with_options(report, with_rivals(report, with_phrases(report, judges), judges), judges)


def with_phrases(report: Proposed, judges: Judges) -> list[Judged]:
    """The likely incidents of a report with the chances of its phrases, each by itself, and no options yet."""
    chances = zip(report.incidents, judges.incidents(report.incidents), strict=True)
    likely = [(incident, chance) for incident, chance in chances if chance > _LIKELY]
    fills = judges.phrases(report, [incident for incident, _ in likely])
    words = (judges.by_words(report, incident) for incident, _ in likely)
    return [
        Judged(incident, chance, own, by_words=said) for (incident, chance), own, said in zip(likely, fills, words, strict=True)
    ]


def with_rivals(report: Proposed, found: list[Judged], judges: Judges) -> list[Judged]:
    """The same with the chances of phrases as they are among all wordings that rival for a slot, in every incident."""
    return [replace(each, phrases=own) for each, own in zip(found, judges.rivals(report, found), strict=True)]


def with_options(report: Proposed, found: list[Judged], judges: Judges) -> list[Judged]:
    """The same with what else each may have, and the chance that it is a template now that its fills are known."""
    again = judges.again([fills_signs(found, number) for number in range(len(found))])
    return [_with_options(report, each, chance, judges) for each, chance in zip(found, again, strict=True)]


def _with_options(report: Proposed, each: Judged, chance: float, judges: Judges) -> Judged:
    words = judges.words(told_words(report, each.incident, blamed_of(report, each.phrases["PerpOrg"])))
    own = list(options(report, each.incident, each.chance, each.phrases, words))
    return replace(each, chance=chance, options=tuple(zip(own, judges.options(own), strict=True)))
