"""A part of the map, which may lie across the date line."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, or_

from counterclaim.casefile.mercator import SIDE, x_of, y_of
from counterclaim.casefile.tables import incidents


@dataclass(frozen=True, slots=True)
class Box:
    """Between two meridians and two parallels, in degrees; from west eastwards to east, so that a west above the east is across
    the date line.
    """

    west: float
    south: float
    east: float
    north: float

    @property
    def is_whole_round(self) -> bool:
        """Whether it reaches round the earth."""
        return self.east - self.west >= 360

    @property
    def width(self) -> int:
        """How many steps of the square it is wide."""
        return SIDE if self.is_whole_round else (x_of(self.east) - x_of(self.west)) % SIDE + 1

    @property
    def height(self) -> int:
        """How many steps it is high."""
        return y_of(self.south) - y_of(self.north) + 1

    def condition(self) -> ColumnElement[bool]:
        """That an incident lies in it."""
        x, y = incidents.c.x, incidents.c.y
        high = and_(x.is_not(None), y.between(y_of(self.north), y_of(self.south)))
        if self.is_whole_round:
            return high
        west, east = x_of(self.west), x_of(self.east)
        return and_(high, x.between(west, east) if west <= east else or_(x >= west, x <= east))


WORLD = Box(-180, -90, 180, 90)
