"""Requests for programs."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter

from counterclaim.casefile.incidents import incident_named
from counterclaim.casefile.people.requests import Request, about_dossier, all_requests, answer, ask
from counterclaim.web.access import CurrentPerson, Right, needs
from counterclaim.web.casefiles import CurrentCasefile, Reading

api = APIRouter(prefix="/requests", tags=["requests"])


@dataclass(frozen=True, slots=True)
class Asking:
    """Leave to name private persons in the dossier of an incident, weighed under a rule, and why they must be named."""

    incident: str
    reason: str
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """Whether another's request is approved."""

    approve: bool


@api.get("")
def list_requests(connection: Reading) -> list[Request]:
    """The newest requests, with what became of them."""
    return all_requests(connection)


@api.post("", dependencies=[needs(Right.EXPORT)])
def ask_for(casefile: CurrentCasefile, person: CurrentPerson, asking: Asking) -> Request:
    """Ask for leave to name private persons in a dossier."""
    with casefile.writing() as connection:
        about = about_dossier([incident_named(connection, asking.incident)], asking.rule)
        return ask(connection, about, asking.reason, by=person.name)


@api.post("/{id}", dependencies=[needs(Right.REVIEW)])
def answer_to(casefile: CurrentCasefile, person: CurrentPerson, id: int, given: Answer) -> Request:
    """Approve or refuse; 403 for one's own."""
    with casefile.writing() as connection:
        return answer(connection, id, approve=given.approve, by=person.name)
