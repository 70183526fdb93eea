"""Decisions in the tables, each with the words that it was made on, so that a newer reading cannot slip other words under it."""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Iterable
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, LargeBinary, select, type_coerce

from counterclaim.casefile.journal import Journal
from counterclaim.casefile.kept import kept_report
from counterclaim.casefile.tables import decision_reports, decisions, readings, reports
from counterclaim.errors import CasefileError, UnknownName
from counterclaim.evidence.log import Action
from counterclaim.model.decision import Decision, DecisionKind, is_account, is_added, is_made, standing

_OF_ACCOUNTS = frozenset({DecisionKind.SAME, DecisionKind.NOT_SAME, DecisionKind.FACTS})
# It takes two of them to say so.
_OF_TWO = frozenset({DecisionKind.SAME, DecisionKind.NOT_SAME})
# Of a claim, which is named first, and the account that it is put in.
_TO_ACCOUNTS = frozenset({DecisionKind.MOVE, DecisionKind.ADD})


def record(
    connection: Connection,
    kind: DecisionKind,
    about: Iterable[str],
    *,
    by: str,
    reason: str = "",
    others: Iterable[str] = (),
    change: Iterable[tuple[str, str]] = (),
) -> Decision:
    """Keep a decision of a person, logged; what it is about must be there. UnknownName, CasefileError otherwise."""
    if not by.strip():
        raise CasefileError("a decision needs the name of who decides: give it with --by")
    decision = Decision(
        uuid4().hex[:12], kind, tuple(dict.fromkeys(about)), by.strip(), datetime.now(UTC), reason, tuple(others), tuple(change)
    )
    words = {key: _words(connection, key, kind, decision.about[0]) for key in (*decision.about, *decision.others)}
    _check(decision)
    row = {
        "id": decision.id,
        "kind": kind.value,
        "about": list(decision.about),
        "others": list(decision.others),
        "change": [list(pair) for pair in decision.change],
        "words": words,
        "by": decision.by,
        "at": decision.at,
        "reason": reason,
    }
    connection.execute(decisions.insert().values(row))
    connection.execute(decision_reports.insert(), _touched(connection, decision))
    details = {"kind": kind.value, "by": decision.by, "decision_sha256": decision_hash(decision)}
    Journal(connection).add(Action.DECIDED, decision.id, details)
    return decision


def _touched(connection: Connection, decision: Decision) -> list[dict[str, object]]:
    """The reports that a decision touches, each with the reading that it is made on."""
    names = touched(connection, decision.kind, (*decision.about, *decision.others))
    query = select(reports.c.name, reports.c.reading).where(reports.c.name.in_(names))
    newest = {row.name: row.reading for row in connection.execute(query)}
    return [{"decision": decision.id, "report": name, "reading": newest.get(name)} for name in names]


def touched(connection: Connection, kind: DecisionKind, keys: Iterable[str]) -> list[str]:
    """The names of the reports that a decision about these keys touches; for an undoing those of the decision that it undoes."""
    if kind is DecisionKind.UNDO:
        query = select(decision_reports.c.report).where(decision_reports.c.decision.in_(list(keys)))
        return list(connection.scalars(query.order_by(decision_reports.c.report)))
    return list(dict.fromkeys(key.rpartition("/")[0] for key in keys))


def decision_hash(decision: Decision) -> str:
    """The SHA-256 of all that a decision says, by which the log names it."""
    at = decision.at.astimezone(UTC).isoformat(timespec="microseconds")
    said = [decision.id, decision.kind, decision.about, decision.by, at, decision.reason, decision.others, decision.change]
    return hashlib.sha256(json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode()).hexdigest()


def _check(decision: Decision) -> None:
    apart = decision.kind is DecisionKind.NOT_SAME and decision.others
    if decision.kind in _OF_TWO and not apart and len(decision.about) < 2:
        raise CasefileError("it takes two different accounts or incidents to be the same, or not")
    if set(decision.about) & set(decision.others):
        raise CasefileError("an account cannot be apart from itself")


def _words(connection: Connection, key: str, kind: DecisionKind, first: str) -> list[Any]:
    """What identifies an account, a claim or a decision by its words, in the newest reading. first: what is decided about."""
    if kind is DecisionKind.UNDO:
        _known_decision(connection, key)
        return []
    to = kind in _TO_ACCOUNTS and key != first
    if is_made(key):
        _known_made(connection, key, kind)
        return []
    if kind in _OF_ACCOUNTS or to or is_account(key):
        return account_words(connection, key)
    if is_added(key):
        _known_added(connection, key, kind)
        return []
    return claim_words(connection, key)


def _known_decision(connection: Connection, id: str) -> None:
    if connection.scalar(select(decisions.c.id).where(decisions.c.id == id)) is None:
        raise UnknownName("decision", id, "'counterclaim decisions' lists those that were made")


def _known_added(connection: Connection, key: str, kind: DecisionKind) -> None:
    """A claim that a person adds is new in a report; any other decision is on one that was added, and holds."""
    name = key.rpartition("/")[0]
    if kind is DecisionKind.ADD:
        kept_report(connection, name)
    elif all(one.kind is not DecisionKind.ADD or one.about[0] != key for one in holding(connection, [name])):
        raise UnknownName("claim", key, "'counterclaim decisions' lists those that people added")


def _known_made(connection: Connection, key: str, kind: DecisionKind) -> None:
    """An account that a person makes is new in a report; any other decision is on one that was made, and holds."""
    name = key.rpartition("/")[0]
    if kind is DecisionKind.ACCOUNT:
        kept_report(connection, name)
    elif all(one.kind is not DecisionKind.ACCOUNT or one.about[0] != key for one in holding(connection, [name])):
        raise UnknownName("account", key, "'counterclaim decisions' lists those that people made")


def account_words(connection: Connection, key: str) -> list[Any]:
    """The spans of an account's claims, by which it is known again."""
    wire, account = _account(connection, key)
    return sorted(claim["quote"]["span"] for claim in wire["claims"] if claim["account"] == account)


def claim_words(connection: Connection, key: str) -> list[Any]:
    """The kind, the quoted span and the target of a claim, by which it is known again."""
    report, _, id = key.rpartition("/")
    wire = newest_ledger(connection, report)
    found = next((claim for claim in wire["claims"] if claim["id"] == id), None) if wire else None
    if found is None:
        raise UnknownName("claim", key, "'counterclaim show REPORT' lists the claims of a report")
    return identity(found)


def identity(claim: dict[str, Any]) -> list[Any]:
    """What makes a claim of a report the same claim in another reading: its kind, the words, and of whom they speak."""
    target = claim.get("target")
    return [claim["kind"], claim["quote"]["span"], target["span"] if target else None, claim.get("stance")]


def _account(connection: Connection, key: str) -> tuple[dict[str, Any], str]:
    report, _, id = key.rpartition("/")
    wire = newest_ledger(connection, report)
    if wire is None or all(account["id"] != id for account in wire["accounts"]):
        raise UnknownName("account", key, "'counterclaim show REPORT' lists the accounts of a report")
    return wire, id


def newest_ledger(connection: Connection, report: str) -> dict[str, Any] | None:
    """The newest ledger of a report, on the wire; None where there is none."""
    query = select(readings.c.ledger).join(reports, reports.c.reading == readings.c.id).where(reports.c.name == report)
    wire: dict[str, Any] | None = connection.scalar(query)
    return wire


# A row as it lies in the table: those of a report are read several times for each decision on it, and never change.
AS_KEPT = (
    *(decisions.c.id, decisions.c.kind, decisions.c.by, decisions.c.at, decisions.c.reason),
    *(type_coerce(decisions.c[name], LargeBinary).label(name) for name in ("about", "others", "change")),
)


def recorded(connection: Connection, names: Iterable[str] | None = None) -> list[Decision]:
    """Every decision, or those that touch the reports of these names with all that undoes them; the oldest first."""
    query = select(*AS_KEPT).order_by(decisions.c.at, decisions.c.id)
    if names is not None:
        of_reports = select(decision_reports.c.decision).where(decision_reports.c.report.in_(list(names)))
        query = query.where(decisions.c.id.in_(of_reports))
    return [decision_of(*row) for row in connection.execute(query)]


@lru_cache(maxsize=20_000)
def decision_of(id: str, kind: str, by: str, at: datetime, reason: str, about: bytes, others: bytes, change: bytes) -> Decision:
    """The decision that a row holds as it is kept."""
    words, beside, fields = (json.loads(zlib.decompress(packed)) for packed in (about, others, change))
    changed = tuple((field, value) for field, value in fields)
    return Decision(id, DecisionKind(kind), tuple(words), by, at, reason, tuple(beside), changed)


def holding(connection: Connection, names: Iterable[str] | None = None) -> list[Decision]:
    """The decisions that hold, all or those that touch the reports of these names: those that no later one undoes."""
    return standing(recorded(connection, names))
