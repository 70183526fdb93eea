"""The incidents of a casefile: listed under any rule, or one with all that it is made of, by any name that it ever had."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from operator import attrgetter

from sqlalchemy import Connection, select

from counterclaim.casefile.binding import bound
from counterclaim.casefile.known import links_among
from counterclaim.casefile.looked import looked_at
from counterclaim.casefile.material import materials
from counterclaim.casefile.record import Record
from counterclaim.casefile.retold import filed, followed, retold
from counterclaim.casefile.selection import Selection, selected
from counterclaim.casefile.tables import accounts, incidents, reports
from counterclaim.casefile.weighed import recounted, weighed
from counterclaim.errors import BeingMade, UnknownName
from counterclaim.model.incident import AccountKey, Incident
from counterclaim.weighing.rules import DEFAULT, rule_named

# Enough of an id to be typed, and too much to be a word.
_BEGINNING = re.compile("i[0-9a-f]{4,12}")


def list_incidents(
    connection: Connection, selection: Selection, *, rule: str | None = None, most: int | None = None
) -> Iterator[Incident]:
    """The incidents that are asked for, the earliest first, weighed under a rule. Raises UnknownRule before the first."""
    name, _ = rule_named(rule or DEFAULT)
    found = selected(connection, selection, most=most)
    return found if name == rule_named(DEFAULT)[0] else _weighed_again(connection, found, name)


def _weighed_again(connection: Connection, found: Iterator[Incident], rule: str) -> Iterator[Incident]:
    decisions = bound(connection).decisions
    for incident, material in materials(connection, found, attrgetter("accounts")):
        yield recounted(material, incident, decisions, rule=rule)


def find_incident(connection: Connection, name: str, *, rule: str | None = None) -> Record:
    """The incident of a name, weighed under a rule; UnknownName where there is none.

    name: its id now or at any time before, or the beginning of its id, one of its accounts ("report/a1"), a report that tells of
    it alone, or one that tells of none and goes back to it in its background.
    """
    id = _named_or_filed(connection, name)
    whole = connection.scalar(select(incidents.c.part_of).where(incidents.c.id == id))
    keys = members(connection, id)
    if not keys:
        raise BeingMade(id)
    decisions = bound(connection, {key.report for key in keys}).decisions
    record = weighed(connection, keys, decisions, rule=rule or DEFAULT, part_of=whole)
    back = retold(connection, id, keys)
    looked = looked_at(connection, [id]).get(id)
    return replace(
        record, links=links_among(connection, keys), retold=back, follows=followed(connection, id, keys), looked=looked
    )


def _named_or_filed(connection: Connection, name: str) -> str:
    """As incident_named; for a report that tells of none, the incident that it goes back to: to look at, not to decide on."""
    try:
        return incident_named(connection, name)
    except UnknownName as exc:
        behind = filed(connection, name) if exc.kind == "incident" else None
        if behind is None:
            raise
        return behind


def members(connection: Connection, id: str) -> list[AccountKey]:
    """The accounts of an incident, in their order."""
    return sorted(map(AccountKey.parse, connection.scalars(select(accounts.c.key).where(accounts.c.incident == id))))


def incident_named(connection: Connection, name: str) -> str:
    """The id that the incident of a name has now; UnknownName where there is none, or where a report tells of several.

    An id is meant before an account, an account before a report: nothing keeps a report from being called "other/a1".
    """
    if connection.scalar(select(incidents.c.id).where(incidents.c.id == name)) is not None:
        return name
    of_report = accounts.c.report == select(reports.c.id).where(reports.c.name == name).scalar_subquery()
    ways = [accounts.c.own == name, accounts.c.key == name, of_report]
    if _BEGINNING.fullmatch(name):
        ways.append(accounts.c.incident.startswith(name))
    for named in ways:
        found = set(connection.scalars(select(accounts.c.incident).where(accounts.c.incident.is_not(None), named)))
        if len(found) == 1:
            return str(found.pop())
        if found:
            raise UnknownName("single incident", name, f"it may be {', '.join(sorted(found))}: name one of them")
    raise UnknownName("incident", name, "'counterclaim incidents' lists those that there are")
