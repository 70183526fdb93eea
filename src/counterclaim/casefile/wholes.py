"""Totals and the incidents that they hold: "30 killed in the region this week" is tied to its parts, never summed with them."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import ColumnElement, Connection, Select, and_, func, select, update

from counterclaim.casefile.known import StoredLinks, chunks
from counterclaim.casefile.tables import accounts, incidents
from counterclaim.linking.aggregates import parts_of_wholes
from counterclaim.model.incident import AccountKey


def tie_again(connection: Connection, touched: Iterable[str]) -> None:
    """Tie incidents that were made again to the wholes that hold them, and the parts of wholes that were made again or went."""
    parts = _parts(connection, set(touched))
    if not parts or connection.scalar(select(func.count()).select_from(incidents).where(incidents.c.whole)) == 0:
        _tie(connection, dict.fromkeys(parts))
        return
    wholes = _overlapping(connection, parts, incidents.c.whole)
    members = _members(connection, parts | wholes)
    cards = StoredLinks(connection).cards(key for keys in members.values() for key in keys)
    found = parts_of_wholes(cards.values(), [frozenset(keys) for keys in members.values()])
    _tie(connection, {id: found.get(id) for id in parts})


def _parts(connection: Connection, touched: set[str]) -> set[str]:
    """The incidents whose whole may be another now: touched themselves, perhaps held by a touched whole, or left by theirs."""
    wholes = {
        id for some in chunks(touched) for id in connection.scalars(_ids(and_(incidents.c.id.in_(some), incidents.c.whole)))
    }
    living = select(incidents.c.id).where(incidents.c.whole)
    orphans = connection.scalars(_ids(and_(incidents.c.part_of.is_not(None), incidents.c.part_of.not_in(living))))
    held = connection.scalars(_ids(incidents.c.part_of.in_(wholes)))
    return touched | set(orphans) | set(held) | _overlapping(connection, wholes, incidents.c.id.is_not(None))


def _overlapping(connection: Connection, ids: Iterable[str], condition: ColumnElement[bool]) -> set[str]:
    """The incidents that fulfil a condition, and of which a day is between the first and the last day of these."""
    found: set[str] = set()
    for some in chunks(ids):
        days = select(func.min(incidents.c.start), func.max(incidents.c.end)).where(incidents.c.id.in_(some))
        first, last = connection.execute(days).one()
        if first is not None:
            found |= set(connection.scalars(_ids(and_(condition, incidents.c.start <= last, incidents.c.end >= first))))
    return found


def _ids(condition: ColumnElement[bool]) -> Select[str]:
    return select(incidents.c.id).where(condition)


def _members(connection: Connection, ids: Iterable[str]) -> dict[str, list[AccountKey]]:
    found: dict[str, list[AccountKey]] = {}
    for some in chunks(ids):
        query = select(accounts.c.incident, accounts.c.key).where(accounts.c.incident.in_(some))
        for row in connection.execute(query):
            found.setdefault(row.incident, []).append(AccountKey.parse(row.key))
    return found


def _tie(connection: Connection, wholes: dict[str, str | None]) -> None:
    """Write the whole of each incident where it is another than before, in its column and in what is shown."""
    for some in chunks(sorted(wholes)):
        rows = connection.execute(
            select(incidents.c.id, incidents.c.part_of, incidents.c.incident).where(incidents.c.id.in_(some))
        )
        for row in rows.all():
            whole = wholes[row.id]
            if row.part_of != whole:
                changed = {"part_of": whole, "incident": {**row.incident, "part_of": whole}}
                connection.execute(update(incidents).where(incidents.c.id == row.id).values(changed))
