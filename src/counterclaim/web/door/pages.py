"""The pages on which one enters, leaves, and chooses a language."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request
from starlette.responses import RedirectResponse, Response

from counterclaim.web.access import CurrentSession, cookie_of
from counterclaim.web.language import COOKIE as LANGUAGE_COOKIE
from counterclaim.web.language import LANGUAGES
from counterclaim.web.pages import page

pages = APIRouter()
_YEAR = 365 * 24 * 3600


@pages.get("/enter")
def enter(request: Request, token: str = "") -> Response:
    """Let a person in by the address that was printed for them, which works once."""
    session = request.app.state.access.enter(token)
    response = RedirectResponse("/", 303)
    response.set_cookie(cookie_of(request), session.id, httponly=True, samesite="strict", path="/")
    return response


@pages.post("/leave")
def leave(request: Request, session: CurrentSession) -> Response:
    """End the session of this browser."""
    request.app.state.access.leave(session)
    response = page(request, "door/left.html")
    response.delete_cookie(cookie_of(request), path="/")
    return response


@pages.post("/language")
def choose_language(session: CurrentSession, language: Annotated[str, Form()], back: Annotated[str, Form()] = "/") -> Response:
    """Read on in another language."""
    inside = back.startswith("/") and not back.startswith(("//", "/\\"))
    response = RedirectResponse(back if inside else "/", 303)
    if language in LANGUAGES:
        response.set_cookie(LANGUAGE_COOKIE, language, max_age=_YEAR, samesite="strict", path="/")
    return response
