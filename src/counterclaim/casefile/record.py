"""All that a casefile holds of one incident, in one place: what is shown, exported and explained is made from this."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from counterclaim.model.decision import Decision
from counterclaim.model.incident import AccountKey, Incident, SourcedClaim
from counterclaim.model.ledger import EngineName
from counterclaim.model.repetition import Copy
from counterclaim.model.report import Report
from counterclaim.weighing.facts import LinedAccount


@dataclass(frozen=True, slots=True)
class Link:
    """Why two accounts are in one incident, or are not: sentences, the weightiest first; weight in bits."""

    one: AccountKey
    other: AccountKey
    weight: float
    sentences: tuple[str, ...]


def strongest(links: Iterable[Link]) -> tuple[Link, ...]:
    """For each account the link that holds it most, each once: a case of forty accounts has forty of them, not eight hundred."""
    ordered = sorted(links, key=lambda link: (-link.weight, link.one, link.other))
    best: dict[AccountKey, Link] = {}
    for link in ordered:
        for key in (link.one, link.other):
            best.setdefault(key, link)
    return tuple(link for link in ordered if link in best.values())


@dataclass(frozen=True, slots=True)
class Repeat:
    """That one report repeats another ("report:ID") or a newsroom ("newsroom:AFP"), and how that is known."""

    one: str
    other: str
    why: str

    @property
    def sentence(self) -> str:
        """The whole of it, in English."""
        return f"{self.one} {self.why}"


@dataclass(frozen=True, slots=True)
class Shared:
    """What two reports have in common word for word; the spans of the copy point into them in this order."""

    one: str
    other: str
    copy: Copy


@dataclass(frozen=True, slots=True)
class Retold:
    """That a report tells of the incident as background (linking/retelling.py): the first words of it, and the signs by which it
    goes back to it. title, publisher, published: of the report."""

    key: AccountKey
    title: str | None
    publisher: str | None
    published: date | None
    quote: str
    signs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Looked:
    """Who has said that all of an incident was looked at, as it is now, and who then looked as the second person, if anybody."""

    finished_by: str
    finished_at: datetime
    checked_by: str | None = None
    checked_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """An incident with its claims, reports, links, what repeats what, and the decisions of people on any of these.

    claims are those that are weighed: corrected and without those that people rejected. lines: the line of each report.
    accounts: what each report tells of it, as it was read. read_by: which engine read each report. whole: whether an account sums
    up several incidents. retold: where other reports tell of it as background; nothing of that is weighed.
    looked: who has finished it, None where nobody has. follows: the incidents that its own reports are filed under, where these
    tell of what followed (linking/filing.py).
    """

    incident: Incident
    claims: tuple[SourcedClaim, ...]
    reports: tuple[Report, ...]
    lines: tuple[tuple[str, str], ...]
    links: tuple[Link, ...] = ()
    repeats: tuple[Repeat, ...] = ()
    decisions: tuple[Decision, ...] = ()
    accounts: tuple[LinedAccount, ...] = ()
    shared: tuple[Shared, ...] = ()
    read_by: tuple[tuple[str, EngineName], ...] = ()
    whole: bool = False
    retold: tuple[Retold, ...] = ()
    follows: tuple[str, ...] = ()
    looked: Looked | None = None
