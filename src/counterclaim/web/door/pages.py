"""The pages on which one enters, leaves, and chooses a language."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request
from starlette.responses import RedirectResponse, Response

from counterclaim.casefile.people.entering import enter
from counterclaim.casefile.people.links import member_of_link, use_link
from counterclaim.errors import NotEntered, TooManyAttempts, WeakPassword
from counterclaim.web.access import CurrentSession
from counterclaim.web.casefiles import WholeCasefile
from counterclaim.web.door.asking import Typed, check_team, client_of, door_page, inside, let_in
from counterclaim.web.door.cookies import check_door, forget_session, keep_session
from counterclaim.web.language import COOKIE as LANGUAGE_COOKIE
from counterclaim.web.language import LANGUAGES
from counterclaim.web.pages import page

pages = APIRouter()
_YEAR = 365 * 24 * 3600


@pages.get("/enter")
def enter_page(request: Request, token: str = "", back: str = "") -> Response:
    """Let a person in by the address that was printed for them, which works once; a team's people are asked who they are."""
    if request.app.state.access.is_team:
        return door_page(request, back=inside(back))
    session = request.app.state.access.enter(token)
    response = RedirectResponse("/", 303)
    keep_session(request, response, session.id)
    return response


@pages.post("/enter")
def enter_by_password(
    request: Request, casefile: WholeCasefile, name: Typed = "", password: Typed = "", csrf: Typed = "", back: Typed = ""
) -> Response:
    """Let a member in who knows their password; one who has a second factor is asked for it next."""
    check_team(request)
    check_door(request, csrf)
    try:
        entry = enter(casefile, name, password, client_of(request))
    except TooManyAttempts as exc:
        return door_page(request, status=429, wrong=str(exc), name=name, back=inside(back))
    except NotEntered as exc:
        return door_page(request, status=401, wrong=str(exc), name=name, back=inside(back))
    return let_in(request, entry, back)


@pages.get("/join")
def join_page(request: Request, casefile: WholeCasefile, token: str = "") -> Response:
    """The form of a link: to choose a password."""
    check_team(request)
    with casefile.reading() as connection:
        member = member_of_link(connection, token)
    return door_page(request, "door/join.html", token=token, name=member.name)


@pages.post("/join")
def join(
    request: Request,
    casefile: WholeCasefile,
    token: Typed = "",
    password: Typed = "",
    again: Typed = "",
    csrf: Typed = "",
) -> Response:
    """Set the password that was chosen; one enters with it."""
    check_team(request)
    check_door(request, csrf)
    try:
        if password != again:
            raise WeakPassword("the two passwords differ: type the same one twice")
        with casefile.writing() as connection:
            member = use_link(connection, token, password)
    except WeakPassword as exc:
        with casefile.reading() as connection:
            name = member_of_link(connection, token).name
        return door_page(request, "door/join.html", status=422, token=token, name=name, wrong=str(exc))
    return door_page(request, name=member.name, joined=True)


@pages.post("/leave")
def leave(request: Request, session: CurrentSession) -> Response:
    """End the session of this browser."""
    request.app.state.access.leave(session)
    response = page(request, "door/left.html")
    forget_session(request, response)
    return response


@pages.post("/language")
def choose_language(session: CurrentSession, language: Annotated[str, Form()], back: Annotated[str, Form()] = "/") -> Response:
    """Read on in another language."""
    response = RedirectResponse(inside(back), 303)
    if language in LANGUAGES:
        response.set_cookie(LANGUAGE_COOKIE, language, max_age=_YEAR, samesite="strict", path="/")
    return response
