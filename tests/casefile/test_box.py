from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from counterclaim.casefile.box import WORLD, Box
from counterclaim.casefile.mercator import SIDE
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import incidents
from points import Point, listed

PLACES = {"fiji": (178.0, -17.7), "tonga": (-175.2, -21.1), "mali": (-4.0, 14.0), "pole": (0.0, 89.0), "nowhere": None}


def inside(casefile: Casefile, box: Box) -> set[str]:
    listed(casefile, [Point(name, at) for name, at in PLACES.items()])
    with casefile.reading() as connection:
        return set(connection.scalars(select(incidents.c.id).where(box.condition())))


@pytest.mark.parametrize(
    ("box", "names"),
    [
        (WORLD, {"fiji", "tonga", "mali", "pole"}),
        (Box(-12, 10, 4, 25), {"mali"}),
        (Box(170, -30, -170, 0), {"fiji", "tonga"}),
        (Box(170, -30, 190, 0), {"fiji", "tonga"}),
        (Box(-190, -30, -170, 0), {"fiji", "tonga"}),
        (Box(170, -30, 179, 0), {"fiji"}),
        (Box(-400, -90, 400, 90), {"fiji", "tonga", "mali", "pole"}),
        (Box(-12, 10, 4, 11), set()),
    ],
)
def test_box_holds_what_lies_in_it_across_the_date_line_too(empty: Casefile, box: Box, names: set[str]) -> None:
    assert inside(empty, box) == names


@given(st.floats(-180, 180), st.floats(0, 359), st.floats(-89, 88), st.floats(0, 1))
def test_box_is_never_larger_than_the_square(west: float, wide: float, south: float, high: float) -> None:
    box = Box(west, south, west + wide, south + high)
    assert 0 < box.width <= SIDE
    assert 0 < box.height <= SIDE
