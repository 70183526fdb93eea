"""Points of the earth on a square, as web maps have them, in whole numbers: a shift of bits is then a square of a grid.

The square is 2**30 wide, so that a step is some four centimetres at the equator; x runs from the date line eastwards, y from
north to south. What lies nearer to a pole than 85.06 degrees stands at the square's edge.
"""

from __future__ import annotations

from math import asinh, atan, degrees, pi, radians, sinh, tan

BITS = 30
SIDE = 1 << BITS
NORTHERNMOST = 85.0511


def x_of(longitude: float) -> int:
    """How far east; a longitude beyond the date line goes on from its other side."""
    return int((longitude + 180) / 360 * SIDE) % SIDE


def y_of(latitude: float) -> int:
    """How far south."""
    kept = max(-NORTHERNMOST, min(NORTHERNMOST, latitude))
    return max(0, min(SIDE - 1, int((1 - asinh(tan(radians(kept))) / pi) / 2 * SIDE)))


def longitude_of(x: float) -> float:
    """The longitude of so far east."""
    return x / SIDE * 360 - 180


def latitude_of(y: float) -> float:
    """The latitude of so far south."""
    return degrees(atan(sinh(pi * (1 - 2 * y / SIDE))))
