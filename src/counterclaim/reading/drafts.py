"""A claim while it is being read: who, what and which incident, before it is numbered in the order of the text."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim.model.claim import Claim, Claimant, ClaimKind, Stance, Target
from counterclaim.model.count import Count
from counterclaim.model.span import Span
from counterclaim.reading.scene import Scene


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim without its number. scene: the incident it is about; early: it stands in the title, the lead, or a heading.

    confidence: as a claim has it.
    """

    kind: ClaimKind
    scene: Scene
    claimant: Claimant
    quote: Span
    cue: Span | None = None
    via: tuple[Claimant, ...] = ()
    count: Count | None = None
    stance: Stance | None = None
    target: Target | None = None
    early: bool = False
    confidence: float | None = None

    def numbered(self, number: int, account: str | None) -> Claim:
        """The claim itself."""
        return Claim(
            f"c{number}",
            self.kind,
            account,
            self.claimant,
            self.quote,
            self.cue,
            self.via,
            self.count,
            self.stance,
            self.target,
            self.confidence,
        )
