"""Distances and points on the globe, taken as a sphere."""

from __future__ import annotations

from math import asin, atan2, cos, degrees, hypot, pi, radians, sin

Point = tuple[float, float]
_RADIUS = 6371.0088
KM_PER_DEGREE = _RADIUS * pi / 180


def midpoint(one: Point, other: Point) -> Point:
    """The point halfway between two points, on the great circle."""
    lat1, lon1, lat2, lon2 = map(radians, (*one, *other))
    x, y = cos(lat2) * cos(lon2 - lon1), cos(lat2) * sin(lon2 - lon1)
    latitude = atan2(sin(lat1) + sin(lat2), hypot(cos(lat1) + x, y))
    longitude = lon1 + atan2(y, cos(lat1) + x)
    return degrees(latitude), (degrees(longitude) + 540) % 360 - 180


def moved(point: Point, north: float, east: float, km: float) -> Point:
    """The point so many km away in the direction that (north, east) points; the same point where it points nowhere."""
    length = hypot(north, east)
    if not length:
        return point
    latitude, longitude = map(radians, point)
    bearing, angle = atan2(east, north), km / _RADIUS
    there = asin(sin(latitude) * cos(angle) + cos(latitude) * sin(angle) * cos(bearing))
    turned = longitude + atan2(sin(bearing) * sin(angle) * cos(latitude), cos(angle) - sin(latitude) * sin(there))
    return degrees(there), (degrees(turned) + 540) % 360 - 180
