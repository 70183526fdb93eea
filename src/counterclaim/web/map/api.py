"""The map for programs."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from counterclaim.casefile.mapped import mapped, toll_within
from counterclaim.web.asked import CurrentAsked
from counterclaim.web.casefiles import Reading
from counterclaim.web.map.frame import CurrentBox, CurrentZoom
from counterclaim.web.map.view import Marks, Page, marks, page_of

api = APIRouter(tags=["map"])


@api.get("/map")
def show_map(connection: Reading, asked: CurrentAsked, box: CurrentBox, zoom: CurrentZoom = 2) -> Marks:
    """The incidents of a part of the map as GeoJSON: one by one, or as many as stand together with the sum of low to high.

    What a total in view holds already is not summed again; what has no place is counted aside.
    """
    selection = asked.selection()
    return marks(mapped(connection, selection, box, zoom), toll_within(connection, selection, None))


@api.get("/map/incidents")
def list_in_view(
    connection: Reading,
    asked: CurrentAsked,
    box: CurrentBox,
    after: Annotated[str, Query(max_length=80)] = "",
    placeless: bool = False,
) -> Page:
    """The incidents of a part of the map, or those without a place, the newest first, fifty at a time."""
    return page_of(connection, asked, None if placeless else box, after)
