"""The pages on which one enters, leaves, and chooses a language."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request
from starlette.responses import RedirectResponse, Response

from counterclaim.casefile.people.entering import Entry, From, enter, show_second
from counterclaim.casefile.people.factors import FactorKind, factors_of
from counterclaim.casefile.people.links import member_of_link, use_link
from counterclaim.casefile.people.sessions import Stage, session_of
from counterclaim.errors import NotEntered, TooManyAttempts, WeakPassword
from counterclaim.web.access import CurrentSession, cookie_of
from counterclaim.web.casefiles import WholeCasefile
from counterclaim.web.door.asking import door_page, inside
from counterclaim.web.door.cookies import check_door, forget_session, keep_session
from counterclaim.web.language import COOKIE as LANGUAGE_COOKIE
from counterclaim.web.language import LANGUAGES
from counterclaim.web.pages import page

pages = APIRouter()
_YEAR = 365 * 24 * 3600
Typed = Annotated[str, Form(max_length=1000)]


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
    _team(request)
    check_door(request, csrf)
    try:
        entry = enter(casefile, name, password, client_of(request))
    except TooManyAttempts as exc:
        return door_page(request, status=429, wrong=str(exc), name=name, back=inside(back))
    except NotEntered as exc:
        return door_page(request, status=401, wrong=str(exc), name=name, back=inside(back))
    return _let_in(request, entry, back)


@pages.get("/enter/second")
def second_page(request: Request, casefile: WholeCasefile, back: str = "") -> Response:
    """The form that asks for a number, a code or a key."""
    return _second(request, casefile, back)


@pages.post("/enter/second")
def enter_by_second(
    request: Request, casefile: WholeCasefile, number: Typed = "", csrf: Typed = "", back: Typed = ""
) -> Response:
    """Let a member in who has shown the second factor."""
    _team(request)
    check_door(request, csrf)
    try:
        entry = show_second(casefile, request.cookies.get(cookie_of(request), ""), number, client_of(request))
    except TooManyAttempts as exc:
        return _second(request, casefile, back, status=429, wrong=str(exc))
    except NotEntered as exc:
        return _second(request, casefile, back, status=401, wrong=str(exc))
    return _let_in(request, entry, back)


@pages.get("/join")
def join_page(request: Request, casefile: WholeCasefile, token: str = "") -> Response:
    """The form of a link: to choose a password."""
    _team(request)
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
    _team(request)
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


def _second(request: Request, casefile: WholeCasefile, back: str, *, status: int = 200, wrong: str = "") -> Response:
    _team(request)
    with casefile.reading() as connection:
        _, member, _ = session_of(connection, request.cookies.get(cookie_of(request), ""), Stage.HALF)
        kinds = {factor.kind for factor in factors_of(connection, member)}
    return door_page(request, "door/second.html", status=status, wrong=wrong, back=inside(back), has_key=FactorKind.KEY in kinds)


def _let_in(request: Request, entry: Entry, back: str) -> Response:
    """On, with the session that was just made: whatever the browser had before is replaced."""
    response = RedirectResponse(_onward(entry, inside(back)), 303)
    keep_session(request, response, entry.token)
    return response


def _onward(entry: Entry, back: str) -> str:
    from urllib.parse import urlencode

    return back if entry.stage is Stage.WHOLE else f"/enter/second?{urlencode({'back': back})}"


def _team(request: Request) -> None:
    if not request.app.state.access.is_team:
        raise NotEntered("nobody has a password here: open the address that 'counterclaim review' has printed")


def client_of(request: Request) -> From:
    """Where a request comes from."""
    return From(request.client.host if request.client else "", request.headers.get("user-agent", ""))
