"""Incidents as they are listed and filtered: weighed under the default rule when they change, and written down."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, delete, select

from counterclaim.casefile.columns import LARGEST
from counterclaim.casefile.folding import folded
from counterclaim.casefile.known import StoredLinks
from counterclaim.casefile.tables import accounts, incidents, standings
from counterclaim.casefile.weighed import weighed
from counterclaim.casefile.wholes import tie_again
from counterclaim.model.decision import Decision
from counterclaim.model.incident import AccountKey, Incident
from counterclaim.wire.incident import incident_wire


def list_again(connection: Connection, made: Iterable[frozenset[AccountKey]], decisions: Sequence[Decision]) -> None:
    """Write the incidents that were made, and take out those that no account is in any more."""
    _sweep(connection)
    written = []
    for members in made:
        incident = weighed(connection, members, decisions).incident
        cards = StoredLinks(connection).cards(members)
        _write(connection, incident, whole=any(card.aggregate for card in cards.values()))
        written.append(incident.id)
    tie_again(connection, written)


def _sweep(connection: Connection) -> None:
    living = select(accounts.c.incident).where(accounts.c.incident.is_not(None))
    connection.execute(delete(standings).where(standings.c.incident.not_in(living)))
    connection.execute(delete(incidents).where(incidents.c.id.not_in(living)))


def _write(connection: Connection, incident: Incident, *, whole: bool) -> None:
    connection.execute(delete(standings).where(standings.c.incident == incident.id))
    connection.execute(delete(incidents).where(incidents.c.id == incident.id))
    connection.execute(incidents.insert().values(**_row(incident), whole=whole))
    rows = [
        {
            "incident": incident.id,
            "party": one.actor or one.party,
            "folded": folded(one.party),
            "actor": one.actor,
            "status": one.status.value,
        }
        for one in incident.attribution
    ]
    if rows:
        connection.execute(standings.insert(), rows)


def _row(incident: Incident) -> dict[str, object]:
    killed = dict(incident.counts).get("killed")
    place, days = incident.place, incident.date
    return {
        "id": incident.id,
        "event_type": incident.event_type,
        "start": days.start if days else None,
        "end": days.end if days else None,
        "country": place.country if place else None,
        "place": place.name if place else None,
        "latitude": place.latitude if place else None,
        "longitude": place.longitude if place else None,
        "killed_low": _held(killed.low) if killed else None,
        "killed_high": _held(killed.high) if killed else None,
        "contested": any(one.status == "contested" for one in incident.attribution),
        "grade": dict(incident.grades).get("airwars"),
        "reports": len({key.report for key in incident.accounts}),
        "lines": incident.lines,
        "part_of": incident.part_of,
        "incident": incident_wire(incident),
    }


def _held(number: int | None) -> int | None:
    return None if number is None else min(number, LARGEST)
