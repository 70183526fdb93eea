"""A point on the map, and how far off it may be."""

from __future__ import annotations

import math
from dataclasses import dataclass

_EARTH_KM = 6371.0


@dataclass(frozen=True, slots=True)
class Place:
    """A place that some words were resolved to.

    country: ISO 3166-1 alpha-2. latitude, longitude: decimal degrees. gazetteer: source and id ("geonames:2453348").
    precision: UCDP's where_prec, 1 exact to 7 over water. uncertainty_km: radius within which the place lies.
    score: the resolver's, between 0 and 1; for comparing candidates of one mention alone.
    """

    name: str
    country: str | None
    admin1: str | None
    latitude: float | None
    longitude: float | None
    precision: int
    gazetteer: str | None = None
    feature: str | None = None
    population: int | None = None
    uncertainty_km: float | None = None
    score: float | None = None

    def km_from(self, other: Place) -> float | None:
        """The great-circle distance to another place, or None where either has no point."""
        if self.latitude is None or self.longitude is None or other.latitude is None or other.longitude is None:
            return None
        return distance_km((self.latitude, self.longitude), (other.latitude, other.longitude))

    def __post_init__(self) -> None:
        if not 1 <= self.precision <= 7:
            raise ValueError(f"UCDP place precision is 1 to 7, not {self.precision}")


def distance_km(one: tuple[float, float], other: tuple[float, float]) -> float:
    """The great-circle distance between two points of latitude and longitude."""
    lat1, lon1, lat2, lon2 = map(math.radians, (*one, *other))
    chord = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * _EARTH_KM * math.asin(min(1.0, math.sqrt(chord)))
