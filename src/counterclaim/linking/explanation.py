"""Why two accounts are taken to be of one incident, or of two, in words: each comparison with what it weighs and why it does."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from counterclaim.linking.card import Card
from counterclaim.linking.comparison import Comparison, Level
from counterclaim.linking.comparisons import comparisons
from counterclaim.linking.edge import Edge
from counterclaim.linking.rivals import rivals, two_towns
from counterclaim.model.phrase import Phrase


@dataclass(frozen=True, slots=True)
class Reason:
    """One comparison of two accounts. bits: doubled odds a bit, below 0 against; because: why it counts at all."""

    comparison: str
    finding: Phrase
    bits: float
    because: str

    @property
    def sentence(self) -> Phrase:
        """What was found, with what it weighs."""
        return Phrase("{finding} ({bits})", finding=self.finding, bits=f"{self.bits:+.1f}")


def reasons(edge: Edge, one: Card, other: Card) -> tuple[Reason, ...]:
    """The reasons of an edge between two cards (in either order), the weightiest first."""
    found = []
    for term in edge.terms:
        comparison, level = _levels()[term.comparison, term.level]
        detail = comparison.detail(one, other)
        words = Phrase(level.words)
        finding = Phrase("{finding}: {detail}", finding=words, detail=detail) if detail else words
        found.append(Reason(comparison.name, finding, term.bits, comparison.reason))
    return tuple(sorted(found, key=lambda reason: (-abs(reason.bits), reason.comparison)))


@cache
def _levels() -> Mapping[tuple[str, str], tuple[Comparison, Level]]:
    return {(comparison.name, level.name): (comparison, level) for comparison in comparisons() for level in comparison.levels}


def explain(edge: Edge, one: Card, other: Card) -> str:
    """One sentence of all reasons, and what forbids the link whatever they say."""
    said = ", ".join(reason.sentence for reason in reasons(edge, one, other)) or "nothing to compare"
    total = f"together {edge.weight:+.1f} bits, a probability of {edge.probability:.2f}"
    barred = bar(one, other)
    return f"{said}; {total}" + (f"; but never one incident: {barred}" if barred else "")


def bar(one: Card, other: Card) -> str:
    """In words, what keeps two accounts apart whatever they weigh; "" where nothing does."""
    if not rivals(one, other):
        return ""
    if one.key.report == other.key.report:
        return Phrase("one report tells them as two")
    if one.aggregate is not other.aggregate:
        return Phrase("one is a total of several incidents")
    if one.site is not None and other.site is not None and two_towns(one.site, other.site):
        return Phrase("{km} km lie between two known towns", km=f"{one.site.km_from(other.site):.0f}")
    return Phrase("their days, or their places and numbers, are too far apart")
