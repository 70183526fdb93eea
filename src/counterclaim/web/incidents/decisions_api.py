"""Merging and parting incidents for programs: tried first, with `preview`, and then decided."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, Any

from fastapi import APIRouter
from pydantic import Field

from counterclaim.casefile.glimpse import check_glimpses, glimpse
from counterclaim.casefile.incidents import find_incident, incident_named, members
from counterclaim.casefile.preview import preview
from counterclaim.casefile.proposal import Proposal, ProposalKind, concerned, decide
from counterclaim.casefile.store import Casefile
from counterclaim.model.decision import Decision
from counterclaim.web.access import CurrentPerson, Right, needs
from counterclaim.web.casefiles import CurrentCasefile, deciding
from counterclaim.web.stating import with_place
from counterclaim.wire.incident import incident_wire

decisions_api = APIRouter(dependencies=[needs(Right.DECIDE)])

Names = Annotated[list[str], Field(min_length=1, max_length=1000)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """reason: for those who look later. seen: what was seen of the incidents, as an answer gave it; where one has changed since,
    nothing is decided, and the answer (409) says who changed it. preview: only say what would change.
    key: a random word of the caller's: what is sent again under it is not decided again."""

    reason: Annotated[str, Field(max_length=5000)] = ""
    seen: list[str] = field(default_factory=list)
    preview: bool = False
    key: Annotated[str, Field(max_length=64)] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutOthers(Asking):
    """others: incidents or accounts, by any of their names."""

    others: Names


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutAccounts(Asking):
    """accounts: of the incident, as "report/a1"."""

    accounts: Names


@dataclass(frozen=True, slots=True, kw_only=True)
class Moving(AboutAccounts):
    """to: the incident that they go to."""

    to: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What was decided, none after a preview. before, after: the incidents that a preview would change, as they are and would be;
    after a decision, those that result. overruled: earlier decisions that would lose. seen: what there is to be seen of them now.
    """

    decisions: list[Decision]
    before: list[dict[str, Any]]
    after: list[dict[str, Any]]
    overruled: list[Decision]
    seen: list[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stating(Asking):
    """facts: fields in the words of the ledger, or "place" with an identity of the gazetteer. accounts: of the incident; all of
    them where none is named."""

    facts: dict[str, str]
    accounts: list[str] = field(default_factory=list)


@decisions_api.post("/{name:path}/facts")
def facts(casefile: CurrentCasefile, person: CurrentPerson, name: str, asking: Stating) -> Answer:
    """What happened in an incident, when and where, as all of its accounts should have it, or some."""
    given = tuple(with_place(asking.facts))
    proposal = Proposal(ProposalKind.FACTS, tuple(asking.accounts) or (name,), facts=given)
    return _answer(casefile, proposal, asking, person.name, name)


@decisions_api.post("/{name:path}/same")
def same(casefile: CurrentCasefile, person: CurrentPerson, name: str, asking: AboutOthers) -> Answer:
    """That the incident and the others are one."""
    return _answer(casefile, Proposal(ProposalKind.SAME, (name,), tuple(asking.others)), asking, person.name, name)


@decisions_api.post("/{name:path}/apart")
def apart(casefile: CurrentCasefile, person: CurrentPerson, name: str, asking: AboutOthers) -> Answer:
    """That the incident is none of the others."""
    return _answer(casefile, Proposal(ProposalKind.APART, (name,), tuple(asking.others)), asking, person.name, name)


@decisions_api.post("/{name:path}/split")
def split(casefile: CurrentCasefile, person: CurrentPerson, name: str, asking: AboutAccounts) -> Answer:
    """That some accounts of the incident are another one than the rest."""
    return _answer(casefile, Proposal(ProposalKind.SPLIT, tuple(asking.accounts)), asking, person.name, name)


@decisions_api.post("/{name:path}/move")
def move(casefile: CurrentCasefile, person: CurrentPerson, name: str, asking: Moving) -> Answer:
    """That some accounts of the incident tell of another one."""
    return _answer(casefile, Proposal(ProposalKind.MOVE, tuple(asking.accounts), (asking.to,)), asking, person.name, name)


def _answer(casefile: Casefile, proposal: Proposal, asking: Asking, by: str, name: str) -> Answer:
    with casefile.reading() as connection:
        ids = dict.fromkeys(concerned(connection, proposal, name))
        held = [str(key) for id in ids for key in members(connection, id)]
    if asking.preview:
        return _previewed(casefile, proposal, asking, by, name, list(ids))
    with deciding(casefile) as within:
        made = decide(within, proposal, at=name, by=by, reason=asking.reason, seen=asking.seen, key=asking.key)
    with casefile.reading() as connection:
        result = dict.fromkeys(incident_named(connection, key) for key in held)
        after = [dict(incident_wire(find_incident(connection, id).incident)) for id in result]
        return Answer(made, [], after, [], [glimpse(connection, id) for id in result])


def _previewed(casefile: Casefile, proposal: Proposal, asking: Asking, by: str, name: str, ids: list[str]) -> Answer:
    with casefile.reading() as connection:
        check_glimpses(connection, asking.seen)
    found = preview(casefile, proposal, at=name, by=by)
    with casefile.reading() as connection:
        seen = [glimpse(connection, id) for id in ids]
    before, after = ([dict(incident_wire(one)) for one in side] for side in (found.before, found.after))
    return Answer([], before, after, list(found.overruled), seen)
