"""The words of those reports that were compared last, ready for the next comparison."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Connection, select

from counterclaim.casefile.tables import reports
from counterclaim.linking.wording import Wording, wording_of

# Words that are kept ready, over all reports: some sixty megabytes.
_MOST_WORDS = 300_000


class Wordings:
    """Each report's words, made ready when it is first asked for, and let go when others are asked for more.

    For one run over a casefile, whose texts stay as they were received. words: how many are kept.
    """

    def __init__(self, *, most: int = _MOST_WORDS) -> None:
        self.words = 0
        self._most = most
        self._ready: dict[int, Wording] = {}

    def of(self, connection: Connection, ids: Collection[int]) -> dict[int, Wording]:
        """The wordings of these reports."""
        found = {id: self._ready.pop(id) for id in ids if id in self._ready}
        missing = [id for id in ids if id not in found]
        if missing:
            rows = connection.execute(select(reports.c.id, reports.c.text).where(reports.c.id.in_(missing)))
            made = {row.id: wording_of(row.text) for row in rows}
            self.words += sum(len(wording.words) for wording in made.values())
            found |= made
        self._ready |= found
        self._let_go()
        return found

    def _let_go(self) -> None:
        """Of those that were asked for longest ago, as many as are too much."""
        while self.words > self._most and self._ready:
            oldest = next(iter(self._ready))
            self.words -= len(self._ready.pop(oldest).words)
