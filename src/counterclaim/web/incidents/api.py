"""Incidents for programs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import APIRouter, Query

from counterclaim.casefile.incidents import find_incident
from counterclaim.casefile.paging import page_of
from counterclaim.web.casefiles import Reading
from counterclaim.web.incidents.asked import AskedFor
from counterclaim.web.incidents.claim_matrix import Matrix, matrix
from counterclaim.web.incidents.said import said_of
from counterclaim.weighing.derivation import derivation
from counterclaim.wire.incident import incident_wire

api = APIRouter(prefix="/incidents", tags=["incidents"])


@dataclass(frozen=True, slots=True)
class Listed:
    """A page of incidents, each as `counterclaim/incident/1` has it. after: what asks for the next page."""

    incidents: list[dict[str, Any]]
    after: str | None


@api.get("")
def list_incidents(
    connection: Reading, asked: AskedFor, after: str | None = None, most: Annotated[int, Query(ge=1, le=1000)] = 50
) -> Listed:
    """The incidents that are asked for, weighed under the default rule."""
    found = page_of(connection, asked.selection, order=asked.order, after=after, most=most)
    return Listed([dict(incident_wire(one)) for one in found.incidents], found.after)


@api.get("/{name:path}/derivation")
def derive(connection: Reading, name: str, rule: str | None = None) -> list[str]:
    """How every figure and status came about, in sentences; those that begin with spaces explain the one before."""
    record = find_incident(connection, name, rule=rule)
    return list(derivation(record.incident, record.claims, record.decisions))


@api.get("/{name:path}/matrix")
def claim_matrix(connection: Reading, name: str) -> Matrix:
    """Who says what: claimants by harms and parties, each with the claims that say it."""
    record = find_incident(connection, name)
    return matrix(record, said_of(record))


@api.get("/{name:path}")
def show_incident(connection: Reading, name: str, rule: str | None = None) -> dict[str, Any]:
    """One incident, by any name that it ever had, weighed under a rule."""
    return dict(incident_wire(find_incident(connection, name, rule=rule).incident))
