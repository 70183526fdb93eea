"""The newest ledger of each report; of one that no engine read, an empty one, for what people say of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from sqlalchemy import Connection, Row, select

from counterclaim.casefile.kept import report_of
from counterclaim.casefile.tables import decision_reports, readings, reports
from counterclaim.model.ledger import EngineName, Ledger
from counterclaim.model.report import Report
from counterclaim.wire.parsed import ledger_of

# Of a report that a person alone has read.
NO_ENGINE = EngineName("none", "")
# So many are asked for in one query: one a report would cost more than reading it.
_PAGE = 100


def ledgers(connection: Connection, names: Iterable[str]) -> Iterator[Ledger]:
    """The newest ledger of each report of these names, in the order of the names.

    Of reports that no engine read those come that somebody decided about, without account or claim.
    """
    remaining = iter(names)
    while page := list(islice(remaining, _PAGE)):
        rows = _rows(connection, page)
        for name in page:
            row = rows.get(name)
            if row is not None and row.ledger is not None:
                yield ledger_of(row.ledger, row.text)
            elif row is not None and _decided_about(connection, name):
                yield unread(report_of(row))


def _rows(connection: Connection, names: Sequence[str]) -> dict[str, Row[Any]]:
    query = select(reports, readings.c.ledger).join(readings, reports.c.reading == readings.c.id, isouter=True)
    return {row.name: row for row in connection.execute(query.where(reports.c.name.in_(names)))}


def unread(report: Report) -> Ledger:
    """The ledger of a report that no engine read."""
    return Ledger(report, NO_ENGINE)


def _decided_about(connection: Connection, name: str) -> bool:
    query = select(decision_reports.c.decision).where(decision_reports.c.report == name).limit(1)
    return connection.scalar(query) is not None
