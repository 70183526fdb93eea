"""The pages on which people are invited, given roles, put into groups, and shut out."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request
from starlette.responses import RedirectResponse, Response

from counterclaim.casefile.people.factors import factors_of
from counterclaim.casefile.people.groups import groups, set_group
from counterclaim.casefile.people.identities import identities_of
from counterclaim.casefile.people.links import make_link
from counterclaim.casefile.people.members import Manager, add_member, member_of_id, members
from counterclaim.casefile.people.sessions import sessions_of
from counterclaim.casefile.store import Casefile
from counterclaim.errors import PeopleError, UnknownName
from counterclaim.model.role import Person, Role
from counterclaim.web.access import CurrentSession, Session
from counterclaim.web.casefiles import WholeCasefile
from counterclaim.web.pages import page
from counterclaim.web.people.changing import change

pages = APIRouter(prefix="/people")
Typed = Annotated[str, Form(max_length=300)]


@pages.get("")
def list_page(request: Request, session: CurrentSession, casefile: WholeCasefile) -> Response:
    """Everybody, the groups, and forms to add to both."""
    return _list(request, session, casefile)


@pages.post("")
def invite(
    request: Request,
    session: CurrentSession,
    casefile: WholeCasefile,
    name: Typed = "",
    role: Annotated[Role, Form()] = Role.READER,
    private: Typed = "",
) -> Response:
    """Add somebody, and show the link by which they join, this once."""
    by = _by(session.person)
    try:
        with casefile.writing() as connection:
            member = add_member(connection, name, role, by=by, private=private == "yes")
            token = make_link(connection, member, by=by)
    except PeopleError as exc:
        return _list(request, session, casefile, wrong=str(exc), status=422)
    return _one(request, session, casefile, member.id, link=_link(request, token))


@pages.post("/groups")
def group(request: Request, session: CurrentSession, casefile: WholeCasefile, name: Typed = "", regions: Typed = "") -> Response:
    """Make a group, or give it other regions."""
    try:
        with casefile.writing() as connection:
            set_group(connection, name, regions.replace(",", " ").split(), by=_by(session.person))
    except PeopleError as exc:
        return _list(request, session, casefile, wrong=str(exc), status=422)
    return RedirectResponse("/people", 303)


@pages.get("/{id}")
def one_page(request: Request, session: CurrentSession, casefile: WholeCasefile, id: int) -> Response:
    """One member, and what can be changed of them."""
    return _one(request, session, casefile, id)


@pages.post("/{id}")
def change_one(
    request: Request, session: CurrentSession, casefile: WholeCasefile, id: int, do: Typed = "", value: Typed = ""
) -> Response:
    """Change one thing of a member; a link is shown this once."""
    try:
        with casefile.writing() as connection:
            member = member_of_id(connection, id)
            if member is None:
                raise _unknown(id)
            token = change(connection, member, do, value, by=_by(session.person))
    except PeopleError as exc:
        return _one(request, session, casefile, id, wrong=str(exc), status=422)
    if token is not None:
        return _one(request, session, casefile, id, link=_link(request, token))
    return RedirectResponse(f"/people/{id}", 303)


def _list(request: Request, session: Session, casefile: Casefile, *, wrong: str = "", status: int = 200) -> Response:
    with casefile.reading() as connection:
        shown = {"people": members(connection), "groups": groups(connection)}
    return page(request, "people/list.html", session, status=status, wrong=wrong, roles=list(Role), **shown)


def _one(
    request: Request,
    session: Session,
    casefile: Casefile,
    id: int,
    *,
    wrong: str = "",
    link: str = "",
    status: int = 200,
) -> Response:
    with casefile.reading() as connection:
        member = member_of_id(connection, id)
        if member is None:
            raise _unknown(id)
        shown = {
            "member": member,
            "factors": factors_of(connection, member),
            "sessions": sessions_of(connection, member),
            "groups": groups(connection),
            "identities": identities_of(connection, member),
        }
    return page(request, "people/one.html", session, status=status, wrong=wrong, link=link, roles=list(Role), **shown)


def _by(person: Person) -> Manager:
    return Manager(person.name, person.id)


def _link(request: Request, token: str) -> str:
    return f"{request.url.scheme}://{request.headers.get('host', '')}/join?token={token}"


def _unknown(id: int) -> UnknownName:
    return UnknownName("person", str(id), "the page of people lists those that there are")
