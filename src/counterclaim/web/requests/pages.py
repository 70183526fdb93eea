"""The page on which requests are listed and answered, and the forms that ask."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request
from starlette.responses import RedirectResponse, Response

from counterclaim.casefile.incidents import incident_named
from counterclaim.casefile.people.requests import Stage, about_dossier, all_requests, answer, ask
from counterclaim.errors import WorkbenchError
from counterclaim.model.work import is_same_person
from counterclaim.web.access import CurrentPerson, CurrentSession, Right, needs
from counterclaim.web.addresses import incident_address
from counterclaim.web.casefiles import CurrentCasefile, Reading
from counterclaim.web.pages import page

pages = APIRouter(prefix="/requests")


@pages.get("")
def list_page(request: Request, session: CurrentSession, connection: Reading) -> Response:
    """The requests, those that wait for an answer with the buttons to give it."""
    found = all_requests(connection)
    return page(
        request,
        "requests/requests.html",
        session,
        waiting=[one for one in found if one.stage is Stage.OPEN and not one.has_ended],
        past=[one for one in found if one.stage is not Stage.OPEN or one.has_ended],
        may_answer=Right.REVIEW in session.person.rights,
        is_own=lambda one: is_same_person(one.by, session.person.name),
    )


@pages.post("", dependencies=[needs(Right.EXPORT)])
def ask_page(
    casefile: CurrentCasefile,
    person: CurrentPerson,
    incident: Annotated[str, Form()] = "",
    rule: Annotated[str, Form()] = "",
    reason: Annotated[str, Form(max_length=2_000)] = "",
) -> Response:
    """Ask for leave to name private persons in the dossier of an incident."""
    with casefile.writing() as connection:
        id = incident_named(connection, incident)
        ask(connection, about_dossier([id], rule or None), reason, by=person.name)
    return RedirectResponse(incident_address(id), 303)


@pages.post("/{id}", dependencies=[needs(Right.REVIEW)])
def answer_page(casefile: CurrentCasefile, person: CurrentPerson, id: int, do: Annotated[str, Form()] = "") -> Response:
    """Approve or refuse."""
    if do not in ("approve", "refuse"):
        raise WorkbenchError(f"a request is approved or refused, and nothing called '{do[:40]}'")
    with casefile.writing() as connection:
        answer(connection, id, approve=do == "approve", by=person.name)
    return RedirectResponse("/requests", 303)
