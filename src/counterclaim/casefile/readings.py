"""Readings in the tables: each kept for good, the newest of a report spread out (casefile/spreading.py)."""

from __future__ import annotations

import hashlib
import json
from datetime import UTC, datetime

from sqlalchemy import Connection

from counterclaim.casefile.database.statements import insert_into
from counterclaim.casefile.journal import Journal, short
from counterclaim.casefile.look_reports import look_at_reports
from counterclaim.casefile.reading import Reading
from counterclaim.casefile.spreading import spread
from counterclaim.casefile.tables import readings, reports
from counterclaim.evidence.log import Action
from counterclaim.wire.types import LedgerWire


def keep_reading(connection: Connection, journal: Journal, report: int, name: str, reading: Reading) -> None:
    """Keep a reading as the newest of its report; one by the same engine and version is kept already, and stays as it is."""
    wire = reading.wire
    row = {"report": report, **_engine(wire), "ledger": wire, "at": datetime.now(UTC)}
    id = connection.scalar(insert_into(connection, readings).values(row).on_conflict_do_nothing().returning(readings.c.id))
    if id is None:
        return
    changed = {"reading": id, "state": "read", "reason": None, "language": wire["report"]["language"]}
    if wire["report"]["published_from"] == "dateline":
        changed |= {"published_from": "dateline", "published": datetime.fromisoformat(wire["report"]["published"] or "").date()}
    connection.execute(reports.update().where(reports.c.id == report).values(changed))
    spread(connection, report, name, reading)
    look_at_reports(connection, [report])
    journal.add(Action.READ, short(name), {**_engine(wire), "ledger_sha256": ledger_hash(wire)})


def _engine(wire: LedgerWire) -> dict[str, str]:
    return {"engine": wire["engine"]["name"], "version": wire["engine"]["version"]}


def ledger_hash(wire: LedgerWire) -> str:
    """The SHA-256 of a ledger, by which the log names it: of its JSON with keys in order, without spaces, in UTF-8."""
    return hashlib.sha256(json.dumps(wire, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()).hexdigest()
