"""Incidents for programs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import APIRouter, Query

from counterclaim.casefile.decided import decided_about
from counterclaim.casefile.incidents import find_incident, incident_named
from counterclaim.casefile.neighbours import found_by, neighbours
from counterclaim.casefile.paging import page_of
from counterclaim.export.incident.claim_matrix import Matrix, matrix
from counterclaim.export.incident.past import Past, past
from counterclaim.export.incident.said import said_of
from counterclaim.export.withheld import without_names
from counterclaim.web.access import CurrentPerson, sees_private
from counterclaim.web.addresses import claim_address
from counterclaim.web.casefiles import Reading
from counterclaim.web.incidents.asked import AskedFor, Day, Words
from counterclaim.web.incidents.decisions_api import decisions_api
from counterclaim.web.incidents.dossiers import dossiers_api
from counterclaim.weighing.derivation import derivation
from counterclaim.wire.incident import incident_wire

api = APIRouter(prefix="/incidents", tags=["incidents"])
api.include_router(decisions_api)
api.include_router(dossiers_api)


@dataclass(frozen=True, slots=True)
class Listed:
    """A page of incidents, each as `counterclaim/incident/1` has it. after: what asks for the next page."""

    incidents: list[dict[str, Any]]
    after: str | None


@api.get("")
def list_incidents(
    person: CurrentPerson,
    connection: Reading,
    asked: AskedFor,
    after: str | None = None,
    most: Annotated[int, Query(ge=1, le=1000)] = 50,
) -> Listed:
    """The incidents that are asked for, weighed under the default rule."""
    found = page_of(connection, asked.selection, order=asked.order, after=after, most=most)
    shown = found.incidents if sees_private(person) else [without_names(one) for one in found.incidents]
    return Listed([dict(incident_wire(one)) for one in shown], found.after)


@api.get("/{name:path}/derivation")
def derive(connection: Reading, name: str, rule: str | None = None) -> list[str]:
    """How every figure and status came about, in sentences; those that begin with spaces explain the one before."""
    record = find_incident(connection, name, rule=rule)
    return list(derivation(record.incident, record.claims, record.decisions))


@api.get("/{name:path}/matrix")
def claim_matrix(connection: Reading, name: str) -> Matrix:
    """Who says what: claimants by harms and parties, each with the claims that say it."""
    record = find_incident(connection, name)
    return matrix(record, said_of(record, address=claim_address))


@dataclass(frozen=True, slots=True)
class Other:
    """Another incident that may be the same. weight: in bits, of the strongest link to it; bar: what keeps the two apart."""

    incident: dict[str, Any]
    weight: float | None
    sentences: tuple[str, ...]
    bar: str
    days: int | None
    km: float | None


@api.get("/{name:path}/others")
def others(connection: Reading, name: str, words: Words = "", day: Day = None) -> list[Other]:
    """Incidents that may be the same: found by words and a day, else by links, days and distance."""
    id = incident_named(connection, name)
    found = found_by(connection, id, words, day) if words.strip() or day else neighbours(connection, id)
    return [Other(dict(incident_wire(one.incident)), one.weight, one.sentences, one.bar, one.days, one.km) for one in found]


@api.get("/{name:path}/history")
def history(connection: Reading, name: str) -> Past:
    """How it became one incident: the links that hold it together, and all that people decided about it."""
    record = find_incident(connection, name)
    return past(record, decided_about(connection, record.incident.accounts))


@api.get("/{name:path}")
def show_incident(connection: Reading, name: str, rule: str | None = None) -> dict[str, Any]:
    """One incident, by any name that it ever had, weighed under a rule."""
    return dict(incident_wire(find_incident(connection, name, rule=rule).incident))
