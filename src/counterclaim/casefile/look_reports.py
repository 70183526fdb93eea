"""What there is to look at in reports by themselves: those that nothing was read in, and pairs that share words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, delete, select

from counterclaim.casefile.looks import look_row, work_on
from counterclaim.casefile.tables import accounts, looks, reports
from counterclaim.casefile.work import Subject, seen_hash
from counterclaim.model.work import What
from counterclaim.weighing.queue import Reason

_AT_ONCE = 500
_TELLS = select(accounts.c.key).where(accounts.c.report == reports.c.id, accounts.c.focus).exists()


def look_at_reports(connection: Connection, ids: Iterable[int]) -> None:
    """Write of each of these reports whether it could not be read, or holds no incident that is its news."""
    wanted = list(ids)
    for start in range(0, len(wanted), _AT_ONCE):
        query = select(reports.c.name, reports.c.state, reports.c.reading, reports.c.received, reports.c.published)
        some = reports.c.id.in_(wanted[start : start + _AT_ONCE])
        rows: Sequence[Any] = connection.execute(query.add_columns(_TELLS.label("tells")).where(some)).all()
        names = [row.name for row in rows]
        connection.execute(delete(looks).where(looks.c.what == What.REPORT.value, looks.c.name.in_(names)))
        made = [made for row in rows if (made := _row(connection, row)) is not None]
        if made:
            connection.execute(looks.insert(), made)


def untold(connection: Connection) -> list[int]:
    """The reports of which nothing is in any incident."""
    silent = reports.c.state.in_(["unread", "read"]) & ~_TELLS
    return list(connection.scalars(select(reports.c.id).where(silent)))


def _row(connection: Connection, row: Any) -> dict[str, object] | None:
    silent = {"unread": {Reason.UNREAD}, "read": {Reason.NOTHING}}
    reasons = set() if row.tells else silent.get(row.state, set())
    subject = _subject(row)
    now = work_on(connection, subject)
    if not reasons and not now.last:
        return None
    return look_row(subject, now, reasons) | {"came": row.received, "start": row.published, "end": row.published}


def report_subject(connection: Connection, name: str) -> Subject | None:
    """A report as work is done about it, as it is now; None where there is none of this name."""
    query = select(reports.c.name, reports.c.state, reports.c.reading).where(reports.c.name == name)
    row = connection.execute(query).first()
    return _subject(row) if row is not None else None


def _subject(row: Any) -> Subject:
    return Subject(What.REPORT, row.name, (row.name,), seen_hash((row.state, row.reading)))


def copy_subject(one: int, other: int) -> Subject:
    """Two reports that share words, by their numbers; what they share never changes."""
    name = f"{min(one, other)}:{max(one, other)}"
    return Subject(What.COPY, name, (name,), "")


def look_at_copies(connection: Connection, names: Iterable[str]) -> None:
    """Write whether somebody has looked at these pairs; one that nobody did anything about has no row."""
    for name in names:
        one, _, other = name.partition(":")
        subject = copy_subject(int(one), int(other))
        connection.execute(delete(looks).where(looks.c.what == What.COPY.value, looks.c.name == subject.name))
        now = work_on(connection, subject)
        if now.last:
            connection.execute(looks.insert().values(look_row(subject, now, set())))
