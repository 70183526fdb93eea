"""The form of the door: it is shown at its own address, and in the place of any page to who has not entered."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from counterclaim.web.door.cookies import door_of, keep_door
from counterclaim.web.pages import page
from counterclaim.web.team import csrf_of


def door_page(request: Request, template: str = "door/enter.html", *, status: int = 200, **shown: object) -> Response:
    """A form that can be sent by this browser alone. shown: beside its token."""
    door = door_of(request)
    fields: dict[str, Any] = {"wrong": "", "name": "", "back": "", "csrf": csrf_of(door)} | shown
    response = page(request, template, status=status, **fields)
    keep_door(request, response, door)
    return response


def inside(back: str) -> str:
    """Where to go on: an address of ours, whatever was asked for."""
    safe = back.startswith("/") and not back.startswith(("//", "/\\", "/enter", "/join")) and back.isprintable()
    return back if safe else "/"
