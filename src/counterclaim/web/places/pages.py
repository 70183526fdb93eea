"""The part of a form in which a place is chosen among those of a name."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from counterclaim.resolving.place_search import places_named
from counterclaim.web.access import CurrentSession
from counterclaim.web.pages import page

pages = APIRouter()


@pages.get("/places")
def found(request: Request, session: CurrentSession, words: Annotated[str, Query(max_length=200)] = "") -> Response:
    """The places of a name, each to be chosen."""
    return page(request, "facts/places.html", session, places=places_named(words), words_sought=words)
