"""What claims and accounts said when something was decided of them, as their readings have it."""

from __future__ import annotations

from functools import cache
from typing import Any

from sqlalchemy import Connection, select

from counterclaim.casefile.alterations import Fields, fields_of_account, fields_of_claim
from counterclaim.casefile.tables import decision_reports, readings, reports
from counterclaim.model.decision import is_account


class FieldsRead:
    """The fields of claims as they were read when something was decided of them; a ledger is unpacked once."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._ledger = cache(self._of_reading)

    def fields(self, decision: str, key: str) -> Fields:
        """The fields of a claim, or facts of an account, in the reading that a decision was made on, or in the newest."""
        report, _, id = key.rpartition("/")
        query = select(decision_reports.c.reading).where(
            decision_reports.c.decision == decision, decision_reports.c.report == report
        )
        ledger = self._ledger(report, self._connection.scalar(query))
        of, fields = ("accounts", fields_of_account) if is_account(id) else ("claims", fields_of_claim)
        found = next((one for one in (ledger or {}).get(of, ()) if one["id"] == id), None)
        return fields(found) if found is not None else {}

    def _of_reading(self, report: str, reading: int | None) -> dict[str, Any] | None:
        query = select(readings.c.ledger).join(reports, reports.c.id == readings.c.report).where(reports.c.name == report)
        query = query.where(readings.c.id == (reports.c.reading if reading is None else reading))
        ledger: dict[str, Any] | None = self._connection.scalar(query)
        return ledger
