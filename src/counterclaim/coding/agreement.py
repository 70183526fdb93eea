"""How far two people's codings of the same reports agree: F1 by kind of claim, and Krippendorff's alpha of each choice."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from counterclaim.coding.alpha import Distance, alpha, nominal, ratio
from counterclaim.coding.coded import CodedCount, CodedFocus, Coding
from counterclaim.coding.likeness import Row, paired, same_attribution, same_count, same_place, same_words

Both = tuple[Coding, Coding]
Unit = tuple[Hashable, ...]


@dataclass(frozen=True, slots=True)
class Overlap:
    """Of the rows of two coders, how many are one claim; f1: None where neither has any."""

    name: str
    shared: float
    one: int
    other: int

    @property
    def f1(self) -> float | None:
        """Twice the shared rows over all rows."""
        return 2 * self.shared / (self.one + self.other) if self.one + self.other else None


@dataclass(frozen=True, slots=True)
class Reliability:
    """Krippendorff's alpha of one choice that coders make; units: how often both made it."""

    name: str
    alpha: float | None
    units: int


@dataclass(frozen=True, slots=True)
class Agreement:
    """Of two coders over the reports that both have finished."""

    reports: int
    overlaps: tuple[Overlap, ...]
    reliabilities: tuple[Reliability, ...]


def agreement(codings: Sequence[Both]) -> Agreement:
    """The agreement of pairs of codings, each pair of one report; the same whoever of the two stands first."""
    overlaps = (
        _overlap("counts", [(one.counts, other.counts) for one, other in codings], same_count),
        _overlap("attributions", [(one.attributions, other.attributions) for one, other in codings], same_attribution),
    )
    return Agreement(len(codings), overlaps, tuple(_reliabilities(codings)))


def _overlap(name: str, pairs: Iterable[tuple[Sequence[object], Sequence[object]]], likeness: Callable[..., float]) -> Overlap:
    both = list(pairs)
    shared = sum(credit for ones, others in both for _, _, credit in paired(ones, others, likeness))
    return Overlap(name, shared, sum(len(ones) for ones, _ in both), sum(len(others) for _, others in both))


def _reliabilities(codings: Sequence[Both]) -> Iterator[Reliability]:
    """Of the report's facts over all reports, of a row's over the rows on the same words."""
    facts: dict[str, Callable[[CodedFocus], Hashable]] = {
        "event": lambda focus: focus.event,
        "days": lambda focus: (focus.start, focus.end),
        "country": lambda focus: focus.country,
    }
    for name, fact in facts.items():
        yield _of(name, [tuple(fact(one.focus) if one.focus else None for one in both) for both in codings])
    counts = [pair for one, other in codings for pair in _pairs(one.counts, other.counts, same_words)]
    stances = [pair for one, other in codings for pair in _pairs(one.attributions, other.attributions, same_place)]
    yield _of("kind of harm", [(one.count.kind, other.count.kind) for one, other in counts])
    yield _of("group of people", [(one.count.group, other.count.group) for one, other in counts])
    yield _of("qualifier", [(one.count.qualifier, other.count.qualifier) for one, other in counts])
    yield _of("number", [bounds for one, other in counts if (bounds := _bounds(one, other))], ratio)
    yield _of("stance", [(one.stance, other.stance) for one, other in stances])
    said = [(one.saying, other.saying) for one, other in counts] + [(one.saying, other.saying) for one, other in stances]
    yield _of("kind of source", [(one.source_kind, other.source_kind) for one, other in said])


def _pairs(ones: Sequence[Row], others: Sequence[Row], likeness: Callable[[Row, Row], float]) -> list[tuple[Row, Row]]:
    return [(ones[i], others[j]) for i, j, _ in paired(ones, others, likeness)]


def _of(name: str, units: Sequence[Unit], distance: Distance = nominal) -> Reliability:
    return Reliability(name, alpha(units, distance), len(units))


def _bounds(one: CodedCount, other: CodedCount) -> Unit | None:
    """The numbers themselves: the low one where both have it, else the high."""
    for ours, theirs in ((one.count.low, other.count.low), (one.count.high, other.count.high)):
        if ours is not None and theirs is not None:
            return ours, theirs
    return None
