"""Who is at the workbench of a team: members, by the sessions that the casefile keeps of them."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from counterclaim.casefile.people.sessions import close_session, note_use, session_of
from counterclaim.casefile.store import Casefile
from counterclaim.errors import NotEntered
from counterclaim.web.access import Session
from counterclaim.web.noting import Noting


@dataclass(frozen=True, slots=True)
class TeamAccess:
    """The sessions of a casefile's members. What somebody may is asked anew with every request, so a change counts at once."""

    casefile: Casefile
    noting: Noting
    is_team: ClassVar[bool] = True

    def session(self, id: str | None) -> Session:
        """The session of an id; NotEntered where there is none, or it has ended."""
        if not id:
            raise NotEntered("you have not entered, or it is too long ago: enter again")
        with self.casefile.reading() as connection:
            number, member, to_note = session_of(connection, id)
        if to_note:  # nobody waits for this: a session of which it is not known ends a little earlier
            self.noting.note(partial(note_use, id=number))
        return Session(id, member.person(), csrf_of(id), number)

    def leave(self, session: Session) -> None:
        """End a session."""
        with self.casefile.writing() as connection:
            close_session(connection, session.id)


def csrf_of(token: str) -> str:
    """What pages of a session send back: it follows from the session's token, and tells nothing of it."""
    return hashlib.sha256(f"csrf {token}".encode("utf-8", "surrogatepass")).hexdigest()
