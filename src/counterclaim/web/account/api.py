"""One's sessions for programs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from fastapi import APIRouter

from counterclaim.casefile.people.sessions import end_session, sessions_of
from counterclaim.web.access import CurrentSession
from counterclaim.web.account.own import own_member
from counterclaim.web.casefiles import WholeCasefile

api = APIRouter(tags=["session"])


@dataclass(frozen=True, slots=True)
class Entered:
    """Where I have entered. current: whether this is the session that asks."""

    id: int
    made: datetime
    seen: datetime
    address: str
    agent: str
    current: bool


@api.get("/sessions")
def sessions(session: CurrentSession, casefile: WholeCasefile) -> list[Entered]:
    """My sessions, the last used first."""
    with casefile.reading() as connection:
        own = sessions_of(connection, own_member(connection, session.person))
    return [Entered(one.id, one.made, one.seen, one.address, one.agent, one.id == session.number) for one in own]


@api.delete("/sessions/{id}")
def end(session: CurrentSession, casefile: WholeCasefile, id: int) -> None:
    """End one of my sessions."""
    with casefile.writing() as connection:
        end_session(connection, own_member(connection, session.person), id)
