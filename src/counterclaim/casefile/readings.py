"""Readings in the tables: each kept for good, the newest of a report spread out for linking, search and lists."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from sqlalchemy import Connection, delete, select, update
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from counterclaim.casefile.binding import bound
from counterclaim.casefile.journal import Journal, short
from counterclaim.casefile.look_reports import look_at_reports
from counterclaim.casefile.looks import forget_looks
from counterclaim.casefile.named import known_actor
from counterclaim.casefile.reading import Reading
from counterclaim.casefile.search import index_claims, withdraw_claims
from counterclaim.casefile.tables import account_keys, accounts, claims, decision_reports, links, readings, reports
from counterclaim.evidence.log import Action
from counterclaim.linking.identity import account_id
from counterclaim.model.decision import is_added
from counterclaim.model.incident import AccountKey
from counterclaim.model.ledger import Ledger
from counterclaim.weighing.amended import amended
from counterclaim.wire.ledger import ledger_wire
from counterclaim.wire.parsed import ledger_of
from counterclaim.wire.types import ClaimWire, LedgerWire


def keep_reading(connection: Connection, journal: Journal, report: int, name: str, reading: Reading) -> None:
    """Keep a reading as the newest of its report; one by the same engine and version is kept already, and stays as it is."""
    wire = reading.wire
    row = {"report": report, **_engine(wire), "ledger": wire, "at": datetime.now(UTC)}
    id = connection.scalar(sqlite_insert(readings).values(row).on_conflict_do_nothing().returning(readings.c.id))
    if id is None:
        return
    changed = {"reading": id, "state": "read", "reason": None, "language": wire["report"]["language"]}
    if wire["report"]["published_from"] == "dateline":
        changed |= {"published_from": "dateline", "published": datetime.fromisoformat(wire["report"]["published"] or "").date()}
    connection.execute(reports.update().where(reports.c.id == report).values(changed))
    _spread(connection, report, name, reading)
    look_at_reports(connection, [report])
    journal.add(Action.READ, short(name), {**_engine(wire), "ledger_sha256": ledger_hash(wire)})


def _engine(wire: LedgerWire) -> dict[str, str]:
    return {"engine": wire["engine"]["name"], "version": wire["engine"]["version"]}


def ledger_hash(wire: LedgerWire) -> str:
    """The SHA-256 of a ledger, by which the log names it: of its JSON with keys in order, without spaces, in UTF-8."""
    return hashlib.sha256(json.dumps(wire, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()).hexdigest()


def _spread(connection: Connection, report: int, name: str, reading: Reading) -> None:
    """The accounts and claims of the newest reading, in the place of those of an older one."""
    _withdraw(connection, report)
    rows = [
        {
            "key": f"{name}/{account['id']}",
            "report": report,
            "account": account["id"],
            "focus": account["focus"],
            "card": reading.cards.get(account["id"]),
            "linked": account["id"] not in reading.cards,
            "own": account_id(AccountKey(name, account["id"])),
        }
        for account in reading.wire["accounts"]
    ]
    if rows:
        connection.execute(accounts.insert(), rows)
    said = [_claim(claim, report, name) for claim in reading.wire["claims"]]
    if said:
        connection.execute(claims.insert(), said)
    index_claims(connection, report)
    spread_added(connection, name)


def spread_added(connection: Connection, name: str) -> None:
    """The claims that people added to a report, in the place of those that stood there, to be searched and listed like others."""
    report = connection.scalar(select(reports.c.id).where(reports.c.name == name))
    if report is None or connection.scalar(select(decision_reports.c.decision).where(decision_reports.c.report == name)) is None:
        return
    decisions = bound(connection, [name]).decisions
    listed = list(connection.scalars(select(claims.c.key).where(claims.c.report == report)))
    withdraw_claims(connection, report)
    connection.execute(delete(claims).where(claims.c.key.in_(key for key in listed if is_added(key))))
    for ledger in ledgers(connection, [name]):
        wire = ledger_wire(amended(ledger, decisions, known_actor))
        said = [_claim(claim, report, name) for claim in wire["claims"] if is_added(claim["id"])]
        if said:
            connection.execute(claims.insert(), said)
    index_claims(connection, report)


def _withdraw(connection: Connection, report: int) -> None:
    """Take out what an older reading was spread to; those it was brought together with are brought together anew."""
    own = accounts.c.report == report
    old = list(connection.scalars(select(accounts.c.key).where(own)))
    beside = select(accounts.c.incident).where(own, accounts.c.incident.is_not(None))
    connection.execute(update(accounts).where(accounts.c.incident.in_(beside)).values(incident=None))
    for key in old:
        connection.execute(delete(account_keys).where(account_keys.c.account == key))
        connection.execute(delete(links).where((links.c.one == key) | (links.c.other == key)))
    forget_looks(connection, (account_id(AccountKey.parse(key)) for key in old))
    withdraw_claims(connection, report)
    connection.execute(delete(accounts).where(accounts.c.report == report))
    connection.execute(delete(claims).where(claims.c.report == report))


def _claim(claim: ClaimWire, report: int, name: str) -> dict[str, object]:
    target = claim.get("target")
    return {
        "key": f"{name}/{claim['id']}",
        "report": report,
        "account": f"{name}/{claim['account']}" if claim["account"] else None,
        "kind": claim["kind"],
        "stance": claim.get("stance"),
        "claimant": claim["claimant"]["text"],
        "claimant_kind": claim["claimant"]["kind"],
        "target": target["text"] if target else None,
        "quote": claim["quote"]["text"],
    }


def ledgers(connection: Connection, names: Iterable[str]) -> Iterator[Ledger]:
    """The newest ledger of each report of these names that has been read, in the order of the names."""
    for name in names:
        query = select(readings.c.ledger, reports.c.text).join(reports, reports.c.reading == readings.c.id)
        row = connection.execute(query.where(reports.c.name == name)).first()
        if row is not None:
            yield ledger_of(row.ledger, row.text)
