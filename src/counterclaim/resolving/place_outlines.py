"""The outlines of countries and of their first-order units: what lies inside, where the middle and the north are, where two meet.

Source: Natural Earth (public domain), simplified to about 2 km (vocabulary/places/outlines.json.gz, scripts/write_outlines.py).
Neighbours share their border arcs, so that a border is what two of them have in common.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import pairwise
from math import cos, radians
from typing import Any

from counterclaim.model.place import distance_km
from counterclaim.resolving.place_geometry import KM_PER_DEGREE, Point
from counterclaim.vocabulary.loader import load_packed

Ring = Sequence[Point]
# West, south, east, north.
Box = tuple[float, float, float, float]
# An outline's islands count where they are this part of its largest piece: northern France lies in Europe.
_PIECE = 0.3
_ROWS = 48
_PART = 1 / 3
_REACH = 0.95


@dataclass(frozen=True, slots=True)
class Area:
    """A point in the middle of an area, and the radius around it in km that holds nearly all of the area."""

    point: Point
    radius_km: float


class Outline:
    """The rings of one unit or country, as points of longitude and latitude; a ring inside another is a hole.

    pieces: the rings that hang together, as those of the units on one mainland do.
    """

    def __init__(self, pieces: Sequence[Sequence[Ring]]) -> None:
        self._pieces = pieces
        self._rings = [ring for piece in pieces for ring in piece]
        self._box = _box([point for ring in self._rings for point in ring])

    def contains(self, point: Point) -> bool:
        """Whether a point of latitude and longitude lies inside, to about 2 km."""
        latitude, longitude = point
        west, south, east, north = self._box
        if not (west <= longitude <= east and south <= latitude <= north):
            return False
        return sum(crossing > longitude for crossing in _crossings(self._rings, latitude)) % 2 == 1

    def is_near(self, point: Point, degrees: float) -> bool:
        """Whether a point lies in the box around the outline, or so near to it."""
        west, south, east, north = self._box
        latitude, longitude = point
        return west - degrees <= longitude <= east + degrees and south - degrees <= latitude <= north + degrees

    @cached_property
    def middle(self) -> Area | None:
        """The middle of the main pieces."""
        return _area(self._samples)

    def part(self, north: float, east: float) -> Area | None:
        """The middle of the third that lies farthest that way, or nearest to the middle where (north, east) points nowhere."""
        if self.middle is None:
            return None
        latitude, longitude = self.middle.point
        narrowing = cos(radians(latitude))

        def far(point: Point) -> float:
            up, right = point[0] - latitude, (point[1] - longitude) * narrowing
            return up * north + right * east if north or east else -(up * up + right * right)

        farthest = sorted(self._samples, key=far, reverse=True)
        return _area(farthest[: max(1, round(len(farthest) * _PART))])

    @cached_property
    def _samples(self) -> list[Point]:
        """Points spread evenly over the main pieces."""
        sizes = [sum(map(_size, piece)) for piece in self._pieces]
        rings = [ring for piece, size in zip(self._pieces, sizes, strict=True) if size >= max(sizes) * _PIECE for ring in piece]
        return list(_spread(rings, _box([point for ring in rings for point in ring]))) if rings else []


class Outlines:
    """All outlines, read once; the rings of each are put together when they are asked for."""

    def __init__(self, data: dict[str, Any]) -> None:
        self._grid: float = data["grid"]
        self._arcs: list[list[int]] = data["arcs"]
        self._units: dict[str, dict[str, Any]] = data["units"]
        self._known: dict[tuple[str, ...], Outline] = {}
        self._of_country: dict[str, list[str]] = defaultdict(list)
        for code in self._units:
            self._of_country[code[:2]].append(code)

    def prepare(self) -> None:
        """Work out now what the first drawing would have to wait for."""
        _ = self._countries_of, self._ring_boxes

    def names(self) -> Iterator[tuple[str, list[str]]]:
        """The code of each unit, with its names in English, French and Arabic."""
        return ((code, unit["names"]) for code, unit in self._units.items() if unit["names"])

    def unit(self, code: str | None) -> Outline | None:
        """The outline of a first-order unit by its GeoNames code ("ML.05")."""
        return self._outline((code,)) if code in self._units and code else None

    def country(self, code: str | None) -> Outline | None:
        """The outline of a country by its ISO code."""
        units = self._of_country.get(code or "")
        return self._outline(tuple(units)) if units else None

    def unit_at(self, point: Point, country: str | None) -> str | None:
        """The code of the unit of a country in which a point lies."""
        codes = (code for code in self._of_country.get(country or "", ()) if "~" not in code)
        return next((code for code in codes if self._outline((code,)).contains(point)), None)

    def border(self, one: str, other: str) -> list[Point]:
        """Points of latitude and longitude along what two units or countries have in common, in no order."""
        shared = self._arcs_of(one) & self._arcs_of(other)
        return [(latitude, longitude) for arc in sorted(shared) for longitude, latitude in self._points(arc)]

    def lines_in(self, box: Box) -> Iterator[tuple[Sequence[Point], bool]]:
        """What is to be drawn of a part of the world: lines of longitude and latitude, and whether each is a country's own edge
        (a border or a coast) or lies between two of its units."""
        for number, countries in self._countries_of.items():
            if overlap(self._arc_boxes[number], box):
                yield self._points(number), len(countries) != 2 or countries[0] != countries[1]

    def land_in(self, box: Box) -> Iterator[tuple[str, Ring]]:
        """The rings of longitude and latitude that bound the land there, unit by unit, each with the code of its country."""
        for code, arcs, around in self._ring_boxes:
            if overlap(around, box) and any(overlap(self._arc_boxes[arc if arc >= 0 else ~arc], box) for arc in arcs):
                yield code[:2], self._ring(arcs)

    @cached_property
    def _countries_of(self) -> dict[int, list[str]]:
        """For each arc the countries of the units beside it."""
        found: dict[int, list[str]] = defaultdict(list)
        for code, unit in self._units.items():
            for ring in unit["rings"]:
                for arc in ring:
                    found[arc if arc >= 0 else ~arc].append(code[:2])
        return found

    @cached_property
    def _arc_boxes(self) -> list[Box]:
        return [_box(self._points(number)) for number in range(len(self._arcs))]

    @cached_property
    def _ring_boxes(self) -> list[tuple[str, list[int], Box]]:
        """Each ring of each unit, with the box around it."""
        rings = ((code, arcs) for code, unit in self._units.items() for arcs in unit["rings"])
        return [(code, arcs, _around(self._arc_boxes[arc if arc >= 0 else ~arc] for arc in arcs)) for code, arcs in rings]

    def _arcs_of(self, code: str) -> set[int]:
        units = [code] if "." in code else self._of_country.get(code, [])
        return {
            arc if arc >= 0 else ~arc
            for unit in units
            if unit in self._units
            for ring in self._units[unit]["rings"]
            for arc in ring
        }

    def _outline(self, codes: tuple[str, ...]) -> Outline:
        if codes not in self._known:
            rings = [arcs for code in codes for arcs in self._units[code]["rings"]]
            self._known[codes] = Outline([[self._ring(arcs) for arcs in piece] for piece in _pieces(rings)])
        return self._known[codes]

    def _ring(self, arcs: Iterable[int]) -> list[Point]:
        points: list[Point] = []
        for number in arcs:
            arc = self._points(number) if number >= 0 else self._points(~number)[::-1]
            points += arc[1:] if points else arc
        return points

    def _points(self, number: int) -> list[Point]:
        packed = self._arcs[number]
        x, y = packed[0], packed[1]
        points = [(x * self._grid, y * self._grid)]
        for dx, dy in zip(packed[2::2], packed[3::2], strict=True):
            x, y = x + dx, y + dy
            points.append((x * self._grid, y * self._grid))
        return points


def _pieces(rings: Iterable[list[int]]) -> list[list[list[int]]]:
    """The rings, those together that share arcs."""
    pieces: list[tuple[set[int], list[list[int]]]] = []
    for ring in rings:
        arcs, members = {arc if arc >= 0 else ~arc for arc in ring}, [ring]
        for piece in [piece for piece in pieces if piece[0] & arcs]:
            pieces.remove(piece)
            arcs |= piece[0]
            members = [*piece[1], *members]
        pieces.append((arcs, members))
    return [members for _, members in pieces]


@cache
def outlines() -> Outlines:
    """The outlines that come with the package."""
    return Outlines(load_packed("places/outlines.json.gz"))


def middle_of(points: Sequence[Point]) -> Area | None:
    """The one of some points that is nearest to their mean, and the radius around it that holds nearly all of them."""
    if not points:
        return None
    mean = _mean(points)
    nearest = min(points, key=lambda point: distance_km(point, mean))
    return Area(nearest, _radius(nearest, points))


def _area(points: Sequence[Point]) -> Area | None:
    if not points:
        return None
    mean = _mean(points)
    return Area((round(mean[0], 4), round(mean[1], 4)), _radius(mean, points))


def _mean(points: Sequence[Point]) -> Point:
    return sum(point[0] for point in points) / len(points), sum(point[1] for point in points) / len(points)


def _radius(centre: Point, points: Sequence[Point]) -> float:
    distances = sorted(distance_km(centre, point) for point in points)
    return round(max(1.0, distances[int((len(distances) - 1) * _REACH)]), 1)


def _spread(rings: Sequence[Ring], box: Box) -> Iterator[Point]:
    """Points on rows of latitude, as dense on each as the rows are apart; each row's crossings bound what lies inside."""
    _, south, _, north = box
    step = max((north - south) / _ROWS, 1e-3)
    for row in range(_ROWS):
        latitude = south + (row + 0.5) * step
        crossings = sorted(_crossings(rings, latitude))
        apart = step / max(0.05, cos(radians(latitude)))
        for west, east in zip(crossings[::2], crossings[1::2], strict=False):
            number = max(1, round((east - west) / apart))
            yield from ((latitude, west + (east - west) * (at + 0.5) / number) for at in range(number))


def _crossings(rings: Iterable[Ring], latitude: float) -> list[float]:
    """The longitudes at which rings cross a latitude."""
    return [
        x1 + (x2 - x1) * (latitude - y1) / (y2 - y1)
        for ring in rings
        for (x1, y1), (x2, y2) in pairwise((*ring, ring[0]))
        if (y1 > latitude) != (y2 > latitude)
    ]


def _size(ring: Ring) -> float:
    """The size of a ring in square km, near enough to rank it by."""
    twice = sum(x * next_y - next_x * y for (x, y), (next_x, next_y) in pairwise((*ring, ring[0])))
    return abs(twice) / 2 * cos(radians(ring[0][1])) * KM_PER_DEGREE**2


def inside(point: Point, rings: Iterable[Ring]) -> bool:
    """Whether a point of longitude and latitude lies within some rings; a ring inside another is a hole."""
    longitude, latitude = point
    return sum(crossing > longitude for crossing in _crossings(rings, latitude)) % 2 == 1


def overlap(one: Box, other: Box) -> bool:
    """Whether two boxes have a point in common; none does across the 180th meridian."""
    return one[0] <= other[2] and other[0] <= one[2] and one[1] <= other[3] and other[1] <= one[3]


def _around(boxes: Iterable[Box]) -> Box:
    wests, souths, easts, norths = zip(*boxes, strict=True)
    return min(wests), min(souths), max(easts), max(norths)


def _box(points: Sequence[Point]) -> Box:
    if not points:
        return 0.0, 0.0, 0.0, 0.0
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)
