"""The members of a team: who there are, and every change of it, each logged with who made it.

A team begins with its first administrator, and is never without one who can enter.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, Row, Select, select

from counterclaim.casefile.folding import folded
from counterclaim.casefile.journal import Journal
from counterclaim.casefile.tables import people, people_groups, people_in_groups, people_links, people_sessions
from counterclaim.errors import NotAllowed, PeopleError
from counterclaim.evidence.log import Action
from counterclaim.model.role import Person, Right, Role, rights_of

LONGEST_NAME = 100
COMMAND_LINE = "the command line"


class State(StrEnum):
    """Whether a member has joined, and may enter."""

    INVITED = "invited"
    ACTIVE = "active"
    DISABLED = "disabled"


@dataclass(frozen=True, slots=True)
class Member:
    """One of a team. private: whether they may see private fields; groups: their names; regions: what these let them see, None
    for all; entered: when they last did."""

    id: int
    name: str
    role: Role
    private: bool
    state: State
    groups: tuple[str, ...]
    regions: frozenset[str] | None
    made: datetime
    entered: datetime | None

    def person(self) -> Person:
        """As the workbench knows them."""
        return Person(self.name, rights_of(self.role, private=self.private), self.id, self.regions)


@dataclass(frozen=True, slots=True)
class Manager:
    """Who changes a team. id: of a member, whose right is looked at in the transaction of the change; None at the command line,
    where whoever may write the casefile may do everything."""

    name: str = COMMAND_LINE
    id: int | None = None


def is_team(connection: Connection) -> bool:
    """Whether people are set up: from then on whoever enters must prove who they are."""
    return connection.scalar(select(people.c.id).limit(1)) is not None


def members(connection: Connection) -> list[Member]:
    """Everybody, by name."""
    return _members(connection, select(people).order_by(people.c.folded))


def member_named(connection: Connection, name: str) -> Member:
    """The member of a name, however it is written; PeopleError where there is none."""
    found = find_member(connection, name)
    if found is None:
        raise PeopleError(f"there is nobody called '{name[:LONGEST_NAME]}': 'counterclaim people list' shows who there is")
    return found


def find_member(connection: Connection, name: str) -> Member | None:
    """The member of a name, or None."""
    return next(iter(_members(connection, select(people).where(people.c.folded == _key(name)))), None)


def member_of_id(connection: Connection, id: int) -> Member | None:
    """The member of a number, or None."""
    return next(iter(_members(connection, select(people).where(people.c.id == id))), None)


def add_member(connection: Connection, name: str, role: Role, *, by: Manager, private: bool = False) -> Member:
    """A new member, invited; the first must be an administrator."""
    check_manager(connection, by)
    name = " ".join(name.split())
    if not name or len(name) > LONGEST_NAME or not name.isprintable():
        raise PeopleError(f"a name has from 1 to {LONGEST_NAME} characters that can be printed")
    if find_member(connection, name) is not None:
        raise PeopleError(f"there is already somebody called '{name}': give the new one another name")
    if role is not Role.ADMINISTRATOR and not is_team(connection):
        raise PeopleError("the first of a team must be its administrator: add one with --role administrator")
    row = {"name": name, "folded": _key(name), "role": role.value, "private": private, "state": State.INVITED.value}
    connection.execute(people.insert().values(**row, made=datetime.now(UTC)))
    record(connection, name, "added", by, role=role.value, private=private)
    return member_named(connection, name)


def give_role(connection: Connection, member: Member, role: Role, *, by: Manager) -> None:
    """Another role, from the next request on; the last administrator keeps theirs."""
    check_manager(connection, by)
    if role is not Role.ADMINISTRATOR:
        _check_not_last(connection, member)
    _change(connection, member, role=role.value)
    record(connection, member.name, "role", by, role=role.value)


def give_private(connection: Connection, member: Member, private: bool, *, by: Manager) -> None:
    """Let somebody see private fields, or no longer."""
    check_manager(connection, by)
    _change(connection, member, private=private)
    record(connection, member.name, "private", by, private=private)


def disable(connection: Connection, member: Member, *, by: Manager) -> None:
    """Shut somebody out, their sessions ended at once; what they decided stays. The last administrator cannot be."""
    check_manager(connection, by)
    _check_not_last(connection, member)
    _change(connection, member, state=State.DISABLED.value)
    connection.execute(people_sessions.delete().where(people_sessions.c.person == member.id))
    record(connection, member.name, "disabled", by)


def enable(connection: Connection, member: Member, *, by: Manager) -> None:
    """Let somebody in again who was shut out; with their old password, or by a new invitation where they had none."""
    check_manager(connection, by)
    has_password = connection.scalar(select(people.c.password).where(people.c.id == member.id)) is not None
    _change(connection, member, state=(State.ACTIVE if has_password else State.INVITED).value)
    record(connection, member.name, "enabled", by)


def join(connection: Connection, member: Member) -> Member:
    """Somebody who was invited has joined, in another way than by choosing a password: the link is worth nothing any more."""
    connection.execute(people_links.delete().where(people_links.c.person == member.id))
    _change(connection, member, state=State.ACTIVE.value)
    record(connection, member.name, "joined_by_voucher", None)
    return replace(member, state=State.ACTIVE)


def record(connection: Connection, name: str, what: str, by: Manager | None, **details: object) -> None:
    """Log what happened to a member; by: None where they did it themselves."""
    Journal(connection).add(Action.PEOPLE, name, {"what": what, "by": name if by is None else by.name, **details})


def check_manager(connection: Connection, by: Manager) -> None:
    """That whoever changes a team still may; NotAllowed where another has taken it from them meanwhile."""
    if by.id is None:
        return
    row = connection.execute(select(people.c.role, people.c.state).where(people.c.id == by.id).with_for_update()).first()
    if row is None or row.state != State.ACTIVE or Right.MANAGE not in rights_of(Role(row.role)):
        raise NotAllowed(f"{by.name} may not do this any more: it takes the right '{Right.MANAGE.value}'")


def _check_not_last(connection: Connection, member: Member) -> None:
    """Those who can enter count; before anybody has, those who are invited do."""
    query = select(people.c.id, people.c.state).where(people.c.role == Role.ADMINISTRATOR.value).with_for_update()
    able: dict[str, set[int]] = {State.ACTIVE: set(), State.INVITED: set(), State.DISABLED: set()}
    for row in connection.execute(query):
        able[row.state].add(row.id)
    if (able[State.ACTIVE] or able[State.INVITED]) == {member.id}:
        raise PeopleError(f"{member.name} is the last administrator: make somebody else one first, who has entered")


def _change(connection: Connection, member: Member, **values: object) -> None:
    connection.execute(people.update().where(people.c.id == member.id).values(**values))


def _key(name: str) -> str:
    return folded(" ".join(name.split())[: 2 * LONGEST_NAME]).encode("utf-8", "replace").decode("utf-8")


def _members(connection: Connection, query: Select[Any]) -> list[Member]:
    rows = connection.execute(query).all()
    held = select(people_in_groups.c.person, people_groups.c.name, people_groups.c.regions).join(people_groups)
    groups: dict[int, list[tuple[str, list[str]]]] = {}
    for person, name, regions in connection.execute(held.where(people_in_groups.c.person.in_([row.id for row in rows]))):
        groups.setdefault(person, []).append((name, regions))
    return [_member(row, sorted(groups.get(row.id, ()))) for row in rows]


def _member(row: Row[Any], groups: list[tuple[str, list[str]]]) -> Member:
    regions = frozenset(region for _, own in groups for region in own) if groups else None
    names = tuple(name for name, _ in groups)
    return Member(row.id, row.name, Role(row.role), row.private, State(row.state), names, regions, row.made, row.entered)
