"""The gists of a casefile's incidents: made when an analysis first needs them, and kept until the incident is weighed again."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from operator import itemgetter

from sqlalchemy import ColumnElement, Connection, and_, func, select

from counterclaim.casefile.binding import bound
from counterclaim.casefile.database.statements import insert_into
from counterclaim.casefile.database.streams import streamed
from counterclaim.casefile.exports import pepper
from counterclaim.casefile.gist import gist_of
from counterclaim.casefile.material import materials
from counterclaim.casefile.record import Record
from counterclaim.casefile.selection import Selection
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import accounts, gists, incidents
from counterclaim.casefile.weighed import weighed_from
from counterclaim.model.gist import Gist
from counterclaim.model.incident import AccountKey
from counterclaim.wire.gist import FORM, gist_read, gist_wire
from counterclaim.wire.unicode_json import dumped

# Each page is a transaction of its own: who decides meanwhile waits for no longer than one takes.
_PAGE = 200
_READ = 1_000
# What leaves the names of private persons out of a record (export/redaction.py), given the casefile's own key for their hashes:
# what analyses say is for everybody.
Masking = Callable[[Record, str], Record]


def lacking(connection: Connection) -> int:
    """Of how many incidents the gist has yet to be made."""
    query = select(func.count()).select_from(incidents.outerjoin(gists, _kept())).where(gists.c.incident.is_(None))
    return connection.scalar(query) or 0


def make_gists(casefile: Casefile, masked: Masking) -> Iterator[int]:
    """Make those that lack; gives how many were made, by pages. A run that is stopped loses nothing of what it gave."""
    while True:
        with casefile.writing() as connection:
            ids = _without(connection)
            rows = [
                {"incident": id, "form": FORM, "gist": dumped(gist_wire(gist))} for id, gist in _made(connection, ids, masked)
            ]
            if rows:
                row = insert_into(connection, gists)
                made = {"form": row.excluded.form, "gist": row.excluded.gist}
                connection.execute(row.on_conflict_do_update(index_elements=["incident"], set_=made), rows)
        if not ids:
            return
        yield len(ids)


def stored_gists(connection: Connection, selection: Selection, masked: Masking) -> Iterator[Gist]:
    """The gists of the incidents that are asked for, the earliest first and those without a day last; some in memory at a time.

    Those that were never made are made on the way, and not kept: `make_gists` does that.
    """
    query = select(incidents.c.id, incidents.c.whole, incidents.c.part_of, gists.c.gist)
    query = query.select_from(incidents.outerjoin(gists, _kept())).where(*selection.conditions())
    order = (incidents.c.start.is_(None), incidents.c.start, incidents.c.id)
    for row in streamed(connection, query.order_by(*order), at_once=_READ):
        wire = json.loads(row.gist) if row.gist is not None else gist_wire(dict(_made(connection, [row.id], masked))[row.id])
        yield gist_read(wire, whole=row.whole, part_of=row.part_of)


def _kept() -> ColumnElement[bool]:
    return and_(gists.c.incident == incidents.c.id, gists.c.form == FORM)


def _without(connection: Connection) -> list[str]:
    query = select(incidents.c.id).select_from(incidents.outerjoin(gists, _kept())).where(gists.c.incident.is_(None))
    return list(connection.scalars(query.limit(_PAGE)))


def _made(connection: Connection, ids: Sequence[str], masked: Masking) -> Iterator[tuple[str, Gist]]:
    members: dict[str, list[AccountKey]] = {id: [] for id in ids}
    for row in connection.execute(select(accounts.c.incident, accounts.c.key).where(accounts.c.incident.in_(ids))):
        members[row.incident].append(AccountKey.parse(row.key))
    decisions = bound(connection, {key.report for keys in members.values() for key in keys}).decisions
    key = pepper(connection)
    for (id, keys), found in materials(connection, members.items(), itemgetter(1)):
        yield id, gist_of(masked(weighed_from(found, keys, decisions), key))
