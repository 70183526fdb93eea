"""One's second factors for programs."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any

from fastapi import APIRouter, Body, Request

from counterclaim.casefile.people.factors import FactorKind, codes_of_first, factors_of, remove_factor
from counterclaim.casefile.people.keys import add_key, ask_new_key
from counterclaim.web.access import CurrentSession
from counterclaim.web.account.own import changing, own_member
from counterclaim.web.casefiles import WholeCasefile
from counterclaim.web.door.asking import client_of
from counterclaim.web.site import site_of

factors_api = APIRouter(prefix="/factors", tags=["session"])
_Password = Annotated[str, Body(embed=True, max_length=1000)]


@dataclass(frozen=True, slots=True)
class Factor:
    """A second factor of mine."""

    id: int
    kind: FactorKind
    name: str
    made: datetime


@dataclass(frozen=True, slots=True)
class Codes:
    """Codes on paper, shown this once; none where there were some already."""

    codes: list[str]


@factors_api.get("")
def factors(session: CurrentSession, casefile: WholeCasefile) -> list[Factor]:
    """My second factors, the oldest first."""
    with casefile.reading() as connection:
        own = factors_of(connection, own_member(connection, session.person))
    return [Factor(one.id, one.kind, one.name, one.made) for one in own]


@factors_api.post("/key/question")
def question(request: Request, session: CurrentSession, casefile: WholeCasefile) -> dict[str, Any]:
    """What a new key is to be asked: options of WebAuthn, to be answered within five minutes."""
    with casefile.writing() as connection:
        asked = ask_new_key(connection, own_member(connection, session.person), site_of(request), session.id)
    options: dict[str, Any] = json.loads(asked)
    return options


@factors_api.post("/key")
def register(
    request: Request,
    session: CurrentSession,
    casefile: WholeCasefile,
    answer: Annotated[dict[str, Any], Body()],
    password: Annotated[str, Body(max_length=1000)],
    name: Annotated[str, Body(max_length=1000)] = "",
) -> Codes:
    """Keep the key that has answered so."""
    with changing(casefile, session.person, password, client_of(request)) as (connection, member):
        add_key(connection, member, name, json.dumps(answer), site_of(request), session.id)
        return Codes(codes_of_first(connection, member))


@factors_api.post("/{id}/remove")
def remove(request: Request, session: CurrentSession, casefile: WholeCasefile, id: int, password: _Password) -> None:
    """Let go of a second factor."""
    with changing(casefile, session.person, password, client_of(request)) as (connection, member):
        remove_factor(connection, member, id)
