"""The log of a casefile, in its tables: each entry is added in the transaction of what it tells, so neither stands alone."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict

from sqlalchemy import Connection, select

from counterclaim.casefile.database.streams import streamed
from counterclaim.casefile.tables import log
from counterclaim.evidence.log import LONGEST_STRING, Action, Entry

# So many names go into one question to the database.
_PART = 500


class Journal:
    """Adds to the log within one writing transaction; the head of the chain is asked for once."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._head = head(connection)

    def add(self, action: Action, subject: str, details: Mapping[str, object] | None = None) -> Entry:
        """Write that something happened, now."""
        entry = Entry.next(self._head, action, subject, details)
        self._connection.execute(log.insert().values(**asdict(entry)))
        self._head = entry
        return entry


def head(connection: Connection) -> Entry | None:
    """The newest entry."""
    row = connection.execute(select(log).order_by(log.c.seq.desc()).limit(1)).first()
    return Entry(*row) if row else None


def entries(connection: Connection) -> Iterator[Entry]:
    """Every entry, the oldest first, in constant memory; whoever stops before the last leaves nothing open on a server."""
    for row in streamed(connection, select(log).order_by(log.c.seq), at_once=1000):
        yield Entry(*row)


def entries_about(connection: Connection, subjects: Iterable[str]) -> Iterator[Entry]:
    """The entries about these subjects, the oldest first of each part of them."""
    wanted = sorted(set(subjects))
    for start in range(0, len(wanted), _PART):
        query = select(log).where(log.c.subject.in_(wanted[start : start + _PART])).order_by(log.c.seq)
        yield from (Entry(*row) for row in connection.execute(query))


def short(name: str) -> str:
    """A report's name as it may stand in the log, which holds no long strings: such a name by its hash."""
    return name if len(name) <= LONGEST_STRING else hashlib.sha256(name.encode()).hexdigest()
