"""Places for programs."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from counterclaim.model.place import Place
from counterclaim.resolving.place_search import places_named

api = APIRouter(tags=["places"])


@api.get("/places")
def places(
    words: Annotated[str, Query(max_length=200)],
    country: Annotated[str, Query(max_length=2)] = "",
    most: Annotated[int, Query(ge=1, le=50)] = 12,
) -> list[Place]:
    """The places of a name, the largest first, of one country alone where its ISO code is given; none is guessed among them."""
    return places_named(words, country=country.upper() or None, most=most)
