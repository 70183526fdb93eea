"""What an incident comes to, in few values and without a report's words: what is said of many incidents is made from these."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from counterclaim.model.account import Status
from counterclaim.model.claim import ClaimantKind, Stance
from counterclaim.model.count import Harm
from counterclaim.model.incident import Estimate


@dataclass(frozen=True, slots=True)
class Source:
    """One report that tells of an incident. line: the independent line of reporting that it is on."""

    report: str
    publisher: str | None
    language: str | None
    published: date | None
    line: str


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks, under a key and a name that are the same in every incident; whoever is not named, by what they are alone."""

    key: str
    name: str
    kind: ClaimantKind


@dataclass(frozen=True, slots=True)
class Said:
    """What one voice said of one party's part, in one report and on one line of reporting."""

    voice: Voice
    stance: Stance
    party: str
    report: str
    line: str


@dataclass(frozen=True, slots=True)
class Number:
    """How many one voice said were harmed, in one report; day: when it was published. vague: words alone ("dozens") give it."""

    voice: Voice
    harm: Harm
    low: int | None
    high: int | None
    day: date | None
    report: str
    line: str
    vague: bool = False

    @property
    def figure(self) -> int | None:
        """The one number by which it is compared with others: the least that it says, else the most."""
        return self.low if self.low is not None else self.high


@dataclass(frozen=True, slots=True)
class Blamed:
    """A party that is spoken of as the doer, and how far the attribution to it has come."""

    party: str
    name: str
    status: Status


@dataclass(frozen=True, slots=True)
class Gist:
    """One incident, as far as analysis needs it.

    start, end: the days between which it happened. counts: by kind of harm, under every rule. whole: whether it sums up several;
    part_of: the incident whose figures hold these already. claims: how many; checked: how many of them a person has looked at.
    """

    id: str
    event_type: str
    start: date | None
    end: date | None
    country: str | None
    admin1: str | None
    lines: int
    claims: int
    checked: int
    counts: tuple[tuple[Harm, Estimate], ...] = ()
    parties: tuple[Blamed, ...] = ()
    sources: tuple[Source, ...] = ()
    said: tuple[Said, ...] = ()
    numbers: tuple[Number, ...] = ()
    whole: bool = False
    part_of: str | None = None

    def estimate(self, harm: Harm, rule: str) -> Estimate | None:
        """The figures of one kind of harm under a rule of this full name; None where it gives none."""
        return next((one for kind, one in self.counts if kind is harm and one.rule == rule), None)
