"""Links that work once and end: to join a team, or to choose a new password. What is kept of one opens nothing."""

from __future__ import annotations

import secrets
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from sqlalchemy import Connection, select

from counterclaim.casefile.people.members import Manager, Member, State, check_manager, member_of_id, record
from counterclaim.casefile.people.passwords import set_password
from counterclaim.casefile.people.tokens import digest
from counterclaim.casefile.tables import people_links
from counterclaim.errors import NotEntered

_LASTING = {"join": timedelta(days=3), "reset": timedelta(hours=24)}


class LinkKind(StrEnum):
    """What a link is for."""

    JOIN = "join"
    RESET = "reset"


def make_link(connection: Connection, member: Member, *, by: Manager) -> str:
    """The token of a new link for somebody, to join where they have not yet; links that were made before end."""
    check_manager(connection, by)
    kind = LinkKind.JOIN if member.state is State.INVITED else LinkKind.RESET
    token = secrets.token_urlsafe(32)
    connection.execute(people_links.delete().where(people_links.c.person == member.id))
    row = {"token_sha256": digest(token), "person": member.id, "kind": kind.value}
    connection.execute(people_links.insert().values(**row, ends=datetime.now(UTC) + _LASTING[kind.value]))
    record(connection, member.name, "link", by, kind=kind.value)
    return token


def member_of_link(connection: Connection, token: str) -> Member:
    """Whom a link is for; NotEntered for one that is unknown, used, or has ended."""
    row = connection.execute(select(people_links).where(people_links.c.token_sha256 == digest(token))).first()
    found = member_of_id(connection, row.person) if row is not None and row.ends > datetime.now(UTC) else None
    if found is None or found.state is State.DISABLED:
        raise NotEntered("this link has been used or has ended: ask an administrator for another")
    return found


def use_link(connection: Connection, token: str, password: str) -> Member:
    """Set the password that somebody chose by their link, which is then worth nothing; a weak one leaves it as it is."""
    member = member_of_link(connection, token)
    set_password(connection, member, password)
    return member
