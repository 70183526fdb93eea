"""By what a provider knows the members of a team: an address of mail that it has verified, then who that is.

Nobody becomes a member by what a provider says: an administrator has tied the address, or the provider's own name for somebody,
to a member before. An address that is given to another person later lets nobody in.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection, select

from counterclaim.casefile.people.members import Manager, Member, State, check_manager, join, member_of_id, record
from counterclaim.casefile.people.voucher import Voucher
from counterclaim.casefile.tables import people_identities
from counterclaim.errors import PeopleError

LONGEST = 255
_CAPITALS = re.compile("[A-Z]+")


@dataclass(frozen=True, slots=True)
class Identity:
    """By what a provider knows somebody. issuer, subject: not there until they have entered so for the first time."""

    id: int
    email: str | None
    issuer: str | None
    subject: str | None
    made: datetime


def identities_of(connection: Connection, member: Member) -> list[Identity]:
    """By what providers know somebody, the oldest first."""
    own = people_identities.c
    query = select(people_identities).where(own.person == member.id).order_by(own.id)
    return [Identity(row.id, row.email, row.issuer, row.subject, row.made) for row in connection.execute(query)]


def tie_email(connection: Connection, member: Member, email: str, *, by: Manager) -> None:
    """Let somebody in whom a provider knows by this address; PeopleError for one that is another's."""
    check_manager(connection, by)
    address = _folded(email)
    if not 3 <= len(address) <= LONGEST or "@" not in address[1:-1] or not address.isprintable() or " " in address:
        raise PeopleError("this is no address of mail: write it as in ada@example.org")
    if connection.scalar(select(people_identities.c.id).where(people_identities.c.email == address)) is not None:
        raise PeopleError("this address is tied to somebody already")
    _tie(connection, member, by, email=address)


def tie_subject(connection: Connection, member: Member, issuer: str, subject: str, *, by: Manager) -> None:
    """Let somebody in by the provider's own name for them; PeopleError for one that is another's."""
    check_manager(connection, by)
    if not issuer or not 0 < len(subject) <= LONGEST or not subject.isprintable():
        raise PeopleError(
            f"a provider's name for somebody has from 1 to {LONGEST} characters, and goes with the provider's address"
        )
    if _known(connection, issuer, subject) is not None:
        raise PeopleError("this is tied to somebody already")
    _tie(connection, member, by, issuer=issuer, subject=subject)


def untie(connection: Connection, member: Member, id: int, *, by: Manager) -> None:
    """Let somebody in by this no more."""
    check_manager(connection, by)
    own = people_identities.c
    gone = connection.execute(people_identities.delete().where(own.id == id, own.person == member.id))
    if not gone.rowcount:
        raise PeopleError(f"there is nothing of this number that a provider knows {member.name} by")
    record(connection, member.name, "untied", by)


def member_vouched(connection: Connection, voucher: Voucher) -> Member | None:
    """Whom a provider speaks of, who has joined from then on; None for nobody of the team, and for who is shut out."""
    person = _known(connection, voucher.issuer, voucher.subject)
    if person is None and voucher.email is not None:
        person = _first_time(connection, voucher, _folded(voucher.email))
    member = member_of_id(connection, person) if person is not None else None
    if member is None or member.state is State.DISABLED:
        return None
    return join(connection, member) if member.state is State.INVITED else member


def _known(connection: Connection, issuer: str, subject: str) -> int | None:
    own = people_identities.c
    return connection.scalar(select(own.person).where(own.issuer == issuer, own.subject == subject))


def _first_time(connection: Connection, voucher: Voucher, address: str) -> int | None:
    """Whose address it is, if nobody has entered by it before: from now on it is the provider's own name that counts."""
    own = people_identities.c
    row = connection.execute(select(people_identities).where(own.email == address, own.subject.is_(None))).first()
    if row is None:
        return None
    member = member_of_id(connection, row.person)
    if member is None or member.state is State.DISABLED:
        return None
    bound = people_identities.update().where(own.id == row.id, own.subject.is_(None))
    connection.execute(bound.values(issuer=voucher.issuer, subject=voucher.subject))
    record(connection, member.name, "vouched", None, issuer=voucher.issuer)
    return member.id


def _tie(connection: Connection, member: Member, by: Manager, **known: str) -> None:
    connection.execute(people_identities.insert().values(person=member.id, made=datetime.now(UTC), **known))
    record(connection, member.name, "tied", by, by_what=sorted(known))


def _folded(email: str) -> str:
    """An address as it is compared. Only plain letters are folded: others may make two mailboxes look like one."""
    return _CAPITALS.sub(lambda found: found[0].lower(), email.strip())
