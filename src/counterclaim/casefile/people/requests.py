"""Requests of one person that another must approve of: names of private persons leave a team's casefile only so.

Whoever asks says why. Another, who may review and see private fields, approves or refuses; then what was asked for may be done
once, by who asked, within a day. The log has every step, and of free words their hashes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, select

from counterclaim.casefile.journal import Journal
from counterclaim.casefile.people.acting import acting_member
from counterclaim.casefile.people.members import is_team
from counterclaim.casefile.tables import requests
from counterclaim.errors import NotAllowed, PeopleError, UnknownName
from counterclaim.evidence.log import Action
from counterclaim.model.role import Right
from counterclaim.model.work import is_same_person

UNMASK = "unmask"
WAITS, HOLDS = timedelta(days=7), timedelta(days=1)
_LONGEST = 2_000
_ASKS = (Right.EXPORT, Right.SEE_PRIVATE)
_ANSWERS = (Right.REVIEW, Right.SEE_PRIVATE)


class Stage(StrEnum):
    """How far a request is."""

    OPEN = "open"
    APPROVED = "approved"
    REFUSED = "refused"
    USED = "used"


@dataclass(frozen=True, slots=True)
class Request:
    """One request. about: what is to be done, as `about_export` and `about_dossier` say it. ends: when it is worth nothing."""

    id: int
    about: str
    reason: str
    by: str
    at: datetime
    ends: datetime
    stage: Stage
    answered_by: str | None
    answered_at: datetime | None

    @property
    def has_ended(self) -> bool:
        """Whether nothing can be done with it any more."""
        return self.stage in (Stage.REFUSED, Stage.USED) or self.ends <= datetime.now(UTC)


def about_export(form: str, rule: str | None, asked: Mapping[str, object]) -> str:
    """An export of incidents that are chosen so, in words that are the same for the same export."""
    chosen = [f"{name}={value}" for name, value in sorted(asked.items()) if value not in (None, "")]
    return " ".join(("export", form, f"rule={rule or 'default'}", *chosen))


def about_dossier(ids: list[str], rule: str | None) -> str:
    """A dossier of these incidents, in whatever language and form."""
    return " ".join(("dossier", f"rule={rule or 'default'}", *sorted(set(ids))))


def ask(connection: Connection, about: str, reason: str, *, by: str) -> Request:
    """Ask to name private persons in something that leaves the casefile; NotAllowed for who may not export or see them."""
    by = _member(connection, by, _ASKS)
    if not 0 < len(reason.strip()) <= _LONGEST:
        raise PeopleError(f"say why the names are needed, in at most {_LONGEST:,} characters: another person decides by it")
    now = datetime.now(UTC)
    row = {"kind": UNMASK, "about": about, "reason": reason.strip(), "by": by, "at": now, "ends": now + WAITS}
    made = connection.execute(requests.insert().values(**row, state=Stage.OPEN.value).returning(requests.c.id)).scalar_one()
    _log(connection, made, "asked", by, about=about, reason=reason.strip())
    return request_numbered(connection, made)


def answer(connection: Connection, id: int, *, approve: bool, by: str) -> Request:
    """Approve or refuse, once. NotAllowed for who asked, and for who may not review or see private fields."""
    found = request_numbered(connection, id)
    by = _member(connection, by, _ANSWERS)
    if is_same_person(found.by, by):
        raise NotAllowed(f"request {id} is {by}'s own: another person must answer it")
    if found.stage is not Stage.OPEN or found.has_ended:
        raise PeopleError(f"request {id} can be answered no more: it was answered before, or waited for too long")
    stage, now = Stage.APPROVED if approve else Stage.REFUSED, datetime.now(UTC)
    values = {"state": stage.value, "answered_by": by, "answered_at": now, "ends": now + HOLDS}
    if not _change(connection, id, Stage.OPEN, values):
        raise PeopleError(f"request {id} was answered by another meanwhile")
    _log(connection, id, stage.value, by)
    return request_numbered(connection, id)


def leave_for(connection: Connection, about: str, *, by: str) -> Request | None:
    """The request by which somebody may do this now; None in a casefile without people, where nobody need be asked.

    NotAllowed, with what to do, where nobody has approved of it, or one of the two may not any more.
    """
    if not is_team(connection):
        return None
    by = _member(connection, by, _ASKS)
    own = (requests.c.about == about, requests.c.state == Stage.APPROVED.value)
    mine = [one for one in _requests(connection, *own) if is_same_person(one.by, by) and not one.has_ended]
    if not mine:
        raise NotAllowed(
            "private persons are named outside a team's casefile only when two people say so: ask for it with a reason, and do "
            "it again when another has approved"
        )
    _member(connection, mine[0].answered_by or "", _ANSWERS)
    return mine[0]


def use(connection: Connection, about: str, *, by: str) -> Request | None:
    """Use the leave to do this, which is then worth nothing; to be done before anything leaves. As `leave_for` besides."""
    found = leave_for(connection, about, by=by)
    if found is None:
        return None
    if not _change(connection, found.id, Stage.APPROVED, {"state": Stage.USED.value}):
        raise NotAllowed(f"request {found.id} was used meanwhile: ask again")
    _log(connection, found.id, "used", found.by)
    return request_numbered(connection, found.id)


def request_numbered(connection: Connection, id: int) -> Request:
    """The request of a number; UnknownName where there is none."""
    found = next(iter(_requests(connection, requests.c.id == id)), None)
    if found is None:
        raise UnknownName("request", str(id), "'counterclaim requests list' lists those that there are")
    return found


def all_requests(connection: Connection, *, most: int = 100) -> list[Request]:
    """The newest requests, the newest first."""
    return _requests(connection)[:most]


def _requests(connection: Connection, *conditions: ColumnElement[bool]) -> list[Request]:
    query = select(requests).where(requests.c.kind == UNMASK, *conditions).order_by(requests.c.id.desc())
    return [_request(row) for row in connection.execute(query)]


def _request(row: Row[Any]) -> Request:
    answered = (row.answered_by, row.answered_at)
    return Request(row.id, row.about, row.reason, row.by, row.at, row.ends, Stage(row.state), *answered)


def _change(connection: Connection, id: int, before: Stage, values: Mapping[str, object]) -> bool:
    """Whether the request still was where it was seen: of two at once, one alone goes on."""
    changed = requests.update().where(requests.c.id == id, requests.c.state == before.value).values(**values)
    return bool(connection.execute(changed).rowcount)


def _member(connection: Connection, name: str, rights: tuple[Right, ...]) -> str:
    member = acting_member(connection, name, *rights)
    if member.regions is not None:
        raise NotAllowed(f"{name} may not do this: it takes access to all regions")
    return member.name


def _log(connection: Connection, id: int, what: str, by: str, **words: str) -> None:
    hashes = {f"{name}_sha256": hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest() for name, text in words.items()}
    Journal(connection).add(Action.ASKED, str(id), {"what": what, "kind": UNMASK, "by": by, **hashes})
