"""Incidents with all that each is made of, one after the other: what is exported is made from these."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from operator import attrgetter

from sqlalchemy import Connection, select

from counterclaim.casefile.binding import bound
from counterclaim.casefile.looked import looked_at
from counterclaim.casefile.material import materials
from counterclaim.casefile.paging import Order, page_of
from counterclaim.casefile.record import Record
from counterclaim.casefile.selection import Selection
from counterclaim.casefile.tables import incidents
from counterclaim.casefile.weighed import weighed_from
from counterclaim.model.incident import Incident
from counterclaim.weighing.rules import DEFAULT, rule_named

_PAGE = 100


def records(connection: Connection, selection: Selection, *, rule: str | None = None) -> Iterator[Record]:
    """The incidents that are asked for, weighed under a rule, the earliest first and those without a day last; a page in memory.

    Links are left out: why accounts are one incident is for `find_incident`. Raises UnknownRule before the first.
    """
    name, _ = rule_named(rule or DEFAULT)
    return _paged(connection, selection, name)


def _paged(connection: Connection, selection: Selection, rule: str) -> Iterator[Record]:
    after: str | None = ""
    while after is not None:
        page = page_of(connection, selection, order=Order.EARLIEST, after=after or None, most=_PAGE)
        yield from _of_page(connection, page.incidents, rule)
        after = page.after


def _of_page(connection: Connection, page: Sequence[Incident], rule: str) -> Iterator[Record]:
    reports = {key.report for incident in page for key in incident.accounts}
    decisions = bound(connection, reports).decisions
    query = select(incidents.c.id).where(incidents.c.whole, incidents.c.id.in_([incident.id for incident in page]))
    wholes = frozenset(connection.scalars(query))
    looked = looked_at(connection, [incident.id for incident in page])
    for incident, found in materials(connection, page, attrgetter("accounts")):
        record = weighed_from(found, incident.accounts, decisions, rule=rule, part_of=incident.part_of)
        yield replace(record, whole=incident.id in wholes, looked=looked.get(incident.id))
