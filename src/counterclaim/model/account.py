"""What one report says of one incident."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from counterclaim.model.mention import DateMention, PlaceMention
from counterclaim.model.span import Span


class Status(StrEnum):
    """Where the attribution to one party stands (docs/design.md, rule status/1)."""

    UNATTRIBUTED = "unattributed"
    ALLEGED = "alleged"
    SUPPORTED = "supported"
    CONTESTED = "contested"
    ADMITTED = "admitted"


@dataclass(frozen=True, slots=True)
class Attribution:
    """The status of one party, derived from the claims that speak of it."""

    party: str
    actor: str | None
    status: Status
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Hull:
    """The lowest and the highest number that anyone claims of one kind of harm; None where nobody bounds it."""

    low: int | None
    high: int | None


@dataclass(frozen=True, slots=True)
class Account:
    """One incident as one report tells it. counts and attribution are derived from the claims (weighing/)."""

    id: str
    focus: bool
    event_type: str
    date: DateMention | None = None
    place: PlaceMention | None = None
    weapons: tuple[Span, ...] = ()
    objects: tuple[Span, ...] = ()
    victims: tuple[Span, ...] = ()
    counts: tuple[tuple[str, Hull], ...] = ()
    attribution: tuple[Attribution, ...] = ()
