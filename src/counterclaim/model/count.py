"""How many people were harmed, as one claimant says it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Harm(StrEnum):
    """What happened to the people counted."""

    KILLED = "killed"
    INJURED = "injured"
    MISSING = "missing"
    ABDUCTED = "abducted"
    DISPLACED = "displaced"
    ARRESTED = "arrested"


class Group(StrEnum):
    """The class of people that the words themselves name."""

    PEOPLE = "people"
    CIVILIANS = "civilians"
    WOMEN = "women"
    CHILDREN = "children"
    WOMEN_AND_CHILDREN = "women_and_children"
    SOLDIERS = "soldiers"
    MILITANTS = "militants"
    ATTACKERS = "attackers"
    PEACEKEEPERS = "peacekeepers"
    AID_WORKERS = "aid_workers"
    JOURNALISTS = "journalists"
    MEDICS = "medics"
    OTHER = "other"


class Qualifier(StrEnum):
    """How firmly the words give the number."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    ABOUT = "about"
    RANGE = "range"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True)
class Count:
    """A number of people, with the bounds that the words give and no others.

    "at least 9" is low 9 and no high; "up to 9" is high 9 and no low; "dozens" is low 24, vague (the coding guide of the claims
    benchmark). Conventions of data sets (ACLED's 3, 10, 12) are applied at export, from the words, never here.
    """

    kind: Harm
    group: Group
    low: int | None
    high: int | None
    qualifier: Qualifier

    def __post_init__(self) -> None:
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"low {self.low} above high {self.high}")
