"""A dossier that names private persons: asked for on the page of its incident, approved by another, and made once."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection

from counterclaim.casefile.people.members import is_team
from counterclaim.casefile.people.requests import Request, Stage, about_dossier, all_requests, leave_for, use
from counterclaim.casefile.store import Casefile
from counterclaim.errors import NotAllowed
from counterclaim.model.role import Right
from counterclaim.model.work import is_same_person
from counterclaim.web.access import Person


@dataclass(frozen=True, slots=True)
class Leave:
    """What somebody may do about a dossier with names. approved: the request by which they may make it now; waiting: theirs that
    nobody has answered yet."""

    approved: Request | None
    waiting: Request | None


def leave_of(connection: Connection, id: str, rule: str | None, person: Person) -> Leave | None:
    """The leave of a person for the dossier of an incident; None where they may not ask for it, or work alone."""
    if not {Right.EXPORT, Right.SEE_PRIVATE} <= person.rights or person.regions is not None or not is_team(connection):
        return None
    about = about_dossier([id], rule)
    mine = [one for one in all_requests(connection) if one.about == about and is_same_person(one.by, person.name)]
    held = [one for one in mine if not one.has_ended]
    return Leave(
        next((one for one in held if one.stage is Stage.APPROVED), None),
        next((one for one in held if one.stage is Stage.OPEN), None),
    )


def check_leave(casefile: Casefile, id: str, rule: str | None, person: Person) -> None:
    """That a person may make the dossier with names now; NotAllowed where not."""
    if Right.SEE_PRIVATE not in person.rights:
        raise NotAllowed(f"{person.name} may not do this: it takes the right '{Right.SEE_PRIVATE.value}'")
    with casefile.reading() as connection:
        leave_for(connection, about_dossier([id], rule), by=person.name)


def use_leave(casefile: Casefile, id: str, rule: str | None, person: Person) -> dict[str, object]:
    """Use the leave, before anybody has the dossier: what the log says of it."""
    with casefile.writing() as connection:
        found = use(connection, about_dossier([id], rule), by=person.name)
    return {} if found is None else {"request": found.id, "by": found.by, "approved_by": found.answered_by}
