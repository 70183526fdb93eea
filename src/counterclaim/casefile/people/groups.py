"""Groups of a team, which limit the regions that their people see. Whoever is in no group sees all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from counterclaim.casefile.people.members import LONGEST_NAME, Manager, Member, check_manager, record
from counterclaim.casefile.tables import people, people_groups, people_in_groups
from counterclaim.errors import PeopleError
from counterclaim.vocabulary.loader import load_table


@dataclass(frozen=True, slots=True)
class Group:
    """One group. regions: ISO codes of countries; people: the names of those in it."""

    name: str
    regions: tuple[str, ...]
    people: tuple[str, ...]


def groups(connection: Connection) -> list[Group]:
    """All groups, by name."""
    named: dict[int, list[str]] = {}
    query = select(people_in_groups.c.group, people.c.name).join(people).order_by(people.c.folded)
    for group, name in connection.execute(query):
        named.setdefault(group, []).append(name)
    rows = connection.execute(select(people_groups).order_by(people_groups.c.name))
    return [Group(row.name, tuple(row.regions), tuple(named.get(row.id, ()))) for row in rows]


def set_group(connection: Connection, name: str, regions: Sequence[str], *, by: Manager) -> None:
    """Make a group, or give it other regions; a code that is no country's is refused."""
    check_manager(connection, by)
    name, codes = " ".join(name.split()), sorted({region.upper() for region in regions})
    if not name or len(name) > LONGEST_NAME or not name.isprintable():
        raise PeopleError(f"a group's name has from 1 to {LONGEST_NAME} characters that can be printed")
    known = {row["code"] for row in load_table("places/countries.tsv")}
    if wrong := [code for code in codes if code not in known]:
        raise PeopleError(f"'{wrong[0][:20]}' is no code of a country: give two letters for each, as in ML or BF")
    if _number(connection, name) is None:
        connection.execute(people_groups.insert().values(name=name, regions=codes))
    else:
        connection.execute(people_groups.update().where(people_groups.c.name == name).values(regions=codes))
    record(connection, name, "group", by, regions=codes)


def put_in(connection: Connection, member: Member, group: str, *, by: Manager) -> None:
    """Put somebody into a group: they see what it, or another group of theirs, lets them see."""
    check_manager(connection, by)
    found = _known(connection, group)
    if group not in member.groups:
        connection.execute(people_in_groups.insert().values(group=found, person=member.id))
        record(connection, member.name, "joined", by, group=group)


def take_out(connection: Connection, member: Member, group: str, *, by: Manager) -> None:
    """Take somebody out of a group; out of their last one only where they shall see all regions from then on."""
    check_manager(connection, by)
    found, own = _known(connection, group), people_in_groups.c
    connection.execute(people_in_groups.delete().where(own.group == found, own.person == member.id))
    record(connection, member.name, "left", by, group=group)


def _known(connection: Connection, name: str) -> int:
    found = _number(connection, name)
    if found is None:
        named = ", ".join(group.name for group in groups(connection)) or "none yet"
        raise PeopleError(f"there is no group '{name[:LONGEST_NAME]}'; there are: {named}")
    return found


def _number(connection: Connection, name: str) -> int | None:
    return connection.scalar(select(people_groups.c.id).where(people_groups.c.name == name))
