"""What needs a person's look, why, and how much it matters: rule queue/1, with its points in vocabulary/weighing/queue.toml."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from counterclaim.vocabulary.loader import load_toml

RULE = "queue/1"
_FILE = "weighing/queue.toml"
# Among as many points the higher toll is first; tolls beyond this are alike.
_TOLLS = 1_000


class Reason(StrEnum):
    """Why somebody should look."""

    UNREAD = "unread"
    CHANGED = "changed"
    ADRIFT = "adrift"
    CONTESTED = "contested"
    CONTRADICTIONS = "contradictions"
    TOLL = "toll"
    LINK = "link"
    PLACE = "place"
    DAY = "day"
    NOTHING = "nothing"
    NOTES = "notes"


# The reasons that come from how little is known, not from what is said.
LOW_CONFIDENCE = frozenset({Reason.ADRIFT, Reason.LINK, Reason.PLACE, Reason.DAY, Reason.NOTES})


@dataclass(frozen=True, slots=True)
class Weight:
    """What a reason weighs, and why it does, in plain words."""

    reason: Reason
    points: int
    why: str


@cache
def weights() -> tuple[Weight, ...]:
    """All reasons, the weightiest first."""
    found = (Weight(Reason(one["name"]), one["points"], one["why"]) for one in load_toml(_FILE)["reason"])
    return tuple(sorted(found, key=lambda weight: -weight.points))


def ordered(reasons: Iterable[Reason]) -> tuple[Reason, ...]:
    """Reasons with the weightiest first."""
    held = frozenset(reasons)
    return tuple(weight.reason for weight in weights() if weight.reason in held)


def points(reasons: Iterable[Reason], killed: int | None) -> int:
    """How much it matters that somebody looks."""
    held = frozenset(reasons)
    said = sum(weight.points for weight in weights() if weight.reason in held)
    return said + (_doublings(killed) if Reason.TOLL in held else 0)


def rank(reasons: Iterable[Reason], killed: int | None) -> int:
    """A number by which the queue is ordered, the highest first: points, and among as many points the toll."""
    return points(reasons, killed) * _TOLLS + min(killed or 0, _TOLLS - 1)


def points_of(rank: int) -> int:
    """The points that a rank was made of."""
    return rank // _TOLLS


def is_high(killed: int | None) -> bool:
    """Whether so many killed are a reason by themselves."""
    least: int = load_toml(_FILE)["toll"]["least"]
    return killed is not None and killed >= least


def is_doubtful(weight: float) -> bool:
    """Whether a link of so many bits leaves it open if two accounts are of one incident."""
    least: float = load_toml(_FILE)["links"]["doubt"]
    return weight < least


def _doublings(killed: int | None) -> int:
    toll = load_toml(_FILE)["toll"]
    if killed is None or killed < toll["least"]:
        return 0
    return int(min(toll["most"], toll["each_doubling"] * int(math.log2(killed / toll["least"]))))
