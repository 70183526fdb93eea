"""The page on which one registers a key."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request
from starlette.responses import RedirectResponse, Response

from counterclaim.casefile.people.factors import codes_of_first
from counterclaim.casefile.people.keys import LONGEST_ANSWER, add_key, ask_new_key
from counterclaim.casefile.store import Casefile
from counterclaim.errors import NotEntered, PeopleError, TooManyAttempts
from counterclaim.web.access import CurrentSession, Session
from counterclaim.web.account.own import changing, own_member
from counterclaim.web.casefiles import WholeCasefile
from counterclaim.web.door.asking import Typed, client_of
from counterclaim.web.pages import page
from counterclaim.web.site import site_of

keys = APIRouter(prefix="/key")


@keys.get("")
def key_page(request: Request, session: CurrentSession, casefile: WholeCasefile) -> Response:
    """The form that asks for a key."""
    return _shown(request, session, casefile)


@keys.post("")
def register(
    request: Request,
    session: CurrentSession,
    casefile: WholeCasefile,
    answer: Annotated[str, Form(max_length=LONGEST_ANSWER)] = "",
    name: Typed = "",
    password: Typed = "",
) -> Response:
    """Keep the key that has answered; new codes on paper come with the first factor."""
    try:
        with changing(casefile, session.person, password, client_of(request)) as (connection, member):
            add_key(connection, member, name, answer, site_of(request), session.id)
            codes = codes_of_first(connection, member)
    except (PeopleError, NotEntered, TooManyAttempts) as exc:
        return _shown(request, session, casefile, name=name, wrong=str(exc), status=422)
    return page(request, "account/codes.html", session, codes=codes) if codes else RedirectResponse("/account", 303)


def _shown(
    request: Request, session: Session, casefile: Casefile, *, name: str = "", wrong: str = "", status: int = 200
) -> Response:
    site, asked = site_of(request), ""
    if site.takes_keys:
        with casefile.writing() as connection:
            asked = ask_new_key(connection, own_member(connection, session.person), site, session.id)
    return page(request, "account/key.html", session, status=status, wrong=wrong, name=name, asked=asked, host=site.name)
