"""Templates from what a report proposes: the likely incidents, for each slot of them the likely phrases and options."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from benchmarks.sets.muc4 import STRINGS, Fill, Template, wording
from benchmarks.templates.choices import Option
from benchmarks.templates.judged import Judged
from benchmarks.templates.phrases import Phrase, is_one
from benchmarks.templates.proposals import Proposed

_MOST = 6


def templates(report: Proposed, found: Sequence[Judged], least: Mapping[str, float]) -> tuple[Template, ...]:
    """The templates of a report. least: by slot, from which chance on something is given."""
    return tuple(Template(_fills(report, each, least)) for each in found if each.chance >= least["incident"])


def _fills(report: Proposed, each: Judged, least: Mapping[str, float]) -> dict[str, tuple[Fill, ...]]:
    fills = {slot: _said(_likely(report.phrases, each.phrases[slot], slot, least[slot])) for slot in STRINGS}
    scene = each.incident.scene
    day = report.days[scene] or (report.report.published.isoformat() if report.report.published else None)
    places = sorted(_of(each, "location"), key=lambda pair: -pair[1])
    site = places[0][0].value if places else report.sites[scene] or report.sites[0]
    return fills | {
        "incident_type": _one(each.incident.kind),
        "number": tuple(
            fill for option, chance in _of(each, "number") if chance >= least["number"] for fill in _one(*option.value)
        ),
        "effect": tuple(
            fill for option, chance in _of(each, "effect") if chance >= least["effect"] for fill in _one(*option.value)
        ),
        "confidence": _confidence(each, least),
        "date": _one(day) if day else (),
        "location": _one(*site),
    }


def _one(*wordings: str) -> tuple[Fill, ...]:
    return (Fill(frozenset(wordings)),) if wordings else ()


def _of(each: Judged, slot: str) -> Iterator[tuple[Option, float]]:
    return ((option, chance) for option, chance in each.options if option.slot == slot)


def _confidence(each: Judged, least: Mapping[str, float]) -> tuple[Fill, ...]:
    """The likeliest one where it is likely at all, and a second that is likelier than that."""
    ranked = sorted(_of(each, "confidence"), key=lambda pair: -pair[1])[:2]
    limits = (least["blamed"], max(least["blamed"], least["confidence"]))
    given = [option for (option, chance), limit in zip(ranked, limits, strict=False) if chance >= limit]
    return tuple(fill for option in given for fill in _one(*option.value))


def _likely(phrases: Sequence[Phrase], chances: Sequence[float], slot: str, least: float) -> list[Phrase]:
    """The likeliest phrases, of those that are one thing the likeliest."""
    kept: list[Phrase] = []
    for number in sorted(range(len(phrases)), key=lambda number: -chances[number]):
        if chances[number] < least or len(kept) == _MOST:
            break
        if not any(is_one(phrases[number], other, slot) for other in kept):
            kept.append(phrases[number])
    return kept


def _said(phrases: Sequence[Phrase]) -> tuple[Fill, ...]:
    return tuple(Fill(frozenset({wording(phrase.text)})) for phrase in phrases)
