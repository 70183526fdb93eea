"""What happened to something: its receipt, readings, decisions and steps of work in time, each with what it changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import groupby
from typing import Any

from sqlalchemy import ColumnElement, Connection, or_, select

from counterclaim.casefile.alterations import Alteration, alterations
from counterclaim.casefile.fields_read import FieldsRead
from counterclaim.casefile.incidents import incident_named, members
from counterclaim.casefile.reading_changes import reading_changes
from counterclaim.casefile.recorded import recorded
from counterclaim.casefile.tables import accounts, claims, decision_reports, decisions, moves, readings, reports, work, work_keys
from counterclaim.casefile.work import steps_where
from counterclaim.errors import UnknownName
from counterclaim.linking.identity import account_id
from counterclaim.model.decision import Decision, DecisionKind
from counterclaim.model.incident import AccountKey
from counterclaim.model.work import Step, What, WorkKind


class Of(StrEnum):
    """What has a history."""

    CLAIM = "claim"
    REPORT = "report"
    INCIDENT = "incident"
    DECISION = "decision"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened. kind: received, read, linked, or that of a decision or of a step of work. by: None for a machine.

    name: of the report that was read, the decision, or the gesture; about: what it was about; changes: before and after.
    undone: whether it was taken back since.
    """

    at: datetime
    kind: str
    name: str
    by: str | None = None
    about: tuple[str, ...] = ()
    reason: str = ""
    changes: tuple[Alteration, ...] = ()
    undone: bool = False
    words: str = ""


def history(
    connection: Connection, of: Of | None = None, name: str = "", *, before: datetime | None = None, most: int = 50
) -> tuple[list[Event], datetime | None]:
    """The events, the newest first, and the moment before which there are more, if there are. UnknownName for what there is not.

    of: None for everything.
    """
    scope = _scope(connection, of, name)
    found = sorted(scope.events(before, most + 1), key=lambda event: (event.at, event.name, event.kind), reverse=True)
    page = found[:most]
    # Whatever happened at the same moment as the last stands with it, so that the next page begins at another.
    page += [event for event in found[most:] if page and event.at == page[-1].at]
    return page, page[-1].at if len(found) > len(page) else None


@dataclass(frozen=True, slots=True)
class _Scope:
    """Which rows belong to a history. reports: names of those concerned, None for all; keys: of claims and accounts, None for all
    of the reports. by: of one person alone. received, read: whether receipts and readings belong to it."""

    connection: Connection
    reports: tuple[str, ...] | None = None
    keys: frozenset[str] | None = None
    by: str | None = None
    decision: str | None = None
    work_keys: tuple[str, ...] | None = None
    machine: bool = True
    incidents: tuple[str, ...] = ()

    def events(self, before: datetime | None, most: int) -> Iterator[Event]:
        """The newest of each sort, more than are wanted."""
        yield from self._decisions(before, most)
        if self.decision is None:
            yield from self._work(before, most)
        yield from self._moves(before, most)
        if self.machine and self.by is None:
            yield from self._received(before, most)
            yield from self._readings(before, most)

    def _decisions(self, before: datetime | None, most: int) -> Iterator[Event]:
        made = self._concerned(before, most)
        altered = alterations(made, FieldsRead(self.connection).fields)
        undone = _undone(made)
        for decision in made:
            if self._is_about(decision, made) and (before is None or decision.at < before):
                about = (*decision.about, *decision.others)
                changes = tuple(one for one in altered[decision.id] if self.keys is None or one.about in self.keys)
                yield Event(
                    decision.at,
                    decision.kind.value,
                    decision.id,
                    decision.by,
                    about,
                    decision.reason,
                    changes,
                    decision.id in undone,
                )

    def _concerned(self, before: datetime | None, most: int) -> list[Decision]:
        """The decisions to go through, the oldest first: all on the reports, or the newest with all on the reports of these."""
        if self.reports is not None:
            return recorded(self.connection, self.reports)
        newest = select(decisions.c.id).order_by(decisions.c.at.desc()).limit(most)
        if self.by is not None:
            newest = newest.where(decisions.c.by == self.by)
        if before is not None:
            newest = newest.where(decisions.c.at < before)
        ids = list(self.connection.scalars(newest))
        names = select(decision_reports.c.report).where(decision_reports.c.decision.in_(ids)).distinct()
        made = recorded(self.connection, list(self.connection.scalars(names)))
        wanted = set(ids)
        return [one for one in made if one.id in wanted or not self._shown(one, before)]

    def _shown(self, decision: Decision, before: datetime | None) -> bool:
        return (self.by is None or decision.by == self.by) and (before is None or decision.at < before)

    def _is_about(self, decision: Decision, made: Sequence[Decision]) -> bool:
        if self.by is not None and decision.by != self.by:
            return False
        if self.decision is not None:
            return decision.id == self.decision or _leads_to(decision, self.decision, made)
        if self.keys is None:
            return True
        touched = {key for one in _targets(decision, made) for key in (*one.about, *one.others)}
        return bool(touched & self.keys)

    def _work(self, before: datetime | None, most: int) -> Iterator[Event]:
        conditions: list[ColumnElement[bool]] = [work.c.at < before] if before is not None else []
        if self.by is not None:
            conditions.append(work.c.by == self.by)
        if self.work_keys is not None:
            about = select(work_keys.c.step).where(work_keys.c.key.in_(self.work_keys), work_keys.c.what != What.GESTURE.value)
            gestures = select(work.c.gesture).where(work.c.seq.in_(about))
            undoings = select(work_keys.c.step).where(work_keys.c.what == What.GESTURE.value, work_keys.c.key.in_(gestures))
            conditions.append(or_(work.c.seq.in_(about), work.c.seq.in_(undoings)))
        for step in steps_where(self.connection, *conditions, most=most):
            yield _of_step(step)

    def _moves(self, before: datetime | None, most: int) -> Iterator[Event]:
        """What came into incidents and left them; all that did so at once is told as one."""
        if self.keys is not None and not self.work_keys:
            return
        query = select(moves, decisions.c.by).join(decisions, decisions.c.id == moves.c.decision, isouter=True)
        if self.decision is not None:
            query = query.where(moves.c.decision == self.decision)
        elif self.by is not None:
            query = query.where(decisions.c.by == self.by)
        elif self.reports is not None:
            own = moves.c.account.in_(self.work_keys or ())
            query = query.where(or_(own, moves.c.before.in_(self.incidents), moves.c.after.in_(self.incidents)))
        if before is not None:
            query = query.where(moves.c.at < before)
        rows = self.connection.execute(query.order_by(moves.c.at.desc(), moves.c.seq).limit(most)).all()
        for (at, after, decision), some in groupby(rows, key=lambda row: (row.at, row.after, row.decision)):
            found = list(some)
            changes = tuple(Alteration(row.account, "incident", row.before, row.after) for row in found)
            yield Event(at, "linked", decision or after, found[0].by, tuple(row.account for row in found), changes=changes)

    def _received(self, before: datetime | None, most: int) -> Iterator[Event]:
        query = select(reports.c.name, reports.c.received, reports.c.state, reports.c.title).order_by(reports.c.id.desc())
        if self.reports is not None:
            query = query.where(reports.c.name.in_(self.reports))
        if before is not None:
            query = query.where(reports.c.received < before)
        for row in self.connection.execute(query.limit(most)):
            yield Event(row.received, "received", row.name, about=(row.name,), words=row.title or "")

    def _readings(self, before: datetime | None, most: int) -> Iterator[Event]:
        query = select(readings.c.id, readings.c.report, readings.c.engine, readings.c.version, readings.c.at, reports.c.name)
        query = query.join(reports, reports.c.id == readings.c.report).order_by(readings.c.id.desc())
        if self.reports is not None:
            query = query.where(reports.c.name.in_(self.reports))
        if before is not None:
            query = query.where(readings.c.at < before)
        for row in self.connection.execute(query.limit(most)).all():
            found = tuple(one for one in _changes_of(self.connection, row) if self.keys is None or one.about in self.keys)
            yield Event(row.at, "read", row.name, about=(row.name,), changes=found, words=f"{row.engine} {row.version}")


def _scope(connection: Connection, of: Of | None, name: str) -> _Scope:
    match of:
        case Of.CLAIM:
            report = _known_report(connection, name.rpartition("/")[0])
            return _Scope(connection, (report,), frozenset({name}), work_keys=())
        case Of.REPORT:
            report = _known_report(connection, name)
            own = connection.scalars(select(accounts.c.key).join(reports).where(reports.c.name == report))
            return _Scope(
                connection, (report,), work_keys=tuple(dict.fromkeys((report, *_accounts_of(connection, report), *own)))
            )
        case Of.INCIDENT:
            keys = members(connection, incident_named(connection, name))
            named = tuple(dict.fromkeys(key.report for key in keys))
            ids = (incident_named(connection, name), *map(account_id, keys))
            return _Scope(connection, named, _keys_within(connection, keys), work_keys=tuple(map(str, keys)), incidents=ids)
        case Of.DECISION:
            query = select(decision_reports.c.report).where(decision_reports.c.decision == name)
            named = tuple(connection.scalars(query))
            if not named:
                raise UnknownName("decision", name, "the history lists those that were made")
            return _Scope(connection, named, decision=name, work_keys=(), machine=False)
        case Of.PERSON:
            return _Scope(connection, by=name, machine=False)
    return _Scope(connection)


def _known_report(connection: Connection, name: str) -> str:
    if connection.scalar(select(reports.c.id).where(reports.c.name == name)) is None:
        raise UnknownName("report", name, "'counterclaim reports' lists those that there are")
    return name


def _accounts_of(connection: Connection, report: str) -> list[str]:
    found = select(work_keys.c.key).where(work_keys.c.key >= f"{report}/", work_keys.c.key < f"{report}0").distinct()
    return list(connection.scalars(found))


def _keys_within(connection: Connection, keys: Sequence[AccountKey]) -> frozenset[str]:
    own = list(map(str, keys))
    return frozenset((*own, *connection.scalars(select(claims.c.key).where(claims.c.account.in_(own)))))


def _undone(made: Iterable[Decision]) -> set[str]:
    undone: set[str] = set()
    for one in reversed(list(made)):
        if one.kind is DecisionKind.UNDO and one.id not in undone:
            undone.update(one.about)
    return undone


def _targets(decision: Decision, made: Sequence[Decision]) -> list[Decision]:
    """What a decision is about in the end: itself, or what its undoing leads to."""
    by_id = {one.id: one for one in made}
    found = decision
    while found.kind is DecisionKind.UNDO and found.about[0] in by_id:
        found = by_id[found.about[0]]
    return [found]


def _leads_to(decision: Decision, id: str, made: Sequence[Decision]) -> bool:
    by_id = {one.id: one for one in made}
    found: Decision | None = decision
    while found is not None and found.kind is DecisionKind.UNDO:
        if found.about[0] == id:
            return True
        found = by_id.get(found.about[0])
    return False


def _of_step(step: Step) -> Event:
    said = {WorkKind.ASSIGN: step.whom or "", WorkKind.SNOOZE: step.until.isoformat() if step.until else ""}
    about = step.about if step.what in (What.GESTURE, What.COPY) else (step.name,)
    kind = "work_undo" if step.kind is WorkKind.UNDO else step.kind.value
    named, words = (f"{step.what.value}/{about[0]}",), said.get(step.kind, "")
    return Event(step.at, kind, step.gesture, step.by, named, step.reason, words=words)


def _changes_of(connection: Connection, row: Any) -> Iterator[Alteration]:
    """What one reading changed against the one before it of the same report; a first reading changes nothing."""
    earlier = select(readings.c.ledger).where(readings.c.report == row.report, readings.c.id < row.id)
    older = connection.scalar(earlier.order_by(readings.c.id.desc()).limit(1))
    if older is not None:
        newer: dict[str, Any] = connection.scalars(select(readings.c.ledger).where(readings.c.id == row.id)).one()
        yield from reading_changes(older, newer, row.name)
