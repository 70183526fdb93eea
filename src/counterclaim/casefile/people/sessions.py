"""Where people have entered: sessions that end when nobody uses them, after half a day, and when somebody ends them.

A session's token is given out once and kept as its hash; entering always makes a new one, so that none which was planted is ever
worth anything.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, Row, select

from counterclaim.casefile.people.members import Manager, Member, State, check_manager, member_of_id, record
from counterclaim.casefile.people.tokens import digest
from counterclaim.casefile.tables import people, people_sessions
from counterclaim.errors import NotEntered, PeopleError

IDLE, LONGEST, HALF = timedelta(hours=1), timedelta(hours=12), timedelta(minutes=5)
# How often it is noted that a session is used; and how far a clock may go back before sessions are no longer believed.
NOTED = timedelta(minutes=1)
_LONGEST_AGENT = 200


class Stage(StrEnum):
    """Whether everything was shown that is asked for: a half session opens nothing but the second factor's page."""

    HALF = "half"
    WHOLE = "whole"


@dataclass(frozen=True, slots=True)
class Entered:
    """A session as it is listed."""

    id: int
    made: datetime
    seen: datetime
    address: str
    agent: str


def open_session(connection: Connection, member: Member, stage: Stage, *, address: str, agent: str) -> str:
    """The token of a new session."""
    token, now = secrets.token_urlsafe(32), datetime.now(UTC)
    _sweep(connection, now)
    row = {"token_sha256": digest(token), "person": member.id, "stage": stage.value, "made": now, "seen": now}
    connection.execute(people_sessions.insert().values(**row, address=address[:100], agent=agent[:_LONGEST_AGENT]))
    if stage is Stage.WHOLE:
        connection.execute(people.update().where(people.c.id == member.id).values(entered=now))
        record(connection, member.name, "entered", None)
    return token


def session_of(connection: Connection, token: str, stage: Stage = Stage.WHOLE) -> tuple[int, Member, bool]:
    """The number of a session, whose it is, and whether its use is to be noted; NotEntered for one that holds no more."""
    row = connection.execute(select(people_sessions).where(people_sessions.c.token_sha256 == digest(token))).first()
    now = datetime.now(UTC)
    member = member_of_id(connection, row.person) if row is not None and _holds(row, now) and row.stage == stage else None
    if row is None or member is None or member.state is not State.ACTIVE:
        raise NotEntered("you have not entered, or it is too long ago: enter again")
    return row.id, member, now - row.seen > NOTED


def note_use(connection: Connection, id: int) -> None:
    """Note that a session is used now."""
    connection.execute(people_sessions.update().where(people_sessions.c.id == id).values(seen=datetime.now(UTC)))


def sessions_of(connection: Connection, member: Member) -> list[Entered]:
    """Where somebody has entered and not left, the last used first."""
    own = people_sessions.c
    query = select(people_sessions).where(own.person == member.id, own.stage == Stage.WHOLE.value).order_by(own.seen.desc())
    now = datetime.now(UTC)
    return [Entered(row.id, row.made, row.seen, row.address, row.agent) for row in connection.execute(query) if _holds(row, now)]


def end_session(connection: Connection, member: Member, id: int) -> None:
    """End one of a member's sessions; PeopleError where it is none of theirs."""
    ended = connection.execute(people_sessions.delete().where(people_sessions.c.id == id, people_sessions.c.person == member.id))
    if not ended.rowcount:
        raise PeopleError("there is no such session of yours: it has ended already")


def end_sessions(connection: Connection, member: Member, *, by: Manager | None = None, but: int | None = None) -> int:
    """End all sessions of a member but one; how many. by: None where they do it themselves."""
    if by is not None:
        check_manager(connection, by)
    query = people_sessions.delete().where(people_sessions.c.person == member.id, people_sessions.c.id != (but or 0))
    ended = connection.execute(query).rowcount
    record(connection, member.name, "sessions_ended", by)
    return ended


def close_session(connection: Connection, token: str) -> None:
    """End the session of a token, whatever its stage."""
    connection.execute(people_sessions.delete().where(people_sessions.c.token_sha256 == digest(token)))


def _holds(row: Row[Any], now: datetime) -> bool:
    longest, idle = (HALF, HALF) if row.stage == Stage.HALF else (LONGEST, IDLE)
    made: datetime = row.made
    seen: datetime = row.seen
    return made - NOTED <= now < made + longest and seen - NOTED <= now < seen + idle


def _sweep(connection: Connection, now: datetime) -> None:
    connection.execute(people_sessions.delete().where(people_sessions.c.made < now - LONGEST))
