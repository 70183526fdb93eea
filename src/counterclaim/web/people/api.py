"""By what providers know the members of a team, for programs of an administrator."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Body
from sqlalchemy import Connection

from counterclaim.casefile.people.identities import Identity, identities_of, tie_email, tie_subject, untie
from counterclaim.casefile.people.members import Manager, Member, member_of_id
from counterclaim.errors import UnknownName
from counterclaim.web.access import CurrentPerson
from counterclaim.web.casefiles import WholeCasefile

api = APIRouter(prefix="/people", tags=["people"])
_Text = Annotated[str, Body(max_length=300)]


@api.get("/{id}/identities")
def identities(casefile: WholeCasefile, id: int) -> list[Identity]:
    """By what providers know somebody, the oldest first."""
    with casefile.reading() as connection:
        return identities_of(connection, _member(connection, id))


@api.post("/{id}/identities")
def tie(
    person: CurrentPerson, casefile: WholeCasefile, id: int, email: _Text = "", issuer: _Text = "", subject: _Text = ""
) -> None:
    """Let somebody in by an address that a provider has verified, or by a provider's own name for them."""
    by = Manager(person.name, person.id)
    with casefile.writing() as connection:
        member = _member(connection, id)
        if email:
            tie_email(connection, member, email, by=by)
        else:
            tie_subject(connection, member, issuer, subject, by=by)


@api.delete("/{id}/identities/{number}")
def untied(person: CurrentPerson, casefile: WholeCasefile, id: int, number: int) -> None:
    """Let somebody in by this no more."""
    with casefile.writing() as connection:
        untie(connection, _member(connection, id), number, by=Manager(person.name, person.id))


def _member(connection: Connection, id: int) -> Member:
    member = member_of_id(connection, id)
    if member is None:
        raise UnknownName("person", str(id), "the page of people lists those that there are")
    return member
