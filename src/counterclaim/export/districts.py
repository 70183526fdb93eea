"""The second-order unit that a place is, for tables that have a column for it."""

from __future__ import annotations

from counterclaim.model.place import Place

_SECOND_ORDER = "ADM2"


def district(place: Place | None) -> str | None:
    """Its name, where the place is such a unit itself; of a town nothing here tells which one it lies in."""
    if place is None or place.feature is None or not place.feature.startswith(_SECOND_ORDER):
        return None
    return place.name
