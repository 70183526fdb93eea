"""Where something stands in the part of the queue that one came from: "3 of 41", what is before it and what is next.

Other pages include `queue/place.html` with `place` from `place_of`; their addresses carry the queue's as `from`. `opened` makes
such an address.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from fastapi import Request
from sqlalchemy import Connection, func, select

from counterclaim.casefile.incidents import incident_named
from counterclaim.casefile.queue import BACKWARDS, ORDER, Spot, Wanted, how_many
from counterclaim.casefile.tables import looks
from counterclaim.errors import UnknownName
from counterclaim.model.work import What
from counterclaim.web.access import is_team
from counterclaim.web.addresses import incident_address, report_address
from counterclaim.web.queue.asked import address, asked_by


@dataclass(frozen=True, slots=True)
class Place:
    """back: the address of the queue. at: None for what is no longer in this part. previous, next: addresses, where there are."""

    back: str
    at: int | None
    of: int
    previous: str | None
    next: str | None


def opened(what: What, name: str, back: str = "") -> str:
    """The address of an incident or report, opened from a part of the queue."""
    page = incident_address(name) if what is What.INCIDENT else report_address(name)
    return f"{page}{'&' if '?' in page else '?'}{urlencode({'from': back})}" if back else page


def place_of(request: Request, connection: Connection, what: What, name: str) -> Place | None:
    """The place of what a page shows in the queue that it was opened from; None where it was opened from elsewhere."""
    wanted = asked_by(request.query_params.get("from", ""), date.today(), team=is_team(request))
    spot = _spot(connection, what, name) if wanted is not None else None
    return placed(connection, wanted, spot) if wanted is not None and spot is not None else None


def placed(connection: Connection, wanted: Wanted, spot: Spot) -> Place:
    """The place of a spot in a part of the queue; what was finished meanwhile keeps its neighbours."""
    back, of = address(wanted), how_many(connection, wanted)
    return Place(
        back,
        _number(connection, wanted, spot),
        of,
        _beside(connection, wanted, spot, back, forwards=False),
        _beside(connection, wanted, spot, back, forwards=True),
    )


def _spot(connection: Connection, what: What, name: str) -> Spot | None:
    if what is What.INCIDENT:
        try:
            name = incident_named(connection, name)
        except UnknownName:
            return None
    rank = connection.scalar(select(looks.c.rank).where(looks.c.what == what.value, looks.c.name == name))
    return Spot(rank, what.value, name) if rank is not None else None


def _number(connection: Connection, wanted: Wanted, spot: Spot) -> int | None:
    """How many stand before it, and it; None where it is not among them."""
    itself = select(looks.c.name).where(*wanted.conditions(), looks.c.what == spot.what, looks.c.name == spot.name)
    if connection.scalar(itself) is None:
        return None
    before = select(func.count()).select_from(looks).where(*wanted.conditions(), spot.before())
    return (connection.scalar(before) or 0) + 1


def _beside(connection: Connection, wanted: Wanted, spot: Spot, back: str, *, forwards: bool) -> str | None:
    condition, order = (spot.after(), ORDER) if forwards else (spot.before(), BACKWARDS)
    query = select(looks.c.what, looks.c.name).where(*wanted.conditions(), condition).order_by(*order).limit(1)
    row = connection.execute(query).first()
    return opened(What(row.what), row.name, back) if row is not None else None
