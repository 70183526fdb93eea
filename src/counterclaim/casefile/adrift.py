"""Which accounts a decision touches whose words are no longer read: those that tell now what its words told then."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from sqlalchemy import Connection, select

from counterclaim.casefile.recorded import newest_ledger
from counterclaim.casefile.tables import decision_reports, readings
from counterclaim.model.decision import Decision, is_account

Span = tuple[int, int]


def accounts_touched(connection: Connection, adrift: Iterable[Decision]) -> set[str]:
    """The keys of the accounts in the newest readings; of a report in which none tells the same, all that are its news."""
    newest = cache(lambda report: newest_ledger(connection, report))
    found: set[str] = set()
    for decision in adrift:
        for key in (*decision.about, *decision.others):
            report = key.rpartition("/")[0]
            older, newer = _made_on(connection, decision.id, report), newest(report)
            found |= {f"{report}/{id}" for id in _touched(key, older or {}, newer or {})}
    return found


def _made_on(connection: Connection, decision: str, report: str) -> dict[str, Any] | None:
    """The ledger of a report that a decision was made on."""
    query = select(readings.c.ledger).join(decision_reports, decision_reports.c.reading == readings.c.id)
    ledger: dict[str, Any] | None = connection.scalar(
        query.where(decision_reports.c.decision == decision, decision_reports.c.report == report)
    )
    return ledger


def _touched(key: str, older: Mapping[str, Any], newer: Mapping[str, Any]) -> Iterator[str]:
    words = list(_words(key.rpartition("/")[2], older))
    shared = {
        one["id"]: sum(_shared(span, own) for own in _spans(newer, one["id"]) for span in words) for one in _accounts(newer)
    }
    most = max(shared.values(), default=0)
    for one in _accounts(newer):
        if (most and shared[one["id"]] == most) or (not most and one["focus"]):
            yield one["id"]


def _words(id: str, ledger: Mapping[str, Any]) -> Iterator[Span]:
    """The words of a claim and of all others in its account, or of an account."""
    claim = next((one for one in ledger.get("claims", ()) if one["id"] == id), None)
    account = id if is_account(id) else claim["account"] if claim else None
    if claim is not None:
        yield tuple(claim["quote"]["span"])
    yield from _spans(ledger, account)


def _accounts(ledger: Mapping[str, Any]) -> list[dict[str, Any]]:
    return list(ledger.get("accounts", ()))


def _spans(ledger: Mapping[str, Any], account: str | None) -> list[Span]:
    return [tuple(one["quote"]["span"]) for one in ledger.get("claims", ()) if account and one["account"] == account]


def _shared(one: Span, other: Span) -> int:
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))
