"""What a person is told when something goes wrong: one sentence and what to do, as a page or as JSON, and never a traceback."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, Response

from counterclaim.errors import (
    BadDecision,
    BeingMade,
    CasefileError,
    CounterclaimError,
    NotAllowed,
    NotEntered,
    NotReady,
    Overtaken,
    TooManyAttempts,
    UnknownName,
    UnknownRule,
)
from counterclaim.export.printable import printable
from counterclaim.web.pages import page

# The first that an error is one of.
_STATUSES: tuple[tuple[type[Exception], int], ...] = (
    (NotEntered, 401),
    (TooManyAttempts, 429),
    (NotAllowed, 403),
    (UnknownName, 404),
    (Overtaken, 409),
    (BeingMade, 409),
    (NotReady, 409),
    (BadDecision, 422),
    (UnknownRule, 422),
    (RequestValidationError, 422),
    (CasefileError, 422),
    (CounterclaimError, 422),
)


@dataclass(frozen=True, slots=True)
class Trouble:
    """What programs are told. error: one sentence, and what to do."""

    error: str


# What any part of the API may answer, beside what it was asked for.
TROUBLES: dict[int | str, dict[str, Any]] = {
    400: {"model": Trouble, "description": "The body cannot be taken apart."},
    401: {"model": Trouble, "description": "Nobody who has entered."},
    403: {"model": Trouble, "description": "A right is missing, or the token of the page."},
    404: {"model": Trouble, "description": "There is nothing of this name."},
    409: {"model": Trouble, "description": "Somebody else has changed it meanwhile: look at it, and decide again."},
    413: {"model": Trouble, "description": "More than can be sent at once."},
    422: {"model": Trouble, "description": "It cannot be done as it was asked; the words say what can."},
}
_FAULT = "This is a fault of Counterclaim; nothing that was saved is lost. Please report it."
_log = logging.getLogger("counterclaim.web")


def explain_trouble(app: FastAPI) -> None:
    """Answer every error with words."""
    for kind, status in _STATUSES:
        app.add_exception_handler(kind, _teller(status))
    app.add_exception_handler(HTTPException, _refused)
    app.add_exception_handler(Exception, _failed)


def _teller(status: int):  # type: ignore[no-untyped-def]
    async def tell(request: Request, exc: Exception) -> Response:
        return _told(request, status, _words(exc))

    return tell


def _words(exc: Exception) -> str:
    if isinstance(exc, RequestValidationError):
        return "; ".join(f"{'.'.join(map(str, error['loc'][1:]))}: {error['msg']}" for error in exc.errors()[:5])
    return str(exc)


async def _refused(request: Request, exc: Exception) -> Response:
    assert isinstance(exc, HTTPException)
    return _told(request, exc.status_code, "There is no such page." if exc.status_code == 404 else str(exc.detail))


async def _failed(request: Request, exc: Exception) -> Response:
    # The kind of the fault and where, but not its message: that may hold a report's words.
    _log.error("%s failed on %s", type(exc).__name__, request.url.path)
    return _told(request, 500, _FAULT)


def _door(request: Request) -> Response:
    """The form of the door in the place of a page, from which one goes on to it."""
    from counterclaim.web.door.asking import door_page

    asked = f"?{request.url.query}" if request.url.query else ""
    return door_page(request, status=401, back=request.url.path + asked)


def _told(request: Request, status: int, words: str) -> Response:
    if request.url.path.startswith("/api/"):
        return JSONResponse({"error": printable(words)}, status)
    part = "HX-Request" in request.headers
    if status == 401 and request.method == "GET" and not part and request.app.state.access.is_team:
        return _door(request)
    return page(request, "trouble_part.html" if part else "trouble.html", status=status, words=words, code=status)
