"""A report expunged, as a law or a court may ask: its bytes, text, readings and words are destroyed, and a tombstone says so.

The log stays whole: it never held a word of the report, only hashes, and goes on with an entry that says that the original was
destroyed, by whom and on what ground. The report's name stays, since the log has it, and its hash, so that nobody adds it again
unawares. Of what people decided on it, what may repeat its words goes too; that two accounts were held for one, or not, stays.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Row, and_, delete, func, or_, select, update

from counterclaim.casefile.database.database import database_at
from counterclaim.casefile.holdings import EXPUNGED
from counterclaim.casefile.journal import Journal, short
from counterclaim.casefile.known import chunks
from counterclaim.casefile.recorded import decision_hash, recorded
from counterclaim.casefile.search import withdraw_report
from counterclaim.casefile.spreading import withdraw
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import (
    codings,
    copies,
    copy_bands,
    decision_reports,
    decisions,
    looks,
    readings,
    reports,
    round_reports,
    sent_forms,
    signatures,
    tombstones,
)
from counterclaim.casefile.upkeep import bring_up_to_date
from counterclaim.errors import CasefileError, UnknownName
from counterclaim.evidence.log import LONGEST_STRING, Action
from counterclaim.model.work import What

# What stays of a report: that there was one.
_STAYS = frozenset({"id", "name", "sha256", "state", "reason", "media_type", "received"})


@dataclass(frozen=True, slots=True)
class Ground:
    """Why a report is expunged. reference: the docket or letter that asks for it, as it stands in the log; no names of persons.

    reason: in free words, which the log has only the hash of.
    """

    reference: str
    reason: str
    by: str


@dataclass(frozen=True, slots=True)
class Tombstone:
    """What is left of a report."""

    report: str
    sha256: str
    ground: Ground
    at: datetime


def expunge(casefile: Casefile, name: str, ground: Ground) -> Tombstone:
    """Destroy a report; UnknownName where there is none. Called again, it destroys what an earlier call was stopped before."""
    if not ground.by.strip() or not ground.reference.strip() or len(ground.reference) > LONGEST_STRING:
        raise CasefileError(f"to expunge needs who does it, and a reference of at most {LONGEST_STRING} characters")
    with casefile.writing() as connection:
        row = connection.execute(select(reports).where(reports.c.name == name)).first()
        if row is None:
            raise UnknownName("report", name, "'counterclaim reports' lists those that there are")
        if row.state != EXPUNGED:
            _destroy(connection, row)
            _bury(connection, row, ground)
        stone = tombstone_of(connection, name)
    bring_up_to_date(casefile)
    casefile.originals.destroy(stone.sha256)
    scour(casefile)
    return stone


def scour(casefile: Casefile) -> None:
    """Leave nothing of what was destroyed in the index of words, nor in the files of the database."""
    database = database_at(casefile.address)
    with casefile.writing() as connection:
        database.purge(connection)
    database.scour(casefile.engine)


def tombstone_of(connection: Connection, name: str) -> Tombstone:
    """The tombstone of a report; UnknownName where it was not expunged."""
    row = connection.execute(select(tombstones).where(tombstones.c.report == name)).first()
    if row is None:
        raise UnknownName("tombstone", name, "'counterclaim reports --state expunged' lists what was expunged")
    return Tombstone(row.report, row.sha256, Ground(row.reference, row.reason, row.by), row.at)


def _bury(connection: Connection, row: Row[Any], ground: Ground) -> None:
    stone = {"report": row.name, "sha256": row.sha256, "reference": ground.reference, "reason": ground.reason, "by": ground.by}
    connection.execute(tombstones.insert().values(**stone, at=datetime.now(UTC)))
    reason = hashlib.sha256(ground.reason.encode()).hexdigest()
    details = {"sha256": row.sha256, "by": ground.by, "reference": ground.reference, "reason_sha256": reason}
    Journal(connection).add(Action.EXPUNGED, short(row.name), details)


def _destroy(connection: Connection, row: Row[Any]) -> None:
    """All rows that hold words of the report, and all that was derived from them."""
    withdraw_report(connection, row.id, title=row.title, words=row.text)
    withdraw(connection, row.id)
    _forget_looks(connection, row)
    _forget_decisions(connection, row.name)
    for column in (readings.c.report, codings.c.report, round_reports.c.report, signatures.c.report, copy_bands.c.report):
        connection.execute(delete(column.table).where(column == row.id))
    connection.execute(delete(copies).where((copies.c.one == row.id) | (copies.c.other == row.id)))
    empty = {column.name: None if column.nullable else "" for column in reports.columns if column.name not in _STAYS}
    connection.execute(update(reports).where(reports.c.id == row.id).values(**empty, state=EXPUNGED, reason=None))


def _forget_looks(connection: Connection, row: Row[Any]) -> None:
    pair = or_(looks.c.name.startswith(f"{row.id}:"), looks.c.name.endswith(f":{row.id}"))
    own = or_(and_(looks.c.what == What.REPORT.value, looks.c.name == row.name), and_(looks.c.what == What.COPY.value, pair))
    connection.execute(delete(looks).where(own))


def _forget_decisions(connection: Connection, name: str) -> None:
    """Those on this report alone go. Of those on others too, the free words: what they are now is logged by its hash."""
    own = select(decision_reports.c.decision).where(decision_reports.c.report == name)
    shared = select(decision_reports.c.decision).where(decision_reports.c.decision.in_(own))
    wide = set(connection.scalars(shared.group_by(decision_reports.c.decision).having(func.count() > 1)))
    ids = set(connection.scalars(own))
    for some in chunks(ids - wide):
        for column in (sent_forms.c.decision, decision_reports.c.decision, decisions.c.id):
            connection.execute(delete(column.table).where(column.in_(some)))
    for some in chunks(wide):
        connection.execute(update(decisions).where(decisions.c.id.in_(some)).values(reason="", change=[]))
    journal = Journal(connection)
    for decision in recorded(connection, [name]):
        journal.add(Action.EXPUNGED, decision.id, {"decision_sha256": decision_hash(decision)})
