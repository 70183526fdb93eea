"""The forms of the door: how they are shown, the first also in the place of any page to who has not entered, and whither."""

from __future__ import annotations

from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import Form, Request
from starlette.responses import RedirectResponse, Response

from counterclaim.casefile.people.entering import Entry, From
from counterclaim.casefile.people.sessions import Stage
from counterclaim.errors import NotEntered
from counterclaim.fetching.provider import Provider
from counterclaim.web.door.cookies import door_of, keep_door, keep_session
from counterclaim.web.pages import page
from counterclaim.web.team import csrf_of

Typed = Annotated[str, Form(max_length=1000)]


def door_page(request: Request, template: str = "door/enter.html", *, status: int = 200, **shown: object) -> Response:
    """A form that can be sent by this browser alone. shown: beside its token."""
    door = door_of(request)
    provider: Provider | None = request.app.state.provider
    vouches = provider.registration.name if provider else ""
    fields: dict[str, Any] = {"wrong": "", "name": "", "back": "", "csrf": csrf_of(door), "vouches": vouches} | shown
    response = page(request, template, status=status, **fields)
    keep_door(request, response, door)
    return response


def inside(back: str) -> str:
    """Where to go on: an address of ours, whatever was asked for."""
    safe = back.startswith("/") and not back.startswith(("//", "/\\", "/enter", "/join")) and back.isprintable()
    return back if safe else "/"


def let_in(request: Request, entry: Entry, back: str) -> Response:
    """On, with the session that was just made: whatever the browser had before is replaced."""
    response = RedirectResponse(onward(entry, back), 303)
    keep_session(request, response, entry.token)
    return response


def onward(entry: Entry, back: str) -> str:
    """Where who has entered goes on: to the second factor first, where that is still to be shown."""
    return inside(back) if entry.stage is Stage.WHOLE else f"/enter/second?{urlencode({'back': inside(back)})}"


def check_team(request: Request) -> None:
    """NotEntered where somebody works alone, and nobody has a password."""
    if not request.app.state.access.is_team:
        raise NotEntered("nobody has a password here: open the address that 'counterclaim review' has printed")


def client_of(request: Request) -> From:
    """Where a request comes from."""
    return From(request.client.host if request.client else "", request.headers.get("user-agent", ""))
