"""Incidents that may be the same as another: linked to it though not enough, near it, or found by words and days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import cos, radians

from sqlalchemy import Connection, select

from counterclaim.casefile.incidents import incident_named
from counterclaim.casefile.known import StoredLinks, chunks
from counterclaim.casefile.search import search
from counterclaim.casefile.tables import accounts, incidents, reports
from counterclaim.errors import CasefileError, UnknownName
from counterclaim.linking.explanation import bar, reasons
from counterclaim.model.incident import AccountKey, Incident
from counterclaim.wire.incident import incident_of

_DAYS = 3
_KM = 75.0
_KM_PER_DEGREE = 111.2


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Another incident. weight: of the strongest link to it, in bits, with its sentences, the weightiest first; None without one.

    bar: what keeps the two apart whatever they weigh. days, km: how far apart they are, where that is known.
    """

    incident: Incident
    weight: float | None = None
    sentences: tuple[str, ...] = ()
    bar: str = ""
    days: int | None = None
    km: float | None = None


def neighbours(connection: Connection, id: str, *, most: int = 6) -> list[Neighbour]:
    """The incidents that are most likely the same as this one: by the links that were weighed, then by days and distance."""
    own = _incident(connection, id)
    found = {one.incident.id: one for one in _linked(connection, own, most)}
    for other in _near(connection, own, most):
        found.setdefault(other.id, _apart(own, other))
    return list(found.values())[:most]


def found_by(connection: Connection, id: str, words: str = "", day: date | None = None, *, most: int = 12) -> list[Neighbour]:
    """Other incidents by their name, by words of a report, claim or place, or by a day, the nearest to this one first."""
    own = _incident(connection, id)
    ids = dict.fromkeys([*_named(connection, words), *_told(connection, words), *_placed(connection, words)])
    if not words.strip() and day is not None:
        on = select(incidents.c.id).where(incidents.c.start <= day, incidents.c.end >= day)
        ids = dict.fromkeys(connection.scalars(on.order_by(incidents.c.id).limit(200)))
    others = [_apart(own, one) for one in _incidents(connection, ids) if one.id != id and _on(one, day)]
    return sorted(others, key=_nearest)[:most]


def _nearest(one: Neighbour) -> tuple[float, float, str]:
    far = float("inf")
    return (far if one.days is None else one.days, far if one.km is None else one.km, one.incident.id)


def _on(incident: Incident, day: date | None) -> bool:
    return day is None or (incident.date is not None and incident.date.start <= day <= incident.date.end)


def _named(connection: Connection, name: str) -> Iterator[str]:
    try:
        yield incident_named(connection, name.strip())
    except UnknownName:
        return


def _told(connection: Connection, words: str) -> Iterator[str]:
    """The incidents of the claims and reports that hold the words."""
    try:
        hits = search(connection, words)
    except CasefileError:
        return
    of_report = select(accounts.c.incident).join(reports, reports.c.id == accounts.c.report)
    for hit in hits:
        if hit.incident is not None:
            yield hit.incident
        elif hit.kind == "report":
            yield from connection.scalars(of_report.where(reports.c.name == hit.key, accounts.c.incident.is_not(None)))


def _placed(connection: Connection, words: str) -> Iterator[str]:
    if words.strip():
        at = incidents.c.place.istartswith(words.strip(), autoescape=True)
        yield from connection.scalars(select(incidents.c.id).where(at).order_by(incidents.c.id).limit(50))


def _linked(connection: Connection, own: Incident, most: int) -> list[Neighbour]:
    """By the strongest link between an account of each and one of ours."""
    known, inside = StoredLinks(connection), set(own.accounts)
    edges = [edge for edge in known.edges(own.accounts) if (edge.one in inside) is not (edge.other in inside)]
    homes = _homes(connection, (edge.other if edge.one in inside else edge.one for edge in edges))
    best: dict[str, Neighbour] = {}
    for edge in sorted(edges, key=lambda one: (-one.weight, one.one, one.other)):
        home = homes.get(edge.other if edge.one in inside else edge.one)
        if home is None or home in best or len(best) == most:
            continue
        cards = known.cards((edge.one, edge.other))
        one, other = cards[edge.one], cards[edge.other]
        told = tuple(reason.sentence for reason in reasons(edge, one, other))
        near = _apart(own, _incident(connection, home))
        best[home] = Neighbour(near.incident, edge.weight, told, bar(one, other), near.days, near.km)
    return list(best.values())


def _homes(connection: Connection, keys: Iterable[AccountKey]) -> dict[AccountKey, str]:
    return {
        AccountKey.parse(row.key): row.incident
        for some in chunks(sorted(set(map(str, keys))))
        for row in connection.execute(select(accounts.c.key, accounts.c.incident).where(accounts.c.key.in_(some)))
        if row.incident is not None
    }


def _near(connection: Connection, own: Incident, most: int) -> Sequence[Incident]:
    """Within a few days and some distance, the nearest first."""
    place, days = own.place, own.date
    if days is None or place is None or place.latitude is None or place.longitude is None:
        return []
    reach = timedelta(days=_DAYS)
    first = days.start - reach if days.start - date.min > reach else date.min
    last = days.end + reach if date.max - days.end > reach else date.max
    high = _KM / _KM_PER_DEGREE
    wide = high / max(0.05, cos(radians(place.latitude)))
    query = select(incidents.c.incident).where(
        incidents.c.start.between(first, last),
        incidents.c.latitude.between(place.latitude - high, place.latitude + high),
        incidents.c.longitude.between(place.longitude - wide, place.longitude + wide),
        incidents.c.id != own.id,
    )
    found = [_apart(own, incident_of(wire)) for wire in connection.scalars(query.limit(200))]
    return [one.incident for one in sorted(found, key=_nearest)[:most]]


def _apart(own: Incident, other: Incident) -> Neighbour:
    days = km = None
    if own.date is not None and other.date is not None:
        days = max(0, (other.date.start - own.date.end).days, (own.date.start - other.date.end).days)
    if own.place is not None and other.place is not None:
        km = own.place.km_from(other.place)
    return Neighbour(other, days=days, km=None if km is None else round(km, 1))


def _incident(connection: Connection, id: str) -> Incident:
    wire = connection.scalar(select(incidents.c.incident).where(incidents.c.id == id))
    if wire is None:
        raise UnknownName("incident", id, "'counterclaim incidents' lists those that there are")
    return incident_of(wire)


def _incidents(connection: Connection, ids: Iterable[str]) -> Iterator[Incident]:
    for some in chunks(ids):
        yield from map(incident_of, connection.scalars(select(incidents.c.incident).where(incidents.c.id.in_(some))))
