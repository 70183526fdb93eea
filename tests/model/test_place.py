"""A point on the map, and how far off it may be."""

from __future__ import annotations

import pytest

from counterclaim.model.place import Place


@pytest.mark.parametrize("precision", [0, 8])
def test_place_refuses_a_precision_that_ucdp_has_not(precision: int) -> None:
    with pytest.raises(ValueError, match="1 to 7"):
        Place("Niono", "ML", "Ségou", 14.25, -5.99, precision)
