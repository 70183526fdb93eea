"""Who is at the workbench: a person enters with an address that works once, and is known by a session from then on.

The seam for teams: everything else asks a request for its `Person`, and a person for a `Right`; who gives them out is known
here alone.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from typing import Annotated, ClassVar, Protocol

from fastapi import Depends, FastAPI, Request, params
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData

from counterclaim.casefile.people.members import is_team as holds_people
from counterclaim.errors import NotAllowed, NotEntered
from counterclaim.model.role import Person, Right
from counterclaim.web.guard import LARGEST_BODY

__all__ = [
    "CSRF_FIELD",
    "CSRF_HEADER",
    "Access",
    "CurrentPerson",
    "CurrentSession",
    "Entrance",
    "Person",
    "Right",
    "Session",
    "cookie_of",
    "current_person",
    "current_session",
    "form_of",
    "is_team",
    "needs",
    "sees_private",
]

CSRF_HEADER, CSRF_FIELD = "X-CSRF-Token", "csrf"
_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})


@dataclass(frozen=True, slots=True)
class Session:
    """A person who has entered. csrf: what a page must send back with whatever it changes, so that no other site can.

    number: of a member's session, as it is listed.
    """

    id: str
    person: Person
    csrf: str
    number: int | None = None


class Entrance(Protocol):
    """Who knows who has entered: for one who works alone (Access), or for a team (team.py)."""

    is_team: ClassVar[bool]  # whether people prove who they are

    def session(self, id: str | None) -> Session:
        """The session of an id; NotEntered where there is none."""

    def leave(self, session: Session) -> None:
        """End a session."""


@dataclass(slots=True)
class Access:
    """The tokens that wait to be used, each once, and the sessions that are open; in memory, so both end with the server."""

    is_team: ClassVar[bool] = False
    _waiting: dict[str, Person] = field(default_factory=dict)
    _open: dict[str, Session] = field(default_factory=dict)

    def invite(self, person: Person) -> str:
        """A token that lets this person in, once."""
        token = secrets.token_urlsafe(32)
        self._waiting[token] = person
        return token

    def enter(self, token: str) -> Session:
        """A session for a token, which is then worth nothing; NotEntered for one that is unknown or used."""
        person = self._waiting.pop(token, None)
        if person is None:
            raise NotEntered("this address has been used, or is not from this workbench")
        session = Session(secrets.token_urlsafe(32), person, secrets.token_urlsafe(32))
        self._open[session.id] = session
        return session

    def leave(self, session: Session) -> None:
        """End a session."""
        self._open.pop(session.id, None)

    def session(self, id: str | None) -> Session:
        """The session of an id; NotEntered where there is none."""
        found = self._open.get(id or "")
        if found is None:
            raise NotEntered("open the address that 'counterclaim review' has printed")
        return found


async def current_session(request: Request) -> Session:
    """The session of a request, by its cookie or as "Authorization: Bearer ID".

    With a cookie, what changes something must show that it comes from a page of ours; NotAllowed where it does not.
    """
    known: Session | None = getattr(request.state, "session", None)
    if known is None:
        known = request.state.session = await _found(request)
    return known


async def _found(request: Request) -> Session:
    scheme, _, bearer = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer":
        return await run_in_threadpool(_session, request.app, bearer.strip())
    session = await run_in_threadpool(_session, request.app, request.cookies.get(cookie_of(request)))
    if request.method not in _SAFE and not secrets.compare_digest(await _shown(request), session.csrf.encode()):
        raise NotAllowed("the page that sent this is not from this session: open it again, and repeat")
    return session


def _session(app: FastAPI, id: str | None) -> Session:
    """The session of an id. Nobody works on alone in a casefile that has become a team's meanwhile."""
    access: Entrance = app.state.access
    if not access.is_team:
        with app.state.casefile.reading() as connection:
            if holds_people(connection):
                raise NotEntered("a team works in this casefile now: stop 'counterclaim review', and start it again")
    return access.session(id)


def cookie_of(request: Request) -> str:
    """The cookie that holds the session, named by the port that a browser asked at.

    Browsers give the cookies of one port to all others of a host: two workbenches would throw each other's people out.
    """
    port = request.headers.get("host", "").rpartition(":")[2]
    return f"counterclaim_session_{port}" if port.isdecimal() and port.isascii() else "counterclaim_session"


async def _shown(request: Request) -> bytes:
    """The token that a page sends back, in a header or, from a form without script, in a field."""
    shown: object = request.headers.get(CSRF_HEADER)
    if shown is None and request.headers.get("content-type", "").startswith(("application/x-www-form", "multipart/form")):
        shown = (await form_of(request)).get(CSRF_FIELD)
    return shown.encode("utf-8", "surrogatepass") if isinstance(shown, str) else b""


async def form_of(request: Request) -> FormData:
    """The form of a request. A field may be as long as the whole, which the guard bounds: somebody pastes a long report."""
    return await request.form(max_part_size=LARGEST_BODY)


def is_team(request: Request) -> bool:
    """Whether people prove who they are at this workbench."""
    access: Entrance = request.app.state.access
    return access.is_team


def sees_private(person: Person) -> bool:
    """Whether words in which private persons may be named are for somebody; lists go without them else (export/withheld.py)."""
    return Right.SEE_PRIVATE in person.rights


CurrentSession = Annotated[Session, Depends(current_session)]


def current_person(session: CurrentSession) -> Person:
    """The person of a request."""
    return session.person


CurrentPerson = Annotated[Person, Depends(current_person)]


def needs(right: Right) -> params.Depends:
    """A dependency: whoever asks must have this right; NotAllowed where not."""

    def check(person: CurrentPerson) -> Person:
        if right not in person.rights:
            raise NotAllowed(f"{person.name} may not do this: it takes the right '{right.value}'")
        return person

    return params.Depends(check)
