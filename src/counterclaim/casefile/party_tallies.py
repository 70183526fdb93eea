"""At how many incidents each party is spoken of, counted when they change, so that a list of parties need not look at each."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Column, Connection, Select, delete, func, insert, select
from sqlalchemy.sql.elements import ColumnElement

from counterclaim.casefile.known import chunks
from counterclaim.casefile.tables import parties, standings
from counterclaim.model.account import Status


def parties_of(connection: Connection, incidents: Iterable[str]) -> set[str]:
    """The parties that are spoken of at these incidents, as they are listed now."""
    found: set[str] = set()
    for some in chunks(incidents):
        found |= set(connection.scalars(select(standings.c.party).where(standings.c.incident.in_(some))))
    return found


def count_all_parties(connection: Connection) -> None:
    """Count all parties, in the place of all that was counted before."""
    connection.execute(delete(parties))
    _count(connection, _counted())


def count_parties(connection: Connection, touched: Iterable[str]) -> None:
    """Count these parties anew; of one that is spoken of nowhere any more nothing is left."""
    for some in chunks(sorted(touched)):
        connection.execute(delete(parties).where(parties.c.party.in_(some)))
        _count(connection, _counted().where(standings.c.party.in_(some)))


def _counted() -> Select[tuple[object, ...]]:
    """In all and by status; of an index alone, which is in the order of parties."""
    by_status = (func.count().filter(standings.c.status == status.value).label(status.value) for status in Status)
    columns = (standings.c.party, func.count().label("incidents"), func.max(standings.c.start).label("last"), *by_status)
    return select(*columns).group_by(standings.c.party)


def _count(connection: Connection, counted: Select[tuple[object, ...]]) -> None:
    own = counted.subquery()
    named = ("name", "folded", "actor")
    query = select(own, *(_of_newest(standings.c[name], own.c.party) for name in named))
    connection.execute(insert(parties).from_select([*own.c.keys(), *named], query))


def _of_newest(column: Column[object], party: ColumnElement[str]) -> ColumnElement[object]:
    """What stands in a column at the newest incident of a party: its name may have been written otherwise before."""
    own = standings.alias()
    newest = (
        select(own.c[column.name])
        .where(own.c.party == party)
        .order_by(own.c.start.desc().nulls_last(), own.c.incident.desc())
        .limit(1)
    )
    return newest.scalar_subquery()
