"""Incidents as they are listed and filtered: weighed under the default rule when they change, and written down."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import reduce
from operator import or_

from sqlalchemy import Connection, delete, select

from counterclaim.casefile.columns import LARGEST
from counterclaim.casefile.folding import folded
from counterclaim.casefile.known import StoredLinks, chunks
from counterclaim.casefile.material import materials
from counterclaim.casefile.mercator import x_of, y_of
from counterclaim.casefile.party_tallies import count_parties, parties_of
from counterclaim.casefile.selection import status_bit
from counterclaim.casefile.tables import accounts, gists, incidents, standings, voices
from counterclaim.casefile.tallies import tally_again
from counterclaim.casefile.weighed import weighed_from
from counterclaim.casefile.wholes import tie_again
from counterclaim.linking.identity import account_id, incident_id
from counterclaim.model.decision import Decision
from counterclaim.model.incident import AccountKey, Incident, Standing
from counterclaim.model.place import Place
from counterclaim.weighing.foremost import foremost
from counterclaim.wire.incident import incident_wire


def list_again(connection: Connection, made: Iterable[frozenset[AccountKey]], decisions: Sequence[Decision]) -> None:
    """Write the incidents that were made, and take out those that no account is in any more."""
    members_of = {incident_id(members): members for members in made}
    dead = list(_dead(connection, members_of))
    days, touched = _days(connection, [*dead, *members_of]), parties_of(connection, [*dead, *members_of])
    _take_out(connection, dead)
    for members, found in materials(connection, members_of.values(), iter):
        incident = weighed_from(found, members, decisions).incident
        cards = StoredLinks(connection).cards(members)
        write_incident(connection, incident, whole=any(card.aggregate for card in cards.values()))
    tie_again(connection, members_of)
    tally_again(connection, days | _days(connection, members_of))
    count_parties(connection, touched | parties_of(connection, members_of))


def _dead(connection: Connection, members_of: Mapping[str, frozenset[AccountKey]]) -> Iterator[str]:
    """The incidents that bore the name of one of these accounts, and that no account is in any more.

    All accounts of an incident that is made again are among these, and it is named after one of them; to look at every incident
    that there is would take longer the more there are.
    """
    lived_in = select(accounts.c.key).where(accounts.c.incident == incidents.c.id).exists()
    names = {account_id(key) for members in members_of.values() for key in members} - members_of.keys()
    for some in chunks(sorted(names)):
        yield from connection.scalars(select(incidents.c.id).where(incidents.c.id.in_(some), ~lived_in))


def take_out(connection: Connection, ids: Iterable[str]) -> None:
    """Take incidents out of all lists and out of what is counted by days."""
    ids = list(ids)
    days, touched = _days(connection, ids), parties_of(connection, ids)
    _take_out(connection, ids)
    tally_again(connection, days)
    count_parties(connection, touched)


def _take_out(connection: Connection, ids: Iterable[str]) -> None:
    for some in chunks(ids):
        for column in (standings.c.incident, voices.c.incident, gists.c.incident, incidents.c.id):
            connection.execute(delete(column.table).where(column.in_(some)))


def _days(connection: Connection, ids: Iterable[str]) -> set[date | None]:
    """On which they began, as they are listed now."""
    found: set[date | None] = set()
    for some in chunks(ids):
        found |= set(connection.scalars(select(incidents.c.start).where(incidents.c.id.in_(some))))
    return found


def write_incident(connection: Connection, incident: Incident, *, whole: bool) -> None:
    """Write an incident as it is listed, in the place of what stood there. whole: whether it sums up several."""
    connection.execute(delete(standings).where(standings.c.incident == incident.id))
    connection.execute(delete(voices).where(voices.c.incident == incident.id))
    connection.execute(delete(gists).where(gists.c.incident == incident.id))
    connection.execute(delete(incidents).where(incidents.c.id == incident.id))
    connection.execute(incidents.insert().values(**_row(incident), whole=whole))
    for table, rows in ((standings, _standings(incident)), (voices, _voices(incident))):
        if rows:
            connection.execute(table.insert(), rows)


def _standings(incident: Incident) -> list[dict[str, object]]:
    return [
        {
            "incident": incident.id,
            "party": party_key(one),
            "folded": folded(one.party),
            "actor": one.actor,
            "status": one.status.value,
            "name": one.party,
            "start": incident.date.start if incident.date else None,
        }
        for one in incident.attribution
    ]


def _voices(incident: Incident) -> list[dict[str, object]]:
    """Who says what of each party, once each: two parties of one incident may go by one name."""
    start = incident.date.start if incident.date else None
    said = dict.fromkeys(
        (party_key(one), stance, claimant)
        for one in incident.attribution
        for stance, claimants in voiced(one)
        for claimant in claimants
    )
    return [
        {"party": party, "stance": stance, "claimant": claimant, "incident": incident.id, "start": start}
        for party, stance, claimant in said
    ]


def party_key(one: Standing) -> str:
    """What a party is called in the tables and in addresses: its actor, else its name."""
    return one.actor or one.party


def voiced(one: Standing) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Who says what of a party, by stance."""
    return (
        ("accuses", one.accused_by),
        ("suspects", one.suspected_by),
        ("denies", one.denied_by),
        ("admits", one.admitted_by),
        ("silent", one.silent),
    )


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
        "status": foremost(one.status for one in incident.attribution),
        "statuses": reduce(or_, (status_bit(one.status) for one in incident.attribution), 0),
        **_point(place),
    }


def _point(place: Place | None) -> dict[str, object]:
    """Where the map draws it, and how large."""
    if place is None or place.latitude is None or place.longitude is None:
        return {"uncertainty_km": None, "x": None, "y": None}
    return {"uncertainty_km": place.uncertainty_km, "x": x_of(place.longitude), "y": y_of(place.latitude)}


def _held(number: int | None) -> int | None:
    return None if number is None else min(number, LARGEST)
