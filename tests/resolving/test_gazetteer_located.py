"""Whether the places of a dump lie in their countries."""

from __future__ import annotations

from pathlib import Path

import pytest

from counterclaim.errors import GazetteerError
from counterclaim.resolving.gazetteer_located import Located

BAMAKO, SWAPPED = (12.65, -8.0), (-8.0, 12.65)


def _checked(*places: tuple[str, tuple[float, float]]) -> None:
    located = Located()
    for country, point in places:
        located.add(country, point)
    located.check(Path("ML.txt"))


def test_gazetteer_located_accepts_places_of_their_country() -> None:
    _checked(("ML", BAMAKO), ("ML", (16.27, -0.04)))


def test_gazetteer_located_accepts_a_few_that_lie_elsewhere() -> None:
    _checked(("ML", BAMAKO), ("ML", BAMAKO), ("ML", SWAPPED))


def test_gazetteer_located_refuses_columns_that_are_mixed_up() -> None:
    with pytest.raises(GazetteerError, match="3 of 4 places do not lie in their country"):
        _checked(("ML", BAMAKO), ("ML", SWAPPED), ("ML", SWAPPED), ("ML", SWAPPED))


def test_gazetteer_located_says_nothing_of_countries_without_an_outline() -> None:
    _checked(("CS", SWAPPED), ("AN", SWAPPED))
