"""Whether the places of a dump lie in their countries: columns that are mixed up may still hold numbers that lie on the map."""

from __future__ import annotations

from pathlib import Path

from counterclaim.errors import GazetteerError
from counterclaim.resolving.place_geometry import Point
from counterclaim.resolving.place_outlines import outlines

_SAMPLE = 500
_MOST = 0.5
_MARGIN = 1.0


class Located:
    """Counts, of the first places of a dump, those that lie in the box around their country."""

    def __init__(self) -> None:
        self._inside = 0
        self._seen = 0

    def add(self, country: str, point: Point) -> None:
        """Count a place; countries without an outline, and places after the first few hundred, do not count."""
        outline = outlines().country(country) if self._seen < _SAMPLE else None
        if outline:
            self._seen += 1
            self._inside += outline.is_near(point, _MARGIN)

    def check(self, path: Path) -> None:
        """Refuse a dump most of whose places lie elsewhere."""
        if self._inside < self._seen * _MOST:
            raise GazetteerError(
                f"'{path}': {self._seen - self._inside} of {self._seen} places do not lie in their country: are latitude and "
                "longitude (columns 5 and 6) mixed up? Nothing was taken in."
            )
