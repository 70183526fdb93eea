"""What somebody changes of their own account. Whatever weakens it takes the password again: an open browser is not enough."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection

from counterclaim.casefile.people.entering import From, check_again
from counterclaim.casefile.people.members import Member, member_of_id
from counterclaim.casefile.store import Casefile
from counterclaim.errors import PeopleError
from counterclaim.model.role import Person


def own_member(connection: Connection, person: Person) -> Member:
    """The member of a request; PeopleError for who works alone and has no account."""
    found = member_of_id(connection, person.id) if person.id is not None else None
    if found is None:
        raise PeopleError("you work alone here and need no account; 'counterclaim people add' begins a team")
    return found


@contextmanager
def changing(casefile: Casefile, person: Person, password: str, at: From) -> Iterator[tuple[Connection, Member]]:
    """A transaction in which somebody changes their own account, who knows its password; NotEntered where not."""
    with casefile.reading() as connection:
        member = own_member(connection, person)
    check_again(casefile, member, password, at)
    with casefile.writing() as connection:
        yield connection, member
