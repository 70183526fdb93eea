"""One thing that one claimant says about one incident."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from counterclaim.model.count import Count
from counterclaim.model.span import Span


class ClaimKind(StrEnum):
    """What a claim is about."""

    COUNT = "count"
    ATTRIBUTION = "attribution"
    DEMAND = "demand"
    REACTION = "reaction"
    CIRCUMSTANCE = "circumstance"


class ClaimantKind(StrEnum):
    """Who speaks, by what they are to the incident."""

    OFFICIAL = "official"
    ARMED_GROUP = "armed_group"
    ORGANISATION = "organisation"
    UN = "un"
    WITNESS = "witness"
    RELATIVE = "relative"
    RESIDENT = "resident"
    MEDIC = "medic"
    JOURNALIST_MEDIA = "journalist_media"
    ANONYMOUS = "anonymous"
    UNKNOWN = "unknown"
    REPORT = "report"


class Stance(StrEnum):
    """What a claimant says of a party's part in the incident."""

    ACCUSES = "accuses"
    SUSPECTS = "suspects"
    DENIES = "denies"
    ADMITS = "admits"
    DECLINES = "declines"
    DISPUTES = "disputes"


@dataclass(frozen=True, slots=True)
class Claimant:
    """Who says it, in the most informative words that the report has for them.

    The report's own voice has no words: kind REPORT and no span. actor: id in the actors' knowledge base, where known.
    """

    kind: ClaimantKind
    span: Span | None = None
    actor: str | None = None

    @classmethod
    def report(cls) -> Claimant:
        """The report's own voice."""
        return cls(ClaimantKind.REPORT)


@dataclass(frozen=True, slots=True)
class Target:
    """The party that an attribution speaks of."""

    span: Span
    actor: str | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim with the span that says it; never edited: a correction is a decision on it.

    confidence: how often claims like it are right, between 0 and 1, where the engine has learnt it; it says nothing of the facts.
    count is there for counts, stance for attributions; target for attributions, but not for a dispute that names no party.
    """

    id: str
    kind: ClaimKind
    account: str | None
    claimant: Claimant
    quote: Span
    cue: Span | None = None
    via: tuple[Claimant, ...] = ()
    count: Count | None = None
    stance: Stance | None = None
    target: Target | None = None
    confidence: float | None = None

    def __post_init__(self) -> None:
        if (self.kind is ClaimKind.COUNT) != (self.count is not None):
            raise ValueError("a count claim has a count, and no other claim has one")
        if (self.kind is ClaimKind.ATTRIBUTION) != (self.stance is not None):
            raise ValueError("an attribution has a stance, and no other claim has one")
