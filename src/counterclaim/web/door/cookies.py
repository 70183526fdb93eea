"""The cookies of the door: who has entered, and which browser a form was shown to before anybody had."""

from __future__ import annotations

import secrets

from starlette.requests import Request
from starlette.responses import Response

from counterclaim.errors import NotAllowed
from counterclaim.web.access import cookie_of
from counterclaim.web.team import csrf_of

_FORM_SECONDS, _WAY_SECONDS = 3600, 300
_WAY = "/enter/provider"


def keep_session(request: Request, response: Response, id: str) -> None:
    """Let the browser keep its session, which no script and no other site sees; only encrypted, where it came so."""
    response.set_cookie(cookie_of(request), id, httponly=True, samesite="strict", path="/", secure=request.url.scheme == "https")


def forget_session(request: Request, response: Response) -> None:
    """Take the session from the browser."""
    response.delete_cookie(cookie_of(request), path="/")


def door_of(request: Request) -> str:
    """What the browser was given with the form of the door, or is to be given now."""
    return request.cookies.get(_name(request)) or secrets.token_urlsafe(32)


def keep_door(request: Request, response: Response, door: str) -> None:
    """Give a browser what its form must come with."""
    response.set_cookie(
        _name(request), door, _FORM_SECONDS, httponly=True, samesite="strict", path="/", secure=request.url.scheme == "https"
    )


def keep_way(request: Request, response: Response, way: str) -> None:
    """Let the browser keep which question it took to a provider; it is shown on the way back from there."""
    response.set_cookie(
        _way(request), way, _WAY_SECONDS, httponly=True, samesite="lax", path=_WAY, secure=request.url.scheme == "https"
    )


def way_of(request: Request) -> str:
    """Which question the browser took to a provider."""
    return request.cookies.get(_way(request), "")


def forget_way(request: Request, response: Response) -> None:
    """A question is answered once."""
    response.delete_cookie(_way(request), path=_WAY)


def check_door(request: Request, shown: str) -> None:
    """That a form of the door comes from our page in this browser: NotAllowed where another site sent it."""
    door = request.cookies.get(_name(request), "")
    if not door or not secrets.compare_digest(csrf_of(door), shown):
        raise NotAllowed("the page that sent this is too old, or not from here: open it again, and repeat")


def _way(request: Request) -> str:
    return cookie_of(request).replace("session", "way")


def _name(request: Request) -> str:
    return cookie_of(request).replace("session", "door")
