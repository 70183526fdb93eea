"""The page of the map, and the parts of it that change as one moves over it."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from counterclaim.casefile.course import Course
from counterclaim.casefile.mapped import tolls_about
from counterclaim.web.access import CurrentSession
from counterclaim.web.asked import CurrentAsked
from counterclaim.web.bars import time_of
from counterclaim.web.casefiles import Reading
from counterclaim.web.choices import choices
from counterclaim.web.language import language_of
from counterclaim.web.map.frame import CurrentBox, CurrentZoom, written
from counterclaim.web.map.view import page_of
from counterclaim.web.pages import page

pages = APIRouter()


@pages.get("/map")
def show_map(
    request: Request,
    session: CurrentSession,
    connection: Reading,
    asked: CurrentAsked,
    box: CurrentBox,
    zoom: CurrentZoom = 0,
    after: Annotated[str, Query(max_length=80)] = "",
    placeless: bool = False,
    shape: Annotated[str, Query(alias="as", max_length=8)] = "map",
) -> Response:
    """The map with its months and the list of what is in view; the same as a table where it is asked for, or without script."""
    selection = asked.selection()
    total, elsewhere = tolls_about(connection, selection, box)
    shown: dict[str, Any] = {
        "asked": asked,
        "bbox": written(box) if request.query_params.get("bbox") else None,
        "after": after,
        "placeless": placeless,
        "shape": "table" if shape == "table" or placeless else "map",
        "total": elsewhere if placeless else total,
        "elsewhere": elsewhere.incidents,
        "listed": page_of(connection, asked, None if placeless else box, after),
    }
    if "X-Part" in request.headers:
        return page(request, "map/list.html", session, **shown)
    time, choice = time_of(Course(connection, selection)), choices(connection, language_of(request))
    return page(request, "map/map.html", session, **shown, zoom=zoom, time=time, choices=choice, tiles=request.app.state.tiles)
