"""Reports and decisions about their claims, for programs: everything that the pages do."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Annotated, Any, TypedDict

from fastapi import APIRouter, Query
from pydantic import Field
from sqlalchemy import Connection

from counterclaim.casefile.holdings import Holding, State, some_holdings
from counterclaim.casefile.overtaking import last
from counterclaim.casefile.report_record import ReportRecord, find_report
from counterclaim.casefile.rulings import add, amend, judge, make_account, move_to, state, take_back
from counterclaim.model.decision import Decision, is_account, trail_of_facts
from counterclaim.web.access import CurrentPerson, Right, needs, sees_private
from counterclaim.web.casefiles import CurrentCasefile, Reading, deciding
from counterclaim.web.stating import with_place
from counterclaim.weighing.checked import checked
from counterclaim.wire.ledger import ledger_wire

api = APIRouter(tags=["reports"])
_MOST = 200


@dataclass(frozen=True, slots=True)
class ReportPage:
    """Some reports with what became of each. after: what to ask for the next page with, null at the end."""

    reports: list[Holding]
    after: str | None


@dataclass(frozen=True, slots=True)
class ReportAnswer:
    """A report with its ledger as people corrected it; null where it was not read, and nobody said anything of it.

    rejected: the ids of the claims that are left out of it. decisions: those that hold; history: all that was ever decided.
    seen: by the id of a claim, or of an account, the newest decision on it or on its facts, to be sent with the next.
    """

    name: str
    state: State
    received: datetime
    text: str
    why: str | None
    ledger: dict[str, Any] | None
    rejected: list[str]
    decisions: list[Decision]
    history: list[Decision]
    seen: dict[str, str]


@dataclass(frozen=True, slots=True)
class Verdict:
    """About which claim ("report/c3"). seen: the newest decision on it that was seen, "" for none, null to ask nothing; key: of
    your choice, so that what is sent twice is decided once."""

    claim: str
    reason: str = ""
    seen: str | None = None
    key: str = ""


@dataclass(frozen=True, slots=True)
class Correction(Verdict):
    """change: fields in the words of the ledger ("count.low", "stance", "target.span"); a span is written "120-145"."""

    change: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Move(Verdict):
    """account: the id of an account of the same report ("a2")."""

    account: str = ""


@dataclass(frozen=True, slots=True)
class Addition:
    """A claim that no engine read. said: its fields in the words of the ledger: "kind", "quote.span", "count.low" …"""

    report: str
    said: dict[str, str]
    account: str | None = None
    reason: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """accounts: as "report/a1", or incidents, which stand for all of theirs. facts: fields in the words of the ledger
    ("event_type", "focus", "date.start", "date.end", "place.name", "place.latitude" …), or "place" with an identity of the
    gazetteer ("geonames:2453348"); what is not named stays as it is. seen: the newest decision on the facts of the first."""

    accounts: Annotated[list[str], Field(min_length=1, max_length=1000)]
    facts: dict[str, str]
    reason: str = ""
    seen: str | None = None
    key: str = ""


@dataclass(frozen=True, slots=True)
class Making:
    """An account that no engine read, in any report that is kept. facts: as of accounts."""

    report: str
    facts: dict[str, str]
    reason: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True)
class Undoing:
    """decision: the id of what is taken back."""

    decision: str
    reason: str = ""
    seen: str | None = None
    key: str = ""


@api.get("/reports")
def reports(
    person: CurrentPerson,
    connection: Reading,
    state: State | None = None,
    after: Annotated[str, Query(max_length=60)] = "",
    most: Annotated[int, Query(ge=1, le=_MOST)] = 50,
) -> ReportPage:
    """The reports, the newest first, or what was set aside by its score, or what was refused."""
    held, place = some_holdings(connection, state, after=after, most=most)
    if not sees_private(person):
        held = [replace(one, title=None) for one in held]
    return ReportPage(held, place or None)


@api.get("/report")
def report_by_query(connection: Reading, name: Annotated[str, Query(max_length=4000)]) -> ReportAnswer:
    """The report of a name, whatever signs it has."""
    return _answer(connection, name)


@api.get("/reports/{name:path}")
def report(connection: Reading, name: str) -> ReportAnswer:
    """The report of a name, which may hold slashes."""
    return _answer(connection, name)


def _answer(connection: Connection, name: str) -> ReportAnswer:
    record = find_report(connection, name)
    told = record.read is not None or record.ledger.accounts or record.ledger.claims
    found = checked(record.ledger, record.decisions) if told else None
    return ReportAnswer(
        name,
        record.state,
        record.received,
        record.report.text,
        record.why,
        dict(ledger_wire(found.kept())) if found is not None else None,
        sorted(found.rejected) if found is not None else [],
        list(record.decisions),
        list(record.history),
        _seen(record),
    )


def _seen(record: ReportRecord) -> dict[str, str]:
    """The newest decision on each claim that was ever decided about."""
    keys = {decision.id: decision.about[0] for decision in record.history}
    found: dict[str, str] = {}
    for decision in record.history:
        key = decision.about[0]
        while key in keys:
            key = keys[key]
        found[key.rpartition("/")[2]] = decision.id
    keys_of_accounts = {account.id: f"{record.report.id}/{account.id}" for account in record.ledger.accounts}
    newest = {id: last(trail_of_facts(record.history, key)) for id, key in keys_of_accounts.items()}
    claims = {id: one for id, one in found.items() if not is_account(id)}
    return claims | {id: one.id for id, one in newest.items() if one is not None}


@api.post("/claims/accept", dependencies=[needs(Right.DECIDE)])
def accept(verdict: Verdict, casefile: CurrentCasefile, person: CurrentPerson) -> Decision:
    """Say that a claim is read rightly; 409 where somebody else decided meanwhile."""
    with deciding(casefile) as within:
        return judge(within, "accept", [verdict.claim], by=person.name, **_sent(verdict))


@api.post("/claims/reject", dependencies=[needs(Right.DECIDE)])
def reject(verdict: Verdict, casefile: CurrentCasefile, person: CurrentPerson) -> Decision:
    """Say that nobody says this."""
    with deciding(casefile) as within:
        return judge(within, "reject", [verdict.claim], by=person.name, **_sent(verdict))


@api.post("/claims/correct", dependencies=[needs(Right.DECIDE)])
def correct(verdict: Correction, casefile: CurrentCasefile, person: CurrentPerson) -> Decision:
    """Correct fields of a claim."""
    with deciding(casefile) as within:
        return amend(within, verdict.claim, list(verdict.change.items()), by=person.name, **_sent(verdict))


@api.post("/claims/move", dependencies=[needs(Right.DECIDE)])
def move(verdict: Move, casefile: CurrentCasefile, person: CurrentPerson) -> Decision:
    """Put a claim in another account of its report."""
    to = f"{verdict.claim.rpartition('/')[0]}/{verdict.account}"
    with deciding(casefile) as within:
        return move_to(within, verdict.claim, to, by=person.name, **_sent(verdict))[0]


@api.post("/claims/add", dependencies=[needs(Right.DECIDE)])
def added(claim: Addition, casefile: CurrentCasefile, person: CurrentPerson) -> Decision:
    """Add a claim that no engine read; about[0] of the decision is its key."""
    said = list(claim.said.items())
    with deciding(casefile) as within:
        return add(within, claim.report, said, account=claim.account, by=person.name, reason=claim.reason, key=claim.key)


@api.post("/accounts/facts", dependencies=[needs(Right.DECIDE)])
def facts(asked: Facts, casefile: CurrentCasefile, person: CurrentPerson) -> Decision:
    """State facts of accounts; 409 where somebody else stated some meanwhile."""
    given = with_place(asked.facts)
    with deciding(casefile) as within:
        return state(within, asked.accounts, given, by=person.name, reason=asked.reason, seen=asked.seen, key=asked.key)


@api.post("/accounts/add", dependencies=[needs(Right.DECIDE)])
def account_added(asked: Making, casefile: CurrentCasefile, person: CurrentPerson) -> Decision:
    """Make an account that no engine read; about[0] of the decision is its key."""
    given = with_place(asked.facts)
    with deciding(casefile) as within:
        return make_account(within, asked.report, given, by=person.name, reason=asked.reason, key=asked.key)


@api.post("/claims/undo", dependencies=[needs(Right.DECIDE)])
def undo(undoing: Undoing, casefile: CurrentCasefile, person: CurrentPerson) -> Decision:
    """Take a decision back, or an undoing."""
    with deciding(casefile) as within:
        return take_back(within, undoing.decision, by=person.name, **_sent(undoing))


class _Sent(TypedDict):
    reason: str
    seen: str | None
    key: str


def _sent(verdict: Verdict | Undoing) -> _Sent:
    return {"reason": verdict.reason, "seen": verdict.seen, "key": verdict.key}
