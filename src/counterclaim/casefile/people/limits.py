"""A casefile as somebody sees it who may see some regions alone: what happened elsewhere is not there for them.

Enforced by the database: within a transaction every table that holds anything of a region is hidden behind a temporary view of
the same name, so that no query, of whatever page, can forget to ask.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, event, text

from counterclaim.casefile.database.explaining import explaining
from counterclaim.casefile.store import Casefile, _Within

_CODE = re.compile(r"[A-Z]{2}")
# What a table shows, as a condition; "" hides all of it. {inside}: that a country is one of theirs; {base}: the schema of the
# tables themselves. A table that is not here is shown whole: it holds nothing of any region.
# Nothing of what anybody types comes into these but codes of countries, two capitals each: so nosec B608.
INCIDENTS = "SELECT id FROM {base}.incidents WHERE {inside}"
ACCOUNTS = f"SELECT key FROM {{base}}.accounts WHERE incident IN ({INCIDENTS})"  # nosec # B608
REPORTS = f"SELECT report FROM {{base}}.accounts WHERE incident IN ({INCIDENTS})"  # nosec # B608
NAMES = f"SELECT name FROM {{base}}.reports WHERE id IN ({REPORTS})"  # nosec # B608
DECISIONS = f"SELECT decision FROM {{base}}.decision_reports WHERE report IN ({NAMES})"  # nosec # B608
HIDDEN = "1 = 0"
LIMITS: dict[str, str] = {
    "incidents": "{inside}",
    "tallies": "{inside}",
    "standings": f"incident IN ({INCIDENTS})",
    "voices": f"incident IN ({INCIDENTS})",
    "gists": f"incident IN ({INCIDENTS})",
    "accounts": f"incident IN ({INCIDENTS})",
    "reports": f"id IN ({REPORTS})",
    "claims": f"report IN ({REPORTS})",
    "readings": f"report IN ({REPORTS})",
    "links": f"one IN ({ACCOUNTS}) AND other IN ({ACCOUNTS})",
    "account_keys": f"account IN ({ACCOUNTS})",
    "copies": f"one IN ({REPORTS}) AND other IN ({REPORTS})",
    "moves": f"account IN ({ACCOUNTS})",
    "placed": f"account IN ({ACCOUNTS})",
    "looks": f"(what IN ('incident', 'contradictions') AND name IN ({INCIDENTS})) OR (what = 'report' AND name IN ({NAMES}))",
    "decisions": f"id IN ({DECISIONS})",
    "decision_reports": f"report IN ({NAMES})",
    "work": f"seq IN (SELECT step FROM {{base}}.work_keys WHERE key IN ({ACCOUNTS}) OR key IN ({NAMES}))",  # nosec # B608
    "work_keys": f"key IN ({ACCOUNTS}) OR key IN ({NAMES})",
    "codings": f"report IN ({REPORTS})",
    "round_reports": f"report IN ({REPORTS})",
    # Sums over all regions, and what is in none yet.
    **dict.fromkeys(
        ("parties", "refusals", "jobs", "job_files", "signatures", "copy_bands", "feeds", "feed_entries", "tombstones"), HIDDEN
    ),
}
_HINT = re.compile(r" INDEXED BY \w+")


class Limited(Casefile):
    """A casefile of some regions. What is written is written to the whole: whoever decides is let in by right, not by this."""

    def __init__(self, casefile: Casefile, regions: frozenset[str]) -> None:
        super().__init__(casefile.engine, casefile.address, casefile._database)
        self._whole, self._regions = casefile, regions

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A view of the casefile in which there is nothing of other regions."""
        with (
            explaining(self._database),
            self.engine.connect().execution_options(hides=True) as connection,
            connection.begin(),
            limited(connection, self._regions),
        ):
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        with self._whole.writing() as connection:
            yield connection

    @contextmanager
    def rehearsing(self) -> Iterator[Casefile]:
        with self._whole.rehearsing() as within:
            yield within

    def within(self, connection: Connection) -> Casefile:
        return _Within(self._whole, connection)


@contextmanager
def limited(connection: Connection, regions: frozenset[str]) -> Iterator[None]:
    """Hide other regions for as long as the block lasts; nothing that it writes stays."""
    codes = [region for region in sorted(regions) if _CODE.fullmatch(region)]
    inside = f"country IN ({', '.join(map(repr, codes))})" if codes else HIDDEN
    base = _schema(connection)
    event.listen(connection, "before_cursor_execute", _without_hints, retval=True)
    within = connection.begin_nested()
    try:
        for table, condition in LIMITS.items():
            where = condition.format(inside=inside, base=base)
            shown = f"SELECT * FROM {base}.{table} WHERE {where}"  # nosec # B608
            connection.exec_driver_sql(f"CREATE TEMPORARY VIEW {table} AS {shown}")
        yield
    finally:
        within.rollback()
        event.remove(connection, "before_cursor_execute", _without_hints)


def _schema(connection: Connection) -> str:
    """The schema of the tables themselves, quoted where its name has to be: "Mali" is another than mali."""
    if connection.dialect.name == "sqlite":
        return "main"
    return str(connection.scalar(text("SELECT quote_ident(current_schema())")))


def _without_hints(_c: Any, _cursor: Any, statement: str, parameters: Any, _context: Any, _many: bool) -> tuple[str, Any]:
    """A view has no index to be told to use."""
    return _HINT.sub("", statement), parameters
