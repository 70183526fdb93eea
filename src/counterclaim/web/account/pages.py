"""The pages of one's account."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request
from starlette.responses import RedirectResponse, Response

from counterclaim.casefile.people.factors import (
    add_totp,
    address_of,
    codes_left,
    codes_of_first,
    factors_of,
    make_codes,
    new_secret,
    remove_factor,
)
from counterclaim.casefile.people.passwords import set_password
from counterclaim.casefile.people.sessions import Stage, end_session, end_sessions, open_session, sessions_of
from counterclaim.casefile.store import Casefile
from counterclaim.errors import NotEntered, PeopleError, TooManyAttempts, WeakPassword
from counterclaim.web.access import CurrentSession, Session
from counterclaim.web.account.own import changing, own_member
from counterclaim.web.casefiles import WholeCasefile
from counterclaim.web.door.asking import Typed, client_of
from counterclaim.web.door.cookies import keep_session
from counterclaim.web.pages import page

pages = APIRouter(prefix="/account")


@pages.get("")
def account(request: Request, session: CurrentSession, casefile: WholeCasefile) -> Response:
    """Who I am here, how I enter, and where I have."""
    return _shown(request, session, casefile)


@pages.post("/password")
def change_password(
    request: Request,
    session: CurrentSession,
    casefile: WholeCasefile,
    password: Typed = "",
    new: Typed = "",
    again: Typed = "",
) -> Response:
    """Another password: everywhere else one has to enter again."""
    try:
        if new != again:
            raise WeakPassword("the two passwords differ: type the same one twice")
        at = client_of(request)
        with changing(casefile, session.person, password, at) as (connection, member):
            set_password(connection, member, new)
            token = open_session(connection, member, Stage.WHOLE, address=at.address, agent=at.agent)
    except (WeakPassword, NotEntered, TooManyAttempts) as exc:
        return _shown(request, session, casefile, wrong=str(exc), status=422)
    response = RedirectResponse("/account", 303)
    keep_session(request, response, token)
    return response


@pages.get("/telephone")
def telephone(request: Request, session: CurrentSession, casefile: WholeCasefile) -> Response:
    """A secret for a telephone."""
    return _telephone(request, session, casefile, new_secret())


@pages.post("/telephone")
def add_telephone(
    request: Request,
    session: CurrentSession,
    casefile: WholeCasefile,
    secret: Annotated[str, Form(pattern=r"^[A-Z2-7]{32}$")],
    number: Typed = "",
    password: Typed = "",
) -> Response:
    """Keep the telephone whose number was shown; new codes on paper come with the first."""
    try:
        with changing(casefile, session.person, password, client_of(request)) as (connection, member):
            add_totp(connection, member, secret, "".join(number.split()))
            codes = codes_of_first(connection, member)
    except (PeopleError, NotEntered, TooManyAttempts) as exc:
        return _telephone(request, session, casefile, secret, wrong=str(exc), status=422)
    return page(request, "account/codes.html", session, codes=codes) if codes else RedirectResponse("/account", 303)


@pages.post("/codes")
def codes(request: Request, session: CurrentSession, casefile: WholeCasefile, password: Typed = "") -> Response:
    """New codes on paper, shown this once."""
    try:
        with changing(casefile, session.person, password, client_of(request)) as (connection, member):
            made = make_codes(connection, member)
    except (NotEntered, TooManyAttempts) as exc:
        return _shown(request, session, casefile, wrong=str(exc), status=422)
    return page(request, "account/codes.html", session, codes=made)


@pages.post("/factors/{id}")
def forget_factor(request: Request, session: CurrentSession, casefile: WholeCasefile, id: int, password: Typed = "") -> Response:
    """Let go of a second factor."""
    try:
        with changing(casefile, session.person, password, client_of(request)) as (connection, member):
            remove_factor(connection, member, id)
    except (PeopleError, NotEntered, TooManyAttempts) as exc:
        return _shown(request, session, casefile, wrong=str(exc), status=422)
    return RedirectResponse("/account", 303)


@pages.post("/sessions")
def end_others(session: CurrentSession, casefile: WholeCasefile) -> Response:
    """End all my sessions but this one."""
    with casefile.writing() as connection:
        end_sessions(connection, own_member(connection, session.person), but=session.number)
    return RedirectResponse("/account", 303)


@pages.post("/sessions/{id}")
def end_one(session: CurrentSession, casefile: WholeCasefile, id: int) -> Response:
    """End one of my sessions."""
    with casefile.writing() as connection:
        end_session(connection, own_member(connection, session.person), id)
    return RedirectResponse("/account", 303)


def _shown(request: Request, session: Session, casefile: Casefile, *, wrong: str = "", status: int = 200) -> Response:
    with casefile.reading() as connection:
        member = own_member(connection, session.person)
        shown = {
            "member": member,
            "factors": factors_of(connection, member),
            "codes": codes_left(connection, member),
            "sessions": sessions_of(connection, member),
        }
    return page(request, "account/account.html", session, status=status, wrong=wrong, **shown)


def _telephone(
    request: Request, session: Session, casefile: Casefile, secret: str, *, wrong: str = "", status: int = 200
) -> Response:
    with casefile.reading() as connection:
        member = own_member(connection, session.person)
    shown = {"secret": secret, "address": address_of(secret, member)}
    return page(request, "account/telephone.html", session, status=status, wrong=wrong, **shown)
