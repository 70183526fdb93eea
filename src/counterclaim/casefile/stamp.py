"""What tells that a casefile is another than before, so that what was worked out of it is worked out anew."""

from __future__ import annotations

from sqlalchemy import Connection, func, select

from counterclaim.casefile.tables import accounts, incidents, log, refusals


def stamp(connection: Connection) -> tuple[int, ...]:
    """The same as long as nothing was received, read or decided, and nothing was brought together that waited for it."""
    loose = select(func.count()).select_from(accounts).where(accounts.c.incident.is_(None))
    counted = (select(func.count()).select_from(table) for table in (incidents, refusals))
    return tuple(connection.scalar(query) or 0 for query in (select(func.max(log.c.seq)), loose, *counted))
