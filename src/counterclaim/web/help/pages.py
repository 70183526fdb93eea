"""The pages of help; they need no right but to have entered."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import Response

from counterclaim.errors import UnknownName
from counterclaim.web.access import CurrentSession
from counterclaim.web.help.operations import groups, shapes
from counterclaim.web.help.topics import TOPICS
from counterclaim.web.pages import page

pages = APIRouter()


@pages.get("/help")
def overview(request: Request, session: CurrentSession) -> Response:
    """What all this is, and where there is help about what."""
    return page(request, "help/page.html", session, topic="overview", topics=TOPICS)


@pages.get("/help/{topic}")
def about(request: Request, session: CurrentSession, topic: str) -> Response:
    """Help about one area."""
    if topic not in TOPICS:
        raise UnknownName("help about", topic[:60], f"there is some about {', '.join(TOPICS)}")
    return page(request, "help/page.html", session, topic=topic, topics=TOPICS)


@pages.get("/api")
def interface(request: Request, session: CurrentSession) -> Response:
    """What programs can ask, made from the same description that they are given."""
    described = request.app.openapi()
    return page(request, "help/api.html", session, groups=groups(described), shapes=shapes(described), about=described["info"])
