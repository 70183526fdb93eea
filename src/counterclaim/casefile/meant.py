"""Which incidents names mean, many names at once: for pages that speak of incidents in passing and say in brief what they are."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Select, select

from counterclaim.casefile.known import chunks
from counterclaim.casefile.tables import accounts, claims, incidents
from counterclaim.model.incident import Incident
from counterclaim.wire.incident import incident_of


def incidents_meant(connection: Connection, names: Iterable[str]) -> dict[str, Incident]:
    """The incident of each name as it is now: of its id now or before, of an account or of a claim; other names have none."""
    known = dict[str, str]()
    for some in chunks(sorted(set(names))):
        for query in _ways(some):
            for row in connection.execute(query):
                known.setdefault(row[0], row[1])
    found = dict[str, Incident]()
    for some in chunks(sorted(set(known.values()))):
        query = select(incidents.c.id, incidents.c.incident).where(incidents.c.id.in_(some))
        found |= {row.id: incident_of(row.incident) for row in connection.execute(query)}
    return {name: found[id] for name, id in known.items() if id in found}


def _ways(names: list[str]) -> list[Select[Any]]:
    """Names with the ids of the incidents, the surest way first: an id is meant before an account."""
    within = accounts.c.incident.is_not(None)
    of_claims = select(claims.c.key, accounts.c.incident).join(accounts, accounts.c.key == claims.c.account)
    return [
        select(incidents.c.id, incidents.c.id.label("incident")).where(incidents.c.id.in_(names)),
        select(accounts.c.own, accounts.c.incident).where(within, accounts.c.own.in_(names)),
        select(accounts.c.key, accounts.c.incident).where(within, accounts.c.key.in_(names)),
        of_claims.where(within, claims.c.key.in_(names)),
    ]
