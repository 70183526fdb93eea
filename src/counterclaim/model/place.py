"""A point on the map, and how far off it may be."""

from __future__ import annotations

from dataclasses import dataclass


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

    def __post_init__(self) -> None:
        if not 1 <= self.precision <= 7:
            raise ValueError(f"UCDP place precision is 1 to 7, not {self.precision}")
