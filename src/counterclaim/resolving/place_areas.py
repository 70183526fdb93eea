"""Areas that a report makes of a place: its surroundings, its northern part, a point so far from it, the stretch between it and
another.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.model.place import Place, distance_km
from counterclaim.resolving.gazetteer import Gazetteer
from counterclaim.resolving.place_geometry import Point, midpoint, moved
from counterclaim.resolving.place_outlines import Outline, outlines

# UCDP GED's where_prec: 2 for a point known to about 25 km, 5 for a linear or fuzzy area.
_ABOUT = 2
_FUZZY = 5
_ABOUT_KM = 25.0
_ADM1 = "ADM1"
_ENOUGH = 3


def point_of(place: Place | None) -> Point | None:
    """The point of a place that has one."""
    if place is None or place.latitude is None or place.longitude is None:
        return None
    return place.latitude, place.longitude


def around(place: Place, km: float) -> Place:
    """The surroundings of a town; a unit or a country is as wide as it was."""
    if place.precision > _ABOUT:
        return place
    return replace(place, precision=_ABOUT, uncertainty_km=max(km, place.uncertainty_km or 0))


def between(one: Place, other: Place, name: str, gazetteer: Gazetteer) -> Place:
    """The middle of two places (UCDP where_prec 5): what is sought may lie anywhere on the way.

    Where the two lie in different units, the outlines say in which one their middle lies.
    """
    first, second = point_of(one), point_of(other)
    assert first
    assert second
    half = distance_km(first, second) / 2
    middle = midpoint(first, second)
    country = one.country if one.country == other.country else None
    return Place(
        name=name,
        country=country,
        admin1=one.admin1 if one.admin1 == other.admin1 else _unit_name(middle, country, gazetteer),
        latitude=round(middle[0], 5),
        longitude=round(middle[1], 5),
        precision=_FUZZY,
        uncertainty_km=round(max(half, 5.0), 1),
        score=min(one.score or 0.0, other.score or 0.0),
    )


def _unit_name(point: Point, country: str | None, gazetteer: Gazetteer) -> str | None:
    """The name of the first-order unit of the country in which a point lies, by its outline."""
    unit = gazetteer.unit(outlines().unit_at(point, country))
    return unit.name if unit else None


def away(place: Place, km: float, way: tuple[float, float] | None, name: str, gazetteer: Gazetteer, *, said: bool) -> Place:
    """A point so many km from a town, in a direction or in any. said: whether the report gives the distance, or it is assumed."""
    point = point_of(place)
    assert point
    there = moved(point, *way, km) if way else point
    uncertainty = max(5.0, km * 0.25) if said and way else max(5.0, km)
    return replace(
        place,
        name=name,
        admin1=_unit_name(there, place.country, gazetteer) or place.admin1 if km > _ABOUT_KM else place.admin1,
        latitude=round(there[0], 5),
        longitude=round(there[1], 5),
        precision=_ABOUT if uncertainty <= _ABOUT_KM else _FUZZY,
        uncertainty_km=round(uncertainty + (place.uncertainty_km or 0), 1),
        gazetteer=None,
        feature=None,
        population=None,
    )


def part(place: Place, way: tuple[float, float], name: str, gazetteer: Gazetteer) -> Place:
    """The northern, southern … part of a country, a unit or a town: the middle of those of its units that lie that way.

    Units stand where people live, which the middle of a desert is not; where there are too few of them, the outline is parted.
    """
    point = point_of(place)
    assert point
    units = [unit.point for unit in gazetteer.units_in(place.gazetteer)] if place.precision > _ABOUT else []
    outline = _outline(place, gazetteer) if place.precision > _ABOUT and len(units) < _ENOUGH else None
    area = outline.part(*way) if outline else None
    if len(units) >= _ENOUGH:
        there, radius = _that_way(units, way)
    elif area:
        there, radius = area.point, area.radius_km
    else:
        km = (place.uncertainty_km or 5.0) * 0.4
        there, radius = moved(point, *way, km), place.uncertainty_km or 5.0
    precision = _FUZZY if place.precision >= _FUZZY else place.precision
    return replace(
        place,
        name=name,
        latitude=round(there[0], 4),
        longitude=round(there[1], 4),
        admin1=None if place.feature == "PCLI" else place.admin1,
        precision=precision,
        uncertainty_km=round(radius, 1),
        gazetteer=None,
        feature=None,
        population=None,
    )


def _outline(place: Place, gazetteer: Gazetteer) -> Outline | None:
    if place.feature == "PCLI":
        return outlines().country(place.country)
    return outlines().unit(gazetteer.code_of(place.gazetteer)) if place.feature == _ADM1 else None


def _that_way(units: Sequence[Point], way: tuple[float, float]) -> tuple[Point, float]:
    """The middle of the third of the units that lie farthest that way (all of them for the centre), and how far they reach."""
    middle = _mean(units)
    if way == (0.0, 0.0):
        return middle, sum(distance_km(middle, unit) for unit in units) / len(units)
    farthest = sorted(units, key=lambda unit: -((unit[0] - middle[0]) * way[0] + (unit[1] - middle[1]) * way[1]))
    some = farthest[: max(2, len(units) // 3)]
    centre = _mean(some)
    return centre, max(distance_km(centre, unit) for unit in some)


def _mean(points: Sequence[Point]) -> Point:
    return sum(point[0] for point in points) / len(points), sum(point[1] for point in points) / len(points)
