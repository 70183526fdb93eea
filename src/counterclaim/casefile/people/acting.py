"""Who does something in the name of a team: somebody of it who has joined, and has the rights that it takes."""

from __future__ import annotations

from sqlalchemy import Connection

from counterclaim.casefile.people.members import Member, State, find_member
from counterclaim.errors import NotAllowed
from counterclaim.model.role import Right


def acting_member(connection: Connection, name: str, *rights: Right) -> Member:
    """The member of this name; NotAllowed for who is none of the team, has not joined, was shut out, or lacks a right."""
    member = find_member(connection, name)
    if member is not None and member.state is State.INVITED:
        raise NotAllowed(f"{name} has not joined yet: 'counterclaim people invite' prints a link by which they can")
    held = member.person().rights if member is not None and member.state is State.ACTIVE else frozenset()
    if member is None or not held.issuperset(rights):
        wanted = "' and '".join(right.value for right in rights)
        plural = "s" if len(rights) > 1 else ""
        raise NotAllowed(f"{name} may not do this: it takes somebody of the team with the right{plural} '{wanted}'")
    return member
