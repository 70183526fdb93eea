"""The pages on which a second factor is shown: a number, a code on paper, or a key."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

from fastapi import APIRouter, Form, Request
from starlette.responses import Response

from counterclaim.casefile.people.entering import Entry, show_key, show_second
from counterclaim.casefile.people.keys import LONGEST_ANSWER, ask_key, has_key
from counterclaim.casefile.people.sessions import Stage, session_of
from counterclaim.casefile.store import Casefile
from counterclaim.errors import NotEntered, TooManyAttempts
from counterclaim.web.access import cookie_of
from counterclaim.web.casefiles import WholeCasefile
from counterclaim.web.door.asking import Typed, check_team, client_of, door_page, inside, let_in
from counterclaim.web.door.cookies import check_door
from counterclaim.web.site import site_of

second = APIRouter(prefix="/enter")


@second.get("/second")
def second_page(request: Request, casefile: WholeCasefile, back: str = "") -> Response:
    """The form that asks for a number, a code or a key."""
    return _second(request, casefile, back)


@second.post("/second")
def enter_by_second(
    request: Request, casefile: WholeCasefile, number: Typed = "", csrf: Typed = "", back: Typed = ""
) -> Response:
    """Let a member in who has shown a number or a code."""
    return _shown(request, casefile, csrf, back, lambda: show_second(casefile, _token(request), number, client_of(request)))


@second.post("/key")
def enter_by_key(
    request: Request,
    casefile: WholeCasefile,
    answer: Annotated[str, Form(max_length=LONGEST_ANSWER)] = "",
    csrf: Typed = "",
    back: Typed = "",
) -> Response:
    """Let a member in whose key has signed what it was asked."""
    at, site = client_of(request), site_of(request)
    return _shown(request, casefile, csrf, back, lambda: show_key(casefile, _token(request), answer, site, at))


def _shown(request: Request, casefile: Casefile, csrf: str, back: str, show: Callable[[], Entry]) -> Response:
    check_team(request)
    check_door(request, csrf)
    try:
        entry = show()
    except TooManyAttempts as exc:
        return _second(request, casefile, back, status=429, wrong=str(exc))
    except NotEntered as exc:
        return _second(request, casefile, back, status=401, wrong=str(exc))
    return let_in(request, entry, back)


def _second(request: Request, casefile: Casefile, back: str, *, status: int = 200, wrong: str = "") -> Response:
    check_team(request)
    token, site = _token(request), site_of(request)
    with casefile.reading() as connection:
        _, member, _ = session_of(connection, token, Stage.HALF)
        keys = has_key(connection, member, site)
    asked = ""
    if keys:
        with casefile.writing() as connection:
            asked = ask_key(connection, member, site, token)
    return door_page(request, "door/second.html", status=status, wrong=wrong, back=inside(back), asked=asked)


def _token(request: Request) -> str:
    return request.cookies.get(cookie_of(request), "")
