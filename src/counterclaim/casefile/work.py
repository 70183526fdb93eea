"""Steps of work in the tables: each gesture of a person kept and logged, and found again by the accounts that it was about."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import ColumnElement, Connection, Row, func, select

from counterclaim.casefile.journal import Journal
from counterclaim.casefile.known import chunks
from counterclaim.casefile.tables import work, work_keys
from counterclaim.errors import CasefileError
from counterclaim.evidence.log import Action
from counterclaim.model.work import Step, What, WorkKind, standing_steps


@dataclass(frozen=True, slots=True)
class Subject:
    """What a step is about. keys: of its accounts, its report or its pair; seen: what there is to be seen now, as a hash;
    settled: that and what people have decided of it, where that was asked for (second_look.py)."""

    what: What
    name: str
    keys: tuple[str, ...]
    seen: str | None = None
    settled: str | None = None


def seen_hash(seen: object) -> str:
    """What there is to be seen, as a hash that is the same as long as it is."""
    return hashlib.sha256(repr(seen).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def record_steps(
    connection: Connection,
    kind: WorkKind,
    subjects: Iterable[Subject],
    *,
    by: str,
    whom: str | None = None,
    until: date | None = None,
    reason: str = "",
) -> list[Step]:
    """Keep one gesture of a person, logged; a step for each of its subjects."""
    if not by.strip():
        raise CasefileError("a step of work needs the name of who makes it")
    gesture, now = uuid4().hex[:12], datetime.now(UTC)
    first = (connection.scalar(select(func.max(work.c.seq))) or 0) + 1
    steps = [
        Step(seq, gesture, kind, one.what, one.name, one.keys, by.strip(), now, whom, until, _seen(kind, one), reason.strip())
        for seq, one in enumerate(subjects, first)
    ]
    if not steps:
        raise CasefileError("there is nothing to do this with: name an incident or a report")
    connection.execute(work.insert(), [_row(step) for step in steps])
    keys = [{"what": step.what.value, "key": key, "step": step.seq} for step in steps for key in dict.fromkeys(step.about)]
    if keys:
        connection.execute(work_keys.insert(), keys)
    details = {"kind": kind.value, "by": by.strip(), "steps": len(steps), "work_sha256": gesture_hash(steps)}
    Journal(connection).add(Action.WORKED, gesture, details)
    return steps


def _seen(kind: WorkKind, subject: Subject) -> str | None:
    return {WorkKind.FINISH: subject.seen, WorkKind.CHECK: subject.settled}.get(kind)


def gesture_hash(steps: Sequence[Step]) -> str:
    """The SHA-256 of all that the steps of a gesture say, by which the log names it."""
    said = [_said(step) for step in sorted(steps, key=lambda step: step.seq)]
    return hashlib.sha256(json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode()).hexdigest()


def _said(step: Step) -> list[object]:
    rests = step.until.isoformat() if step.until else None
    what = (step.seq, step.gesture, step.kind, step.what, step.name, sorted(step.about))
    # Steps of before there were reasons are hashed as they were.
    return [*what, step.by, _utc(step.at), step.whom, rests, step.seen, *([step.reason] if step.reason else [])]


def _utc(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def holding_steps(connection: Connection, what: What, keys: Iterable[str]) -> list[Step]:
    """The steps that hold about any of these keys, in the order of their making."""
    found: dict[int, Step] = {}
    for some in chunks(dict.fromkeys(keys)):
        about = select(work_keys.c.step).where(work_keys.c.what == what.value, work_keys.c.key.in_(some))
        found |= {step.seq: step for step in _steps(connection, work.c.seq.in_(about))}
    return standing_steps([*found.values(), *_undoings(connection, {step.gesture for step in found.values()})])


def _undoings(connection: Connection, gestures: set[str]) -> Iterator[Step]:
    """The undoings of these gestures, and what undid them in turn."""
    while gestures:
        found: set[str] = set()
        for some in chunks(gestures):
            about = select(work_keys.c.step).where(work_keys.c.what == What.GESTURE.value, work_keys.c.key.in_(some))
            for step in _steps(connection, work.c.seq.in_(about)):
                found.add(step.gesture)
                yield step
        gestures = found


def steps_by(connection: Connection, by: str, *, most: int) -> list[Step]:
    """The newest steps of a person, whether they hold or not, the newest first."""
    return list(_steps(connection, work.c.by == by, most=most))


def steps_of_gestures(connection: Connection, gestures: Iterable[str]) -> list[Step]:
    """All steps of some gestures."""
    return [step for some in chunks(gestures) for step in _steps(connection, work.c.gesture.in_(some))]


def all_steps(connection: Connection, *, before: int | None = None, most: int | None = None) -> list[Step]:
    """The steps of everybody, the newest first; before: those with lower numbers."""
    return list(_steps(connection, *([work.c.seq < before] if before is not None else []), most=most))


def steps_where(connection: Connection, *conditions: ColumnElement[bool], most: int) -> list[Step]:
    """The newest steps that fulfil conditions on their table."""
    return list(_steps(connection, *conditions, most=most))


def newest_step(connection: Connection) -> int:
    """The number of the newest step; what a page shows is as of then."""
    return connection.scalar(select(func.max(work.c.seq))) or 0


def _steps(connection: Connection, *conditions: Any, most: int | None = None) -> Iterator[Step]:
    rows = connection.execute(select(work).where(*conditions).order_by(work.c.seq.desc()).limit(most)).all()
    about: dict[int, list[str]] = {}
    for start in range(0, len(rows), 5_000):
        numbers = [row.seq for row in rows[start : start + 5_000]]
        query = select(work_keys.c.step, work_keys.c.key).where(work_keys.c.step.in_(numbers)).order_by(work_keys.c.key)
        for key in connection.execute(query):
            about.setdefault(key.step, []).append(key.key)
    return (_step(row, tuple(about.get(row.seq, ()))) for row in rows)


def _step(row: Row[Any], about: tuple[str, ...]) -> Step:
    kind, what = WorkKind(row.kind), What(row.what)
    about_whom = (row.by, row.at, row.whom, row.until, row.seen, row.reason or "")
    return Step(row.seq, row.gesture, kind, what, row.name, about, *about_whom)


def _row(step: Step) -> dict[str, object]:
    return {
        "seq": step.seq,
        "gesture": step.gesture,
        "kind": step.kind.value,
        "what": step.what.value,
        "name": step.name,
        "by": step.by,
        "at": step.at,
        "whom": step.whom,
        "until": step.until,
        "seen": step.seen,
        "reason": step.reason or None,
    }
