"""What there is to look at in incidents, and why: found when they are made again, or somebody has done something about them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, select

from counterclaim.casefile.adrift import accounts_touched
from counterclaim.casefile.binding import Bound
from counterclaim.casefile.doubts import doubtful
from counterclaim.casefile.folding import folded
from counterclaim.casefile.looks import forget_looks, look_row, work_on, worked_on
from counterclaim.casefile.tables import accounts, incidents, looks, readings, reports
from counterclaim.casefile.work import Subject, seen_hash
from counterclaim.linking.identity import account_id
from counterclaim.model.incident import AccountKey, Incident
from counterclaim.model.work import Progress, What
from counterclaim.weighing.queue import Reason, is_high
from counterclaim.wire.incident import incident_of

# A day known to a month or more (UCDP's precision) is one that somebody may find out.
_VAGUE_DAY = 4
# So few at a time that their ledgers fit in memory.
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class _Member:
    """An account of an incident, in the reading that it is of."""

    key: str
    report: str
    reading: int
    received: datetime


def look_again(connection: Connection, ids: Iterable[str], bound: Bound) -> None:
    """Write what there is to look at in these incidents, in the place of all that their accounts were called before."""
    wanted = list(dict.fromkeys(ids))
    for start in range(0, len(wanted), _AT_ONCE):
        rows = list(_Glance(connection, wanted[start : start + _AT_ONCE], bound).rows())
        if rows:
            connection.execute(looks.insert(), rows)


class _Glance:
    """Some incidents with what is needed to tell why they need a look, each thing asked for once."""

    def __init__(self, connection: Connection, ids: list[str], bound: Bound) -> None:
        self._connection, self._ids = connection, ids
        self._members = _members(connection, ids)
        keys = [one.key for found in self._members.values() for one in found]
        forget_looks(connection, (*ids, *(account_id(AccountKey.parse(key)) for key in keys)))
        self._worked = {what: worked_on(connection, what, keys) for what in (What.INCIDENT, What.CONTRADICTIONS)}
        self._doubtful = doubtful(connection, ids, bound.decisions)
        self._noted = _noted(connection, self._members)
        self._adrift = accounts_touched(connection, bound.adrift)

    def rows(self) -> Iterator[dict[str, object]]:
        """The rows of looks: one an incident, and one for its contradictions."""
        for row in self._connection.execute(select(incidents).where(incidents.c.id.in_(self._ids))).all():
            incident = incident_of(row.incident)
            filters = _filters(row, incident)
            reasons = self._reasons(row, incident)
            if incident.contradictions:
                subject = contradictions_subject(incident)
                now = self._work(subject)
                reasons |= {Reason.CONTRADICTIONS} if now.seen != subject.seen else set()
                yield look_row(subject, now, {Reason.CONTRADICTIONS}, _killed(row)) | filters
            members = self._members.get(row.id, [])
            subject = _subject(row.id, members)
            came = max((one.received for one in members), default=None)
            yield look_row(subject, self._work(subject), reasons, _killed(row)) | filters | {"came": came}

    def _work(self, subject: Subject) -> Progress:
        return work_on(self._connection, subject) if self._worked[subject.what].intersection(subject.keys) else Progress()

    def _reasons(self, row: Row[Any], incident: Incident) -> set[Reason]:
        members = self._members.get(row.id, [])
        told = {one.report for one in members}
        found = {
            Reason.CONTESTED: row.contested,
            Reason.TOLL: is_high(_killed(row)),
            Reason.PLACE: row.latitude is None,
            Reason.DAY: incident.date is None or incident.date.precision >= _VAGUE_DAY,
            Reason.LINK: row.id in self._doubtful,
            Reason.NOTES: bool(self._noted & told),
            Reason.ADRIFT: any(one.key in self._adrift for one in members),
        }
        return {reason for reason, holds in found.items() if holds}


def _members(connection: Connection, ids: Sequence[str]) -> dict[str, list[_Member]]:
    found: dict[str, list[_Member]] = defaultdict(list)
    query = select(accounts.c.incident, accounts.c.key, reports.c.name, reports.c.reading, reports.c.received)
    rows = connection.execute(query.join(reports, reports.c.id == accounts.c.report).where(accounts.c.incident.in_(ids)))
    for row in rows:
        found[row.incident].append(_Member(row.key, row.name, row.reading, row.received))
    return found


def _noted(connection: Connection, members: dict[str, list[_Member]]) -> set[str]:
    """The reports whose reading says that it assumed something."""
    numbers = {one.reading: one.report for found in members.values() for one in found}
    found: set[str] = set()
    for start in range(0, len(numbers), _AT_ONCE):
        some = list(numbers)[start : start + _AT_ONCE]
        query = select(readings.c.id, readings.c.ledger).where(readings.c.id.in_(some))
        found |= {numbers[row.id] for row in connection.execute(query) if row.ledger.get("notes")}
    return found


def _killed(row: Row[Any]) -> int | None:
    killed: int | None = row.killed_low if row.killed_high is None else row.killed_high
    return killed


def _filters(row: Row[Any], incident: Incident) -> dict[str, object]:
    """What the queue is filtered and searched by."""
    parties = (standing.party for standing in incident.attribution)
    region = incident.place.admin1 if incident.place else None
    words = (row.place, region, *parties, incident.event_type.replace("_", " "))
    return {
        "event_type": row.event_type,
        "start": row.start,
        "end": row.end,
        "country": row.country,
        "words": folded(" · ".join(word for word in words if word)),
    }


def incident_subject(connection: Connection, id: str) -> Subject:
    """An incident as work is done about it, as it is now."""
    return _subject(id, _members(connection, [id]).get(id, []))


def _subject(id: str, members: Iterable[_Member]) -> Subject:
    seen = sorted((one.key, one.reading) for one in members)
    return Subject(What.INCIDENT, id, tuple(key for key, _ in seen), seen_hash(seen))


def contradictions_subject(incident: Incident) -> Subject:
    """What the claims of an incident contradict each other in, as it is now."""
    return Subject(What.CONTRADICTIONS, incident.id, tuple(map(str, incident.accounts)), seen_hash(incident.contradictions))
