"""What the accounts of several reports are about: one kind of event, one place, one time; and how its claims weigh."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from counterclaim.model.account import Status
from counterclaim.model.claim import Claim
from counterclaim.model.daterange import DateRange
from counterclaim.model.place import Place


# A tuple, since linking looks millions of them up.
class AccountKey(NamedTuple):
    """Which account of which report: the name of an account in a casefile, written "report/a1"."""

    report: str
    account: str

    def __str__(self) -> str:
        return f"{self.report}/{self.account}"

    @classmethod
    def parse(cls, text: str) -> AccountKey:
        """The key that was written so; a report's id may itself hold slashes, an account's never does."""
        report, _, account = text.rpartition("/")
        if not report or not account:
            raise ValueError(f"'{text}' is no account: write it as REPORT/a1")
        return cls(report, account)


@dataclass(frozen=True, slots=True)
class SourcedClaim:
    """One claim as it weighs at an incident: with the report that carries it and what its words were resolved to.

    key: "report/c3". quote: the words. line: the independent line of reporting that it reached us by (weighing/independence.py).
    claimant, target: keys that are the same for one party in all reports; claimant_name, target_name: how it is called.
    target is None for a claim that speaks of no party.
    """

    key: str
    claim: Claim
    report: str
    publisher: str | None
    published: date | None
    line: str
    quote: str
    claimant: str
    claimant_name: str
    target: str | None = None
    target_name: str | None = None


@dataclass(frozen=True, slots=True)
class Estimate:
    """How many people, under a named and versioned rule, with the keys of the claims that it rests on.

    None where the claims give no such bound, or where the rule knows no best.
    """

    low: int | None
    best: int | None
    high: int | None
    rule: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the attribution to one party stands at an incident, and who says what of it; names, in the order of the first claim.

    since: the day of the claim that made the status what it is, where it is known.
    """

    party: str
    actor: str | None
    status: Status
    rule: str
    accused_by: tuple[str, ...] = ()
    suspected_by: tuple[str, ...] = ()
    denied_by: tuple[str, ...] = ()
    admitted_by: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    since: date | None = None


@dataclass(frozen=True, slots=True)
class Incident:
    """The incident, derived from its accounts, their claims and what people decided; it can always be computed again.

    counts: by kind of harm, all victims together. groups: by kind of harm and class of people, for the parts that are told apart.
    grades: by the name of the scheme ("airwars", "airwars_strike"). contradictions: what cannot all be true, in plain words.
    part_of: the incident whose figures already hold these ("30 killed this week"), which are not summed with them.
    """

    id: str
    accounts: tuple[AccountKey, ...]
    event_type: str
    date: DateRange | None
    place: Place | None
    counts: tuple[tuple[str, Estimate], ...] = ()
    groups: tuple[tuple[str, str, Estimate], ...] = ()
    attribution: tuple[Standing, ...] = ()
    lines: int = 1
    grades: tuple[tuple[str, str], ...] = ()
    contradictions: tuple[str, ...] = ()
    part_of: str | None = None

    @property
    def accused(self) -> tuple[Standing, ...]:
        """The parties of whom anybody says that they did it or did not; without those that were only asked."""
        return tuple(standing for standing in self.attribution if standing.status is not Status.UNATTRIBUTED)
