"""A report as its row in the tables holds it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Row, select

from counterclaim.casefile.holdings import EXPUNGED
from counterclaim.casefile.known import chunks
from counterclaim.casefile.tables import reports
from counterclaim.errors import UnknownName
from counterclaim.model.report import Report

_FIELDS = ("text", "sha256", "title", "publisher", "published", "published_from", "agency", "url", "language")


def report_of(row: Row[Any]) -> Report:
    """The report of a row of the table of reports."""
    fields = row._mapping
    return Report(fields["name"], **{name: fields[name] for name in _FIELDS})


def kept_report(connection: Connection, name: str) -> Report:
    """The report of a name, read or not; UnknownName where there is none."""
    row = connection.execute(select(reports).where(reports.c.name == name)).first()
    if row is None:
        raise UnknownName("report", name, "'counterclaim reports' lists those that there are")
    if row.state == EXPUNGED:
        raise UnknownName("report", name, "it was expunged, and nothing is left of it but its hash")
    return report_of(row)


def publishers_of(connection: Connection, names: Iterable[str]) -> dict[str, str]:
    """Who published each of these reports, where that is known."""
    query = select(reports.c.name, reports.c.publisher).where(reports.c.publisher.is_not(None))
    rows = (row for some in chunks(names) for row in connection.execute(query.where(reports.c.name.in_(some))))
    return {row.name: row.publisher for row in rows}
