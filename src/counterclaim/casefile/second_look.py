"""The second look: whoever has finished something has another person look at it, who approves of it or gives it back.

Nobody approves of their own work: not who finished it, and not who has decided anything of it that holds. A second look is at the
accounts, their readings and all decisions as they are then; it is worth nothing any more when one of these has changed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sqlalchemy import Connection

from counterclaim.casefile.decided import decided_about
from counterclaim.casefile.people.acting import acting_member
from counterclaim.casefile.people.members import is_team
from counterclaim.casefile.recorded import recorded
from counterclaim.casefile.work import Subject, seen_hash
from counterclaim.errors import CasefileError, NotAllowed
from counterclaim.model.decision import Decision, DecisionKind, standing
from counterclaim.model.incident import AccountKey
from counterclaim.model.role import Right
from counterclaim.model.work import Progress, What, is_same_person


def as_it_holds(connection: Connection, subject: Subject, now: Progress) -> Progress:
    """Where the work stands, without a second look at something else than there is now."""
    if now.checked_by is None or now.checked_seen == settled(connection, subject):
        return now
    return now.unchecked()


def to_be_checked(connection: Connection, subject: Subject, now: Progress, by: str) -> Subject:
    """The subject of a second look by this person; CasefileError where there is nothing to look at, NotAllowed where it is not
    for them to do."""
    _check_finished(subject, now)
    own = next((words for name, words in _makers(connection, subject, now) if is_same_person(name, by)), None)
    if own is not None:
        raise NotAllowed(f"{by} {own} {subject.name}: another person must look at it, since nobody approves of their own work")
    return replace(subject, settled=settled(connection, subject))


def to_be_given_back(subject: Subject, now: Progress) -> Subject:
    """The subject of what goes back to whoever has finished it; CasefileError where nobody has."""
    _check_finished(subject, now)
    return subject


def check_member(connection: Connection, by: str, right: Right) -> str:
    """The name of who does this, as the team knows it; NotAllowed for who is none of the team, or lacks the right.

    In a casefile without people everybody may, under any name.
    """
    if not is_team(connection):
        return by
    return acting_member(connection, by, right).name


def settled(connection: Connection, subject: Subject) -> str:
    """What there is to be seen now and what people have decided of it, as a hash."""
    held = [one.id for one in standing(_decided(connection, subject))]
    return seen_hash((subject.seen, sorted(held)))


def makers_of(connection: Connection, subject: Subject, now: Progress) -> list[str]:
    """Whose work it is: who finished it, and who has decided what holds of it."""
    return list(dict.fromkeys(name for name, _ in _makers(connection, subject, now)))


def _check_finished(subject: Subject, now: Progress) -> None:
    if subject.what not in (What.INCIDENT, What.REPORT):
        raise CasefileError("a second look is at incidents and reports: this is looked at once")
    if now.finished_by is None or now.seen != subject.seen:
        raise CasefileError(f"{subject.name} is not finished as it is now: a second look comes after the first")


def _makers(connection: Connection, subject: Subject, now: Progress) -> Iterator[tuple[str, str]]:
    if now.finished_by is not None:
        yield now.finished_by, "has finished"
    made = _decided(connection, subject)
    for one in standing(made):
        yield one.by, "has decided about"
    by = {one.id: one.by for one in made}
    for one in made:
        # Who takes back what they decided themselves has done nothing to it.
        if one.kind is DecisionKind.UNDO and not is_same_person(by.get(one.about[0], ""), one.by):
            yield one.by, "has taken back a decision about"


def _decided(connection: Connection, subject: Subject) -> list[Decision]:
    if subject.what is What.REPORT:
        return recorded(connection, [subject.name])
    return decided_about(connection, [AccountKey.parse(key) for key in subject.keys])
