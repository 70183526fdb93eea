"""What people can do with what needs a look: take it or give it to somebody, let it rest, finish it, look at what another has
finished, and take any of this back.

Each is one gesture, about one thing or many, kept for good and logged. It decides nothing about claims: rulings.py does.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, select

from counterclaim.casefile.binding import bound
from counterclaim.casefile.glimpse import check_glimpses
from counterclaim.casefile.incidents import incident_named
from counterclaim.casefile.look_incidents import contradictions_subject, incident_subject, look_again
from counterclaim.casefile.look_reports import copy_subject, look_at_copies, look_at_reports, report_subject
from counterclaim.casefile.looks import work_on
from counterclaim.casefile.second_look import check_member, to_be_checked, to_be_given_back
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import accounts, copies, incidents, reports
from counterclaim.casefile.work import Subject, holding_steps, record_steps, steps_by, steps_of_gestures
from counterclaim.errors import CasefileError, NotAllowed, Overtaken, UnknownName
from counterclaim.model.role import Right
from counterclaim.model.work import Step, What, WorkKind, is_same_person
from counterclaim.wire.incident import incident_of

_DONE = {
    WorkKind.ASSIGN: "gave it to {whom}",
    WorkKind.SNOOZE: "let it rest",
    WorkKind.FINISH: "finished it",
    WorkKind.REOPEN: "opened it again",
    WorkKind.CHECK: "looked at it as the second person",
    WorkKind.RETURN: "gave it back",
}
# What takes a right in a team, whoever asks for it and how.
_ASKS = {WorkKind.FINISH: Right.DECIDE, WorkKind.CHECK: Right.REVIEW, WorkKind.RETURN: Right.REVIEW}
# How far back somebody can go step by step.
_FAR = 200


@dataclass(frozen=True, slots=True)
class Ref:
    """What something is done with: "incident/ID", "report/NAME", "contradictions/ID", or "copy/3:7" for two reports by number."""

    what: What
    name: str

    def __str__(self) -> str:
        return f"{self.what.value}/{self.name}"

    @classmethod
    def parse(cls, text: str) -> Ref:
        """The reference that was written so; UnknownName for anything else."""
        what, _, name = text.partition("/")
        kinds = {one.value: one for one in What if one is not What.GESTURE}
        if what not in kinds or not name:
            raise UnknownName("thing to work on", text[:80], f"write it as one of {', '.join(kinds)}, a slash, and its name")
        return cls(kinds[what], name)


def assign(casefile: Casefile, refs: Iterable[Ref], *, by: str, whom: str | None, shown: int | None = None) -> list[Step]:
    """Give it to somebody, or to nobody. shown: the newest step that is known; Overtaken where others have made one since."""
    return _handle(casefile, WorkKind.ASSIGN, refs, by=by, whom=(whom or "").strip() or None, shown=shown)


def snooze(casefile: Casefile, refs: Iterable[Ref], *, by: str, until: date | None, shown: int | None = None) -> list[Step]:
    """Let it rest until a day, on which it comes back; None wakes it up."""
    return _handle(casefile, WorkKind.SNOOZE, refs, by=by, until=until, shown=shown)


def finish(casefile: Casefile, refs: Iterable[Ref], *, by: str, shown: int | None = None) -> list[Step]:
    """Say that all that there is to see now has been looked at; it comes back when there is something else to see.

    In a team it then waits for a second look by another person.
    """
    return _handle(casefile, WorkKind.FINISH, refs, by=by, shown=shown)


def reopen(casefile: Casefile, refs: Iterable[Ref], *, by: str, shown: int | None = None) -> list[Step]:
    """Put it back into the queue."""
    return _handle(casefile, WorkKind.REOPEN, refs, by=by, shown=shown)


def check(
    casefile: Casefile, refs: Iterable[Ref], *, by: str, reason: str = "", shown: int | None = None, seen: Iterable[str] = ()
) -> list[Step]:
    """Approve, as the second person, of what others have finished. NotAllowed for who has done any of it, and in a team for who
    has not the right to review. seen: the incidents as they were looked at (glimpse.py); Overtaken where one is not so any more.
    """
    with casefile.writing() as connection:
        check_glimpses(connection, seen)
        return _handle(casefile.within(connection), WorkKind.CHECK, refs, by=by, reason=reason, shown=shown)


def give_back(casefile: Casefile, refs: Iterable[Ref], *, by: str, reason: str, shown: int | None = None) -> list[Step]:
    """Give what others have finished back to them, with what there is to do; it needs a look again."""
    if not reason.strip():
        raise CasefileError("say what is to be done about it: whoever gets it back cannot guess")
    return _handle(casefile, WorkKind.RETURN, refs, by=by, reason=reason, shown=shown)


def take_back_work(casefile: Casefile, gesture: str, *, by: str) -> list[Step]:
    """Undo a gesture with all its steps, or an undoing."""
    with casefile.writing() as connection:
        return _taken_back(connection, gesture, by)


def undo_work(casefile: Casefile, by: str) -> list[Step]:
    """Take back the newest gesture of a person that holds; gives the steps that were taken back. UnknownName where none holds."""
    with casefile.writing() as connection:
        own = steps_by(connection, by, most=_FAR)
        undone = _undone(own)
        held = next((one for one in own if one.kind is not WorkKind.UNDO and one.gesture not in undone), None)
        if held is None:
            raise UnknownName("work to undo", by, "nothing that you did here holds any more")
        return _taken_back(connection, held.gesture, by)


def redo_work(casefile: Casefile, by: str) -> list[Step]:
    """Do again what was taken back last, unless the person has done something since; UnknownName where there is nothing."""
    with casefile.writing() as connection:
        own = steps_by(connection, by, most=_FAR)
        undone = _undone(own)
        for step in own:
            if step.kind is not WorkKind.UNDO:
                break
            if step.gesture not in undone and not _is_redo(connection, step):
                return _taken_back(connection, step.gesture, by)
        raise UnknownName("undoing", by, "nothing was taken back since you last did something")


def _undone(own: Sequence[Step]) -> set[str]:
    """The gestures that an undoing which holds takes back; own: the newest first."""
    undone: set[str] = set()
    for step in own:
        if step.kind is WorkKind.UNDO and step.gesture not in undone:
            undone.update(step.about)
    return undone


def _is_redo(connection: Connection, step: Step) -> bool:
    return any(one.kind is WorkKind.UNDO for one in steps_of_gestures(connection, step.about))


def _taken_back(connection: Connection, gesture: str, by: str) -> list[Step]:
    steps = steps_of_gestures(connection, [gesture])
    if not steps:
        raise UnknownName("gesture", gesture, "the history lists those that were made")
    found, puts_back = steps, False
    while found and found[0].kind is WorkKind.UNDO:
        found, puts_back = steps_of_gestures(connection, found[0].about), not puts_back
    if puts_back:
        _check_own_look(connection, found, by)
    record_steps(connection, WorkKind.UNDO, [Subject(What.GESTURE, gesture, (gesture,))], by=by)
    _look(connection, ((step.what, step.name, step.about) for step in found))
    return found


def _check_own_look(connection: Connection, steps: Sequence[Step], by: str) -> None:
    """That nobody else puts back a second look that was withdrawn."""
    for step in steps:
        if step.kind is WorkKind.CHECK and not is_same_person(step.by, check_member(connection, by, Right.REVIEW)):
            raise NotAllowed(f"the second look was {step.by}'s: only who looked can say again that it holds")


def _handle(
    casefile: Casefile,
    kind: WorkKind,
    refs: Iterable[Ref],
    *,
    by: str,
    whom: str | None = None,
    until: date | None = None,
    reason: str = "",
    shown: int | None = None,
) -> list[Step]:
    with casefile.writing() as connection:
        if kind in _ASKS:
            by = check_member(connection, by, _ASKS[kind])
        subjects = [_subject(connection, ref) for ref in dict.fromkeys(refs)]
        for subject in subjects:
            _check(connection, subject, by, shown)
        if kind in (WorkKind.CHECK, WorkKind.RETURN):
            subjects = [_second(connection, kind, subject, by) for subject in subjects]
        steps = record_steps(connection, kind, subjects, by=by, whom=whom, until=until, reason=reason)
        _look(connection, ((one.what, one.name, one.keys) for one in subjects))
        return steps


def _second(connection: Connection, kind: WorkKind, subject: Subject, by: str) -> Subject:
    now = work_on(connection, subject)
    return to_be_checked(connection, subject, now, by) if kind is WorkKind.CHECK else to_be_given_back(subject, now)


def _subject(connection: Connection, ref: Ref) -> Subject:
    match ref.what:
        case What.INCIDENT:
            return incident_subject(connection, incident_named(connection, ref.name))
        case What.CONTRADICTIONS:
            id = incident_named(connection, ref.name)
            return contradictions_subject(
                incident_of(connection.execute(select(incidents.c.incident).where(incidents.c.id == id)).scalar_one())
            )
        case What.REPORT if (found := report_subject(connection, ref.name)) is not None:
            return found
        case What.COPY if (pair := _pair(connection, ref.name)) is not None:
            return copy_subject(*pair)
    raise UnknownName(ref.what.value, ref.name, "the queue lists what there is")


def _pair(connection: Connection, name: str) -> tuple[int, int] | None:
    one, _, other = name.partition(":")
    if not (one.isdecimal() and other.isdecimal() and len(name) < 30):
        return None
    query = select(copies.c.one, copies.c.other).where(copies.c.one == int(one), copies.c.other == int(other))
    row = connection.execute(query).first()
    return (row.one, row.other) if row is not None else None


def _check(connection: Connection, subject: Subject, by: str, shown: int | None) -> None:
    """That nobody else has done something with it since it was looked at."""
    if shown is None or work_on(connection, subject).last <= shown:
        return
    newest = holding_steps(connection, subject.what, subject.keys)[-1]
    if newest.by != by:
        raise Overtaken(newest.by, _DONE[newest.kind].format(whom=newest.whom or "nobody"))


def _look(connection: Connection, about: Iterable[tuple[What, str, Sequence[str]]]) -> None:
    """Write down where it stands now."""
    keys: list[str] = []
    for what, name, own in about:
        if what is What.REPORT:
            look_at_reports(connection, connection.scalars(select(reports.c.id).where(reports.c.name == name)))
        elif what is What.COPY:
            look_at_copies(connection, [name])
        else:
            keys.extend(own)
    ids = connection.scalars(select(accounts.c.incident).where(accounts.c.key.in_(keys), accounts.c.incident.is_not(None)))
    if living := list(dict.fromkeys(ids)):
        look_again(connection, living, bound(connection, {key.rpartition("/")[0] for key in keys}))
