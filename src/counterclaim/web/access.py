"""Who is at the workbench: a person enters with an address that works once, and is known by a session from then on.

The seam for teams: everything else asks a request for its `Person`, and a person for a `Right`; who gives them out is known
here alone.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Annotated

from fastapi import Depends, Request, params
from starlette.datastructures import FormData

from counterclaim.errors import NotAllowed, NotEntered
from counterclaim.web.guard import LARGEST_BODY

CSRF_HEADER, CSRF_FIELD = "X-CSRF-Token", "csrf"
_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})


class Right(StrEnum):
    """What a person may do. Whoever works alone may do everything."""

    READ = "read"
    DECIDE = "decide"
    CODE = "code"
    ADD = "add"
    SEE_PRIVATE = "see_private"
    EXPORT = "export"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody at the workbench, by the name that stands under their decisions."""

    name: str
    rights: frozenset[Right] = frozenset(Right)


@dataclass(frozen=True, slots=True)
class Session:
    """A person who has entered. csrf: what a page must send back with whatever it changes, so that no other site can."""

    id: str
    person: Person
    csrf: str


@dataclass(slots=True)
class Access:
    """The tokens that wait to be used, each once, and the sessions that are open; in memory, so both end with the server."""

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
    scheme, _, bearer = request.headers.get("authorization", "").partition(" ")
    access: Access = request.app.state.access
    if scheme.lower() == "bearer":
        return access.session(bearer.strip())
    session = access.session(request.cookies.get(cookie_of(request)))
    if request.method not in _SAFE and not secrets.compare_digest(await _shown(request), session.csrf.encode()):
        raise NotAllowed("the page that sent this is not from this session: open it again, and repeat")
    return session


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
