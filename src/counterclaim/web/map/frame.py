"""Which part of the map an address asks for, and how near."""

from __future__ import annotations

import math
from typing import Annotated

from fastapi import Depends, Query

from counterclaim.casefile.box import WORLD, Box
from counterclaim.errors import WorkbenchError

_ADVICE = "write a part of the map as bbox=WEST,SOUTH,EAST,NORTH in degrees, as in bbox=-12,10,4,25"


def box_of(words: str) -> Box:
    """The box that is written as "west,south,east,north"; west above east is across the date line.

    WorkbenchError where it is none.
    """
    try:
        west, south, east, north = map(float, words.split(","))
    except ValueError as exc:
        raise WorkbenchError(f"'{words[:80]}' is no part of the map: {_ADVICE}") from exc
    if not all(map(math.isfinite, (west, south, east, north))) or south > north or max(abs(west), abs(east)) > 3600:
        raise WorkbenchError(f"'{words[:80]}' is no part of the map: {_ADVICE}")
    return Box(west, max(south, -90.0), east, min(north, 90.0))


def written(box: Box) -> str:
    """A box as an address has it."""
    return ",".join(f"{degrees:.5f}".rstrip("0").rstrip(".") for degrees in (box.west, box.south, box.east, box.north))


def box(bbox: Annotated[str, Query(max_length=120, description="west,south,east,north in degrees")] = "") -> Box:
    """The part of the map that a request asks for; all of it unless told otherwise."""
    return box_of(bbox) if bbox else WORLD


CurrentBox = Annotated[Box, Depends(box)]
CurrentZoom = Annotated[int, Query(ge=0, le=22, alias="zoom", description="of a web map: at 0 the earth is 256 points wide")]
