"""Decisions in the tables, each with the words that it was made on, so that a newer reading cannot slip other words under it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, Row, select

from counterclaim.casefile.journal import Journal
from counterclaim.casefile.tables import decisions, readings, reports
from counterclaim.errors import CasefileError, UnknownName
from counterclaim.evidence.log import Action
from counterclaim.model.decision import Decision, DecisionKind, standing

_OF_ACCOUNTS = frozenset({DecisionKind.SAME, DecisionKind.NOT_SAME})


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
    words = {key: _words(connection, key, kind) for key in (*decision.about, *decision.others)}
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
    details = {"kind": kind.value, "by": decision.by, "decision_sha256": decision_hash(decision)}
    Journal(connection).add(Action.DECIDED, decision.id, details)
    return decision


def decision_hash(decision: Decision) -> str:
    """The SHA-256 of all that a decision says, by which the log names it."""
    at = decision.at.astimezone(UTC).isoformat(timespec="microseconds")
    said = [decision.id, decision.kind, decision.about, decision.by, at, decision.reason, decision.others, decision.change]
    return hashlib.sha256(json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode()).hexdigest()


def _check(decision: Decision) -> None:
    apart = decision.kind is DecisionKind.NOT_SAME and decision.others
    if decision.kind in _OF_ACCOUNTS and not apart and len(decision.about) < 2:
        raise CasefileError("it takes two different accounts or incidents to be the same, or not")
    if set(decision.about) & set(decision.others):
        raise CasefileError("an account cannot be apart from itself")


def _words(connection: Connection, key: str, kind: DecisionKind) -> list[Any]:
    """What identifies an account, a claim or a decision by its words, in the newest reading."""
    if kind is DecisionKind.UNDO:
        _known_decision(connection, key)
        return []
    of_account = kind in _OF_ACCOUNTS or key.rpartition("/")[2].startswith("a")
    return account_words(connection, key) if of_account else claim_words(connection, key)


def _known_decision(connection: Connection, id: str) -> None:
    if connection.scalar(select(decisions.c.id).where(decisions.c.id == id)) is None:
        raise UnknownName("decision", id, "'counterclaim decisions' lists those that were made")


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


def recorded(connection: Connection) -> list[Decision]:
    """Every decision, the oldest first."""
    return [_decision(row) for row in connection.execute(select(decisions).order_by(decisions.c.at, decisions.c.id))]


def holding(connection: Connection) -> list[Decision]:
    """The decisions that hold: those that no later one undoes."""
    return standing(recorded(connection))


def _decision(row: Row[tuple[Any, ...]]) -> Decision:
    return Decision(
        row.id,
        DecisionKind(row.kind),
        tuple(row.about),
        row.by,
        row.at,
        row.reason,
        tuple(row.others),
        tuple((field, value) for field, value in row.change),
    )
